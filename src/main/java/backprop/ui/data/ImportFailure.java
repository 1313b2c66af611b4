package backprop.ui.data;

import backprop.text.Strings;
import backprop.ui.common.Controls;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
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
        Button cancel = new Button(strings.get("import.cancel"));
        cancel.setId("import-cancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(event -> model.cancel());
        Button chooseFolder = new Button(strings.get("import.folder"), Controls.icon("fth-folder"));
        chooseFolder.setId("import-folder");
        chooseFolder.setOnAction(event -> folder.run());
        Button chooseFile = new Button(strings.get("import.file"), Controls.icon("fth-file"));
        chooseFile.setId("import-file");
        chooseFile.getStyleClass().add("accent");
        chooseFile.setDefaultButton(true);
        chooseFile.setOnAction(event -> file.run());
        HBox buttons = new HBox(cancel, Controls.spacer(), chooseFolder, chooseFile);
        buttons.setAlignment(Pos.CENTER_LEFT);
        buttons.getStyleClass().add("dialog-buttons");
        getChildren().addAll(heading, where, text, unchanged, buttons);
    }
}
