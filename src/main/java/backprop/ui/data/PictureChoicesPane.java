package backprop.ui.data;

import backprop.pictures.Fit;
import backprop.text.Strings;
import backprop.ui.common.Controls;
import backprop.ui.data.ImportProblem.Place;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/** The size that pictures are brought to, and how. */
final class PictureChoicesPane extends VBox {
    PictureChoicesPane(ImportViewModel model) {
        Strings strings = model.strings;
        PictureChoices choices = new PictureChoices(model);
        getStyleClass().add("import-choices");
        List<ToggleButton> buttons = new ArrayList<>();
        for (Fit fit : Fit.values()) {
            ToggleButton button = new ToggleButton(strings.get(fit));
            button.setId("import-fit-" + fit);
            button.getStyleClass().add("small");
            button.setSelected(choices.fit() == fit);
            Controls.explain(button, strings.get("Fit." + fit.name() + ".help"));
            button.setOnAction(event -> {
                choices.fit(fit);
                buttons.forEach(other -> other.setSelected(other == button));
            });
            buttons.add(button);
        }
        SegmentedButton fit = new SegmentedButton(buttons.toArray(ToggleButton[]::new));
        fit.setToggleGroup(null);
        getChildren()
                .addAll(
                        ImportChoices.row(
                                strings.get("import.size"),
                                new SizeFields(model, choices.width(), choices.height(), choices::size)),
                        ImportChoices.reason(model, Place.SIZE),
                        ImportChoices.row(strings.get("import.fit"), fit));
    }
}
