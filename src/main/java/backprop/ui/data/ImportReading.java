package backprop.ui.data;

import backprop.text.Strings;
import backprop.ui.common.Controls;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Says that a file is being looked at, how far that has come, and offers to leave it. */
final class ImportReading extends VBox {
    ImportReading(ImportViewModel model) {
        Strings strings = model.strings;
        getStyleClass().addAll("dialog-card", "import-reading");
        setId("import-reading");
        String name = ImportTexts.name(model.pathProperty().get());
        Label heading = Controls.label(strings.get("import.reading", name), "dialog-heading");
        heading.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        heading.setMinWidth(0);
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(model.progressProperty());
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(strings.get("import.progress"));
        Button cancel = new Button(strings.get("import.cancel"));
        cancel.setId("import-cancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(event -> model.cancel());
        HBox buttons = new HBox(Controls.spacer(), cancel);
        buttons.setAlignment(Pos.CENTER_LEFT);
        buttons.getStyleClass().add("dialog-buttons");
        getChildren().addAll(heading, Controls.label(strings.get("import.reading.text"), "muted"), bar, buttons);
    }
}
