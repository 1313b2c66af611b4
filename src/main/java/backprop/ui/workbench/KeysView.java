package backprop.ui.workbench;

import backprop.text.Strings;
import backprop.ui.common.Controls;
import javafx.scene.layout.GridPane;

/** The keyboard's commands, as a table. */
final class KeysView extends GridPane {
    KeysView(Strings strings) {
        getStyleClass().add("keys");
        add(Controls.label(strings.get("keys.heading"), "heading"), 0, 0, 2, 1);
        int row = 1;
        for (String line : strings.get("keys.list").lines().toList()) {
            String[] parts = line.split("\t", 2);
            String shortcut = System.getProperty("os.name").startsWith("Mac") ? "⌘" : "Ctrl";
            addRow(row++, Controls.label(parts[0].replace("Shortcut", shortcut), "key"), Controls.label(parts[1]));
        }
    }
}
