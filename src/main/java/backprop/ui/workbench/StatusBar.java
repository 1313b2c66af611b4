package backprop.ui.workbench;

import backprop.ui.common.Controls;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** The line at the window's foot: the data, what was edited, what came of the last save, what the program runs on. */
final class StatusBar extends HBox {
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    StatusBar(WorkbenchViewModel model) {
        getStyleClass().add("status-bar");
        Label edits = Controls.label(model.editsNote(), "edits-note");
        edits.setId("edits-note");
        getChildren()
                .addAll(
                        Controls.label(model.dataStatus()),
                        edits,
                        message("file-message", model.document.messageProperty(), model.document.failedProperty()),
                        message("status-message", model.export.messageProperty(), model.export.failedProperty()),
                        Controls.spacer(),
                        slow(model.slowness),
                        Controls.label(model.strings.get(
                                "status.java", Runtime.version().feature(), System.getProperty("javafx.version", ""))));
    }

    /** Why training is slower than it could be, if it is. */
    private static Label slow(Slowness slowness) {
        Label slow = Controls.label(slowness.text(), "slow-note");
        slow.setId("slow-note");
        slow.setMinWidth(0);
        if (slowness.isSlow()) {
            Controls.explain(slow, slowness.help());
        }
        slow.setVisible(slowness.isSlow());
        slow.setManaged(slowness.isSlow());
        return slow;
    }

    private static Label message(String id, ReadOnlyStringProperty text, ReadOnlyBooleanProperty failed) {
        Label label = Controls.label(text, "status-message");
        label.setId(id);
        // The line may be longer than there is room for.
        Controls.explain(label, label::getText);
        failed.addListener((value, old, bad) -> label.pseudoClassStateChanged(FAILED, bad));
        label.setMinWidth(0);
        return label;
    }
}
