package backprop.ui.workbench;

import backprop.metrics.Prediction;
import backprop.text.Strings;
import backprop.ui.common.Controls;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A prediction's probabilities, a bar a class; the true class is outlined, the predicted one filled strongly. */
final class SoftmaxBars extends VBox {
    private static final PseudoClass TRUE = PseudoClass.getPseudoClass("true-class");
    private static final PseudoClass PREDICTED = PseudoClass.getPseudoClass("predicted");
    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");

    private final DigitsViewModel model;
    private final Strings strings;

    SoftmaxBars(DigitsViewModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
        getStyleClass().add("softmax-bars");
    }

    /** @param prediction null for none */
    void show(@Nullable Prediction prediction) {
        List<Integer> classes = prediction == null ? List.of() : model.bars(prediction);
        while (getChildren().size() < classes.size()) {
            getChildren().add(new Bar(getChildren().size()));
        }
        getChildren().remove(classes.size(), getChildren().size());
        for (int i = 0; i < classes.size() && prediction != null; i++) {
            ((Bar) getChildren().get(i)).show(prediction, classes.get(i));
        }
        alignNames();
    }

    /** All bars begin where the widest name ends. */
    private void alignNames() {
        double widest = 0;
        for (Node bar : getChildren()) widest = Math.max(widest, ((Bar) bar).nameWidth());
        for (Node bar : getChildren()) ((Bar) bar).name.setMinWidth(widest);
    }

    private final class Bar extends HBox {
        private final Label name = Controls.label("", "digit");
        private final Label value = Controls.label("", "probability");
        private final Region fill = new Region();
        private final StackPane track = new StackPane(fill);
        private double share;

        Bar(int place) {
            getStyleClass().add("softmax-bar");
            value.setId("probability-" + place);
            value.setMinWidth(USE_PREF_SIZE);
            fill.getStyleClass().add("fill");
            fill.setMaxWidth(0);
            track.getStyleClass().add("track");
            track.setAlignment(Pos.CENTER_LEFT);
            HBox.setHgrow(track, Priority.ALWAYS);
            track.widthProperty().addListener((width, old, now) -> fit());
            getChildren().addAll(name, track, value);
        }

        void show(Prediction prediction, int k) {
            name.setText(model.name(k));
            share = prediction.probabilities()[k];
            value.setText(String.format(Locale.ROOT, "%.3f", share));
            pseudoClassStateChanged(TRUE, k == prediction.trueClass());
            pseudoClassStateChanged(PREDICTED, k == prediction.predicted());
            pseudoClassStateChanged(RIGHT, prediction.correct());
            setAccessibleText(strings.get("digits.bar", model.name(k), share));
            fit();
        }

        double nameWidth() {
            name.applyCss();
            return Math.ceil(name.prefWidth(-1));
        }

        private void fit() {
            double width = Math.max(0, Math.min(1, share)) * (track.getWidth() - 2);
            fill.setVisible(width >= 0.5);
            fill.setMaxWidth(width);
            fill.setMinWidth(width);
        }
    }
}
