package backprop.ui.workbench;

import backprop.text.Strings;
import backprop.ui.common.Controls;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** The numbers of departures from the textbook, each in a disc. */
final class Badge {
    private static final DeviationTexts TEXTS = new DeviationTexts();

    private Badge() {}

    static Label of(Departure departure, Strings strings) {
        Label badge = Controls.label(String.valueOf(departure.number()), "badge");
        badge.setAccessibleText(strings.get("deviation.badge", departure.number()));
        badge.setTooltip(Controls.tooltip(TEXTS.title(departure.deviation())));
        return badge;
    }

    /** A disc for each of the departures, now and later. */
    static HBox following(ObservableValue<List<Departure>> departures, Strings strings) {
        HBox badges = new HBox();
        badges.getStyleClass().add("badges");
        Runnable show = () -> {
            badges.getChildren()
                    .setAll(departures.getValue().stream()
                            .map(departure -> of(departure, strings))
                            .toList());
            badges.setVisible(!departures.getValue().isEmpty());
            badges.setManaged(!departures.getValue().isEmpty());
        };
        departures.addListener((value, old, now) -> show.run());
        show.run();
        return badges;
    }
}
