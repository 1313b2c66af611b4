package backprop.ui.workbench;

import backprop.metrics.Prediction;
import backprop.text.Strings;
import backprop.ui.common.Controls;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
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

    private final Strings strings;

    SoftmaxBars(Strings strings) {
        this.strings = strings;
        getStyleClass().add("softmax-bars");
    }

    /** @param prediction null for none */
    void show(@Nullable Prediction prediction) {
        int classes = prediction == null ? 0 : prediction.probabilities().length;
        if (getChildren().size() != classes) {
            getChildren().clear();
            for (int k = 0; k < classes; k++) {
                getChildren().add(new Bar(k));
            }
        }
        for (int k = 0; k < classes && prediction != null; k++) {
            ((Bar) getChildren().get(k)).show(prediction);
        }
    }

    private final class Bar extends HBox {
        private final int digit;
        private final Label value = Controls.label("", "probability");
        private final Region fill = new Region();
        private final StackPane track = new StackPane(fill);
        private double share;

        Bar(int digit) {
            this.digit = digit;
            getStyleClass().add("softmax-bar");
            value.setId("probability-" + digit);
            value.setMinWidth(USE_PREF_SIZE);
            fill.getStyleClass().add("fill");
            fill.setMaxWidth(0);
            track.getStyleClass().add("track");
            track.setAlignment(Pos.CENTER_LEFT);
            HBox.setHgrow(track, Priority.ALWAYS);
            track.widthProperty().addListener((width, old, now) -> fit());
            getChildren().addAll(Controls.label(String.valueOf(digit), "digit"), track, value);
        }

        void show(Prediction prediction) {
            share = prediction.probabilities()[digit];
            value.setText(String.format(Locale.ROOT, "%.3f", share));
            pseudoClassStateChanged(TRUE, digit == prediction.trueClass());
            pseudoClassStateChanged(PREDICTED, digit == prediction.predicted());
            pseudoClassStateChanged(RIGHT, prediction.correct());
            setAccessibleText(strings.get("digits.bar", digit, share));
            fit();
        }

        private void fit() {
            double width = Math.max(0, Math.min(1, share)) * (track.getWidth() - 2);
            fill.setVisible(width >= 0.5);
            fill.setMaxWidth(width);
            fill.setMinWidth(width);
        }
    }
}
