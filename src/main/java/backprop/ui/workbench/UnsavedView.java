package backprop.ui.workbench;

import backprop.text.Strings;
import backprop.ui.common.Controls;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Asks what to do with unsaved changes. */
final class UnsavedView extends VBox {

    UnsavedView(String name, Consumer<DocumentViewModel.Answer> answer, Strings strings) {
        getStyleClass().add("dialog-card");
        setId("unsaved-question");
        Label heading = Controls.label(strings.get("unsaved.heading", name), "dialog-heading");
        heading.setWrapText(true);
        heading.setMinHeight(USE_PREF_SIZE);
        Button discard = new Button(strings.get("unsaved.discard"));
        discard.setId("unsaved-discard");
        discard.setOnAction(event -> answer.accept(DocumentViewModel.Answer.DISCARD));
        Button cancel = new Button(strings.get("unsaved.cancel"));
        cancel.setId("unsaved-cancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(event -> answer.accept(DocumentViewModel.Answer.CANCEL));
        Button save = new Button(strings.get("unsaved.save"));
        save.setId("unsaved-save");
        save.getStyleClass().add("accent");
        save.setDefaultButton(true);
        save.setOnAction(event -> answer.accept(DocumentViewModel.Answer.SAVE));
        HBox buttons = new HBox(discard, Controls.spacer(), cancel, save);
        buttons.setAlignment(Pos.CENTER_LEFT);
        buttons.getStyleClass().add("dialog-buttons");
        getChildren().addAll(heading, Controls.label(strings.get("unsaved.text"), "muted"), buttons);
    }
}
