package backprop.ui.workbench;

import backprop.text.Strings;
import backprop.ui.common.Controls;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The buttons that run the training, and the progress beside them. */
final class TransportView extends HBox {
    private static final PseudoClass ALARM = PseudoClass.getPseudoClass("alarm");

    private final TransportViewModel model;
    private final Strings strings;

    TransportView(TransportViewModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
        getStyleClass().add("transport");
        getChildren()
                .addAll(
                        primary(),
                        button("step", "fth-skip-forward", model::stepBatch, model.stepDisabled),
                        button("epoch", "fth-fast-forward", model::stepEpoch, model.stepDisabled),
                        button("stop", "fth-square", model::stop, model.stopDisabled),
                        button("rewind", "fth-skip-back", model::rewind, never()),
                        button("seed", "fth-shuffle", model::newSeed, never()),
                        progress());
    }

    private static BooleanBinding never() {
        return Bindings.createBooleanBinding(() -> false);
    }

    /** Train or Pause; a disabled button has no tooltip of its own, so the reason hangs on what is around it. */
    private StackPane primary() {
        Button button = new Button();
        button.setId("train");
        button.getStyleClass().addAll("accent", "primary");
        button.textProperty().bind(model.primaryText);
        FontIcon icon = Controls.icon("fth-play");
        model.running.addListener((value, old, now) -> icon.setIconLiteral(now ? "fth-pause" : "fth-play"));
        button.setGraphic(icon);
        button.disableProperty().bind(model.primaryDisabled);
        button.setOnAction(event -> model.primary());
        Controls.explain(button, strings.get("transport.train.help"));
        model.running.addListener((value, old, now) ->
                Controls.explain(button, strings.get(now ? "transport.pause.help" : "transport.train.help")));
        StackPane around = new StackPane(button);
        around.setMinWidth(USE_PREF_SIZE);
        Tooltip why = Controls.tooltip("");
        why.textProperty().bind(model.problem);
        model.primaryDisabled.addListener((value, old, now) -> {
            if (now) {
                Tooltip.install(around, why);
            } else {
                Tooltip.uninstall(around, why);
            }
        });
        return around;
    }

    private Button button(String key, String icon, Runnable action, BooleanBinding disabled) {
        Button button = new Button(strings.get("transport." + key), Controls.icon(icon));
        button.setId("transport-" + key);
        button.setMinWidth(USE_PREF_SIZE);
        button.disableProperty().bind(disabled);
        button.setOnAction(event -> action.run());
        Controls.explain(button, strings.get("transport." + key + ".help"));
        return button;
    }

    private VBox progress() {
        Label headline = Controls.label(model.headline, "headline");
        headline.setId("progress-headline");
        Label details = Controls.label(model.details, "figure", "muted");
        details.setId("progress-details");
        Controls.explain(details, details::getText);
        Label blocked = Controls.label(model.problem, "blocked");
        blocked.setId("blocked");
        blocked.setMinWidth(0);
        headline.setMinWidth(USE_PREF_SIZE);
        details.visibleProperty().unbind();
        details.managedProperty().unbind();
        BooleanBinding calm = Bindings.isEmpty(model.problem).and(Bindings.isNotEmpty(model.details));
        Controls.showWhen(details, calm);
        HBox texts = new HBox(headline, details, blocked);
        texts.setAlignment(Pos.BASELINE_LEFT);
        texts.getStyleClass().add("progress-texts");
        ProgressBar bar = new ProgressBar(0);
        bar.progressProperty().bind(model.fraction);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(strings.get("progress.accessible"));
        VBox box = new VBox(texts, bar);
        box.getStyleClass().add("progress");
        model.alarming.addListener((value, old, now) -> box.pseudoClassStateChanged(ALARM, now));
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setMinWidth(0);
        return box;
    }
}
