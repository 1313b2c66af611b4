package backprop.ui.data;

import backprop.data.DataFile;
import backprop.data.DataKind;
import backprop.text.Strings;
import backprop.ui.common.Controls;
import backprop.ui.common.Shown;
import backprop.ui.data.ImportProblem.Place;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The choices that data of this kind have, each with the reason why it cannot be used, if it cannot. */
final class ImportChoices extends VBox {
    static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final double LABEL_WIDTH = 84;

    ImportChoices(ImportViewModel model) {
        Strings strings = model.strings;
        getStyleClass().add("import-choices");
        DataKind kind = model.inspectionProperty().get() == null
                ? DataKind.TABLE
                : model.inspectionProperty().get().kind();
        if (kind != DataKind.PICTURES) {
            ComboBox<DataFile.Task> task = combo(List.of(DataFile.Task.values()), strings::get, model::choose);
            task.setId("import-task");
            Controls.explain(task, strings.get("import.task.help"));
            Controls.follow(this, model.taskProperty(), now -> task.setValue(now));
            getChildren().addAll(row(strings.get("import.task"), task), reason(model, Place.TASK));
        }
        VBox own = switch (kind) {
            case TABLE -> new TableChoicesPane(model);
            case PICTURES -> new PictureChoicesPane(model);
            case NUMPY_ARCHIVE, NUMPY_FILES, IDX -> new ArrayChoicesPane(model);
        };
        VBox.setVgrow(own, Priority.ALWAYS);
        getChildren().add(own);
    }

    /** A label and what is chosen with it. */
    static HBox row(String text, Node... controls) {
        Label label = Controls.label(text, "row-label");
        label.setMinWidth(LABEL_WIDTH);
        label.setMaxWidth(LABEL_WIDTH);
        HBox row = new HBox(label);
        row.getStyleClass().add("import-row");
        for (Node control : controls) {
            HBox.setHgrow(control, Priority.ALWAYS);
            if (control instanceof ComboBox<?> combo) {
                label.setLabelFor(combo);
                combo.setAccessibleText(text);
            }
        }
        row.getChildren().addAll(controls);
        return row;
    }

    /** A choice from a list; what is set by the program is not told. */
    static <T> ComboBox<T> combo(List<T> items, Function<T, String> text, Consumer<T> chosen) {
        ComboBox<T> combo = new ComboBox<>();
        combo.getItems().setAll(items);
        combo.setMaxWidth(Double.MAX_VALUE);
        combo.setMinWidth(0);
        combo.setVisibleRowCount(16);
        combo.setConverter(new Shown<>(text));
        combo.setOnAction(event -> {
            T value = combo.getValue();
            if (value != null) {
                chosen.accept(value);
            }
        });
        return combo;
    }

    /** Why what is chosen there cannot be used. */
    static Label reason(ImportViewModel model, Place place) {
        Label reason = Controls.label("", "reason");
        reason.setId("import-reason-" + place);
        reason.setWrapText(true);
        reason.setMinHeight(USE_PREF_SIZE);
        Controls.follow(reason, model.problemProperty(), problem -> {
            reason.setText(problem.isAt(place) ? problem.text() : "");
            reason.setVisible(problem.isAt(place));
            reason.setManaged(problem.isAt(place));
        });
        return reason;
    }

    /** Marks a control while what is chosen there cannot be used. */
    static void mark(ImportViewModel model, Place place, Node control) {
        Controls.follow(
                control,
                model.problemProperty(),
                problem -> control.pseudoClassStateChanged(REFUSED, problem.isAt(place)));
    }
}
