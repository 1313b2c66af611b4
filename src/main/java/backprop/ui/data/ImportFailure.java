package backprop.ui.data;

import backprop.text.Strings;
import backprop.ui.common.Controls;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Why a file or folder cannot be read as data, what to try, and the way to another one. */
final class ImportFailure extends VBox {
    ImportFailure(ImportViewModel model, Runnable file, Runnable folder) {
        Strings strings = model.strings;
        getStyleClass().addAll("dialog-card", "file-error");
        setId("import-failure");
        Label heading = Controls.label(strings.get("import.failed"), "dialog-heading");
        heading.setGraphic(Controls.icon("fth-alert-triangle"));
        Label where = Controls.label(model.pathProperty().get().toString(), "muted");
        where.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        where.setMinWidth(0);
        Label text = Controls.label(model.failureProperty().get());
        text.setId("import-failure-text");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        Label unchanged = Controls.label(strings.get("import.failed.unchanged"), "muted");
        HBox buttons = new ImportButtons(model, file, folder);
        getChildren().addAll(heading, where, text, unchanged, buttons);
    }
}
