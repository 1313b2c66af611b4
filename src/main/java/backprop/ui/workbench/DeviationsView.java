package backprop.ui.workbench;

import atlantafx.base.controls.ToggleSwitch;
import backprop.experiment.Deviation;
import backprop.text.Strings;
import backprop.ui.common.Controls;
import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The experiment's departures from the textbook: formula, effect, textbook form and a switch for each. */
final class DeviationsView extends VBox {
    private static final double TALLEST = 520;

    private final DeviationsViewModel model;
    private final Strings strings;
    private final VBox rows = new VBox();
    private final Map<Deviation, ToggleSwitch> switches = new EnumMap<>(Deviation.class);

    DeviationsView(DeviationsViewModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
        getStyleClass().add("deviations");
        Hyperlink textbook = new Hyperlink(strings.get("deviation.allTextbook"));
        textbook.setOnAction(event -> model.textbook());
        HBox header =
                new HBox(Controls.label(strings.get("deviation.heading"), "heading"), Controls.spacer(), textbook);
        header.setAlignment(Pos.CENTER_LEFT);
        rows.getStyleClass().add("deviation-rows");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(TALLEST);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("form");
        Label assumed = wrapped(Controls.label(model.assumed(), "muted"));
        getChildren().addAll(header, wrapped(Controls.label(model.intro(), "muted")), scroll, new Separator(), assumed);
        model.offered().addListener((value, old, now) -> rebuild());
        model.on().addListener((value, old, now) -> follow());
        rebuild();
    }

    private void rebuild() {
        switches.clear();
        rows.getChildren().clear();
        for (Departure departure : model.offered().get()) {
            rows.getChildren().addAll(new Separator(), row(departure));
        }
        if (rows.getChildren().isEmpty()) {
            rows.getChildren().add(wrapped(Controls.label(strings.get("deviation.none"))));
        }
        follow();
    }

    private void follow() {
        switches.forEach(
                (deviation, toggle) -> toggle.setSelected(model.on().get().contains(deviation)));
    }

    private VBox row(Departure departure) {
        Deviation deviation = departure.deviation();
        DeviationTexts texts = model.texts();
        ToggleSwitch toggle = new ToggleSwitch();
        toggle.setId("deviation-" + deviation.name());
        toggle.setSelected(model.on().get().contains(deviation));
        toggle.setAccessibleText(texts.title(deviation));
        toggle.selectedProperty().addListener((value, old, now) -> model.set(deviation, now));
        switches.put(deviation, toggle);
        HBox first = new HBox(
                Badge.of(departure, strings),
                Controls.label(texts.title(deviation), "semibold"),
                Controls.spacer(),
                toggle);
        first.setAlignment(Pos.CENTER_LEFT);
        first.getStyleClass().add("deviation-row");
        HBox forms = new HBox(
                Controls.label(texts.formula(deviation), "formula"),
                Controls.label(strings.get("deviation.textbook", texts.textbook(deviation)), "small-text"));
        forms.setAlignment(Pos.CENTER_LEFT);
        forms.getStyleClass().add("deviation-forms");
        VBox second = new VBox(wrapped(Controls.label(texts.effect(deviation), "muted")), forms);
        second.getStyleClass().add("deviation-effect");
        return new VBox(first, second);
    }

    private static Label wrapped(Label label) {
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
