package backprop.ui.data;

import backprop.text.Strings;
import backprop.ui.common.Controls;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

/** Cancel, or choose a file or folder: the foot of a card that has nothing to import yet. */
final class ImportButtons extends HBox {
    ImportButtons(ImportViewModel model, Runnable file, Runnable folder) {
        Strings strings = model.strings;
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
        getChildren().addAll(cancel, Controls.spacer(), chooseFolder, chooseFile);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("dialog-buttons");
    }
}
