package backprop.ui.common;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** The keys that work wherever the focus is, but not behind a dialog that stands in front of the window. */
public final class Shortcuts {
    private Shortcuts() {}

    /** The key does this, unless one of the layers over the window asks for something. */
    public static void install(Scene scene, KeyCode code, Runnable action, KeyCombination.Modifier... modifiers) {
        scene.getAccelerators().put(new KeyCodeCombination(code, modifiers), () -> {
            if (!Layers.isModal(scene.getRoot())) {
                action.run();
            }
        });
    }
}
