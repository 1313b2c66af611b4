package backprop.ui.workbench;

import backprop.text.Strings;
import backprop.ui.common.Controls;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Says that something was not done, and why. */
final class RefusalView extends VBox {

    RefusalView(String heading, String reason, Runnable close, Strings strings) {
        getStyleClass().addAll("dialog-card", "file-error");
        setId("refusal");
        Label title = Controls.label(heading, "dialog-heading");
        title.setGraphic(Controls.icon("fth-alert-triangle"));
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        Label why = Controls.label(reason);
        why.setId("refusal-reason");
        why.setWrapText(true);
        why.setMinHeight(USE_PREF_SIZE);
        Button done = new Button(strings.get("program.close"));
        done.setId("refusal-close");
        done.getStyleClass().add("accent");
        done.setDefaultButton(true);
        done.setCancelButton(true);
        done.setAccessibleHelp(heading + ". " + reason);
        done.setOnAction(event -> close.run());
        HBox buttons = new HBox(Controls.spacer(), done);
        buttons.setAlignment(Pos.CENTER_LEFT);
        buttons.getStyleClass().add("dialog-buttons");
        getChildren().addAll(title, why, buttons);
    }
}
