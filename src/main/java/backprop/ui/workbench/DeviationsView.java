package backprop.ui.workbench;

import atlantafx.base.controls.ToggleSwitch;
import backprop.experiment.Deviation;
import backprop.text.Strings;
import backprop.ui.common.Controls;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The departures of the experiment's document from the textbook: formula, effect, textbook form and a switch for each. */
final class DeviationsView extends VBox {
    private final DeviationsViewModel model;
    private final Strings strings;

    DeviationsView(DeviationsViewModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
        getStyleClass().add("deviations");
        Hyperlink textbook = new Hyperlink(strings.get("deviation.allTextbook"));
        textbook.setOnAction(event -> model.textbook());
        HBox header =
                new HBox(Controls.label(strings.get("deviation.heading"), "heading"), Controls.spacer(), textbook);
        header.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(header, Controls.label(strings.get("deviation.intro"), "muted"));
        model.all().forEach(deviation -> getChildren().addAll(new Separator(), row(deviation)));
        getChildren().addAll(new Separator(), Controls.label(strings.get("deviation.assumed"), "muted"));
    }

    private VBox row(Deviation deviation) {
        BooleanBinding on = model.isOn(deviation);
        ToggleSwitch toggle = new ToggleSwitch();
        toggle.setId("deviation-" + deviation.name());
        toggle.setSelected(on.get());
        toggle.setAccessibleText(model.text(deviation, "title"));
        on.addListener((value, old, now) -> toggle.setSelected(now));
        toggle.selectedProperty().addListener((value, old, now) -> model.set(deviation, now));
        HBox first = new HBox(
                Badge.of(deviation, java.util.List.of(Deviation.values()).indexOf(deviation) + 1, strings),
                Controls.label(model.text(deviation, "title"), "semibold"),
                Controls.spacer(),
                Controls.label(model.text(deviation, "formula"), "formula"),
                toggle);
        first.setAlignment(Pos.CENTER_LEFT);
        first.getStyleClass().add("deviation-row");
        Label textbook =
                Controls.label(strings.get("deviation.textbook", model.text(deviation, "textbook")), "small-text");
        HBox second = new HBox(Controls.label(model.text(deviation, "effect"), "muted"), textbook);
        second.getStyleClass().add("deviation-effect");
        return new VBox(first, second);
    }
}
