package backprop.ui.common;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;

/**
 * A screen of the window, reached from the rail.
 *
 * @param id its button's
 * @param title below the button's icon
 * @param icon a Feather icon
 * @param key with the shortcut key it opens the screen
 * @param content what is shown between the experiment's bar and the status bar
 * @param shown done each time when it has come to the front
 */
public record Screen(String id, String title, String icon, KeyCode key, Node content, Runnable shown) {}
