package backprop.ui.data;

import backprop.data.ArrayCandidate;
import backprop.text.Strings;
import backprop.ui.common.Controls;
import backprop.ui.data.ArrayChoices.Use;
import backprop.ui.data.ImportProblem.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Which arrays are inputs and labels, of the training and the test part, and how a row is an image. */
final class ArrayChoicesPane extends VBox {
    private final ImportViewModel model;
    private final ArrayChoices choices;
    private final Strings strings;

    ArrayChoicesPane(ImportViewModel model) {
        this.model = model;
        this.strings = model.strings;
        choices = new ArrayChoices(model);
        getStyleClass().add("import-choices");
        Label note = Controls.label(strings.get("import.size.arrays"), "muted");
        note.setWrapText(true);
        getChildren()
                .addAll(
                        row("import.x", Use.X, Place.ARRAYS),
                        row("import.y", Use.Y, Place.ARRAYS),
                        ImportChoices.reason(model, Place.ARRAYS),
                        row("import.testX", Use.TEST_X, Place.TEST_ARRAYS),
                        row("import.testY", Use.TEST_Y, Place.TEST_ARRAYS),
                        ImportChoices.reason(model, Place.TEST_ARRAYS),
                        ImportChoices.row(
                                strings.get("import.size"),
                                new SizeFields(model, choices.width(), choices.height(), choices::size)),
                        note,
                        ImportChoices.reason(model, Place.SIZE));
    }

    private HBox row(String key, Use use, Place place) {
        List<Optional<ArrayCandidate>> items = new ArrayList<>();
        if (place == Place.TEST_ARRAYS) {
            items.add(Optional.empty());
        }
        choices.arrays().stream()
                .filter(array -> array.problem().isEmpty())
                .map(Optional::of)
                .forEach(items::add);
        ComboBox<Optional<ArrayCandidate>> combo = ImportChoices.combo(
                items,
                item -> item.map(this::text).orElse(strings.get("import.none")),
                item -> choices.choose(use, item.map(ArrayCandidate::name)));
        combo.setId("import-" + use);
        ImportChoices.mark(model, place, combo);
        Optional<String> chosen = choices.chosen(use);
        items.stream()
                .filter(item -> item.map(ArrayCandidate::name).equals(chosen))
                .findFirst()
                .ifPresent(combo::setValue);
        return ImportChoices.row(strings.get(key), combo);
    }

    private String text(ArrayCandidate array) {
        String shape = array.shape().stream().map(String::valueOf).collect(Collectors.joining("×"));
        return strings.get("import.array", array.name(), array.type(), shape);
    }
}
