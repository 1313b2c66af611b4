package backprop.ui.common;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** The names of keys as this system's keyboards have them. */
public final class Keys {
    private static final String SHORTCUT = "Shortcut+";

    private Keys() {}

    /** The text with {@code Shortcut+} replaced by what the key is called here, such as {@code Ctrl+} or {@code ⌘}. */
    public static String named(String text) {
        String example = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN).getDisplayText();
        return text.replace(SHORTCUT, example.substring(0, example.length() - 1));
    }
}
