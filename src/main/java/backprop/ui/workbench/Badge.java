package backprop.ui.workbench;

import backprop.experiment.Deviation;
import backprop.text.Strings;
import backprop.ui.common.Controls;
import javafx.scene.control.Label;

/** The number of a departure from the textbook, in a disc. */
final class Badge {
    private Badge() {}

    static Label of(Deviation deviation, int number, Strings strings) {
        Label badge = Controls.label(String.valueOf(number), "badge");
        badge.setAccessibleText(strings.get("deviation.badge", number));
        badge.setTooltip(Controls.tooltip(strings.get("deviation." + deviation.name() + ".title")));
        return badge;
    }
}
