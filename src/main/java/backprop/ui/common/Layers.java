package backprop.ui.common;

import atlantafx.base.controls.ModalPane;
import javafx.scene.Parent;

/** The layers of a window: its screens, and the dialogs that stand in front of them. */
public final class Layers {
    private Layers() {}

    /** Whether one of the layers asks for something, so that those behind it have to wait. */
    public static boolean isModal(Parent window) {
        return window.getChildrenUnmodifiable().stream()
                .anyMatch(layer -> layer instanceof ModalPane pane && pane.isDisplay());
    }
}
