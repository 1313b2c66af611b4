package backprop.ui.workbench;

import backprop.text.Strings;
import backprop.ui.common.Controls;
import backprop.ui.common.Keys;
import javafx.scene.layout.GridPane;

/** The keyboard's commands, as a table. */
final class KeysView extends GridPane {
    KeysView(Strings strings) {
        getStyleClass().add("keys");
        add(Controls.label(strings.get("keys.heading"), "heading"), 0, 0, 2, 1);
        int row = 1;
        for (String line : strings.get("keys.list").lines().toList()) {
            String[] parts = line.split("\t", 2);
            addRow(row++, Controls.label(Keys.named(parts[0]), "key"), Controls.label(parts[1]));
        }
    }
}
