package backprop.ui.workbench;

import backprop.data.Dataset;
import backprop.metrics.ConfusionMatrix;
import backprop.metrics.PartMetrics;
import backprop.metrics.Predictions;
import backprop.metrics.Regression;
import backprop.text.Numerals;
import backprop.text.Strings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;

/** How the judged part fares: precision, recall and F1 of each class and which was taken for which; of numbers MSE, MAE, R². */
final class ScoresViewModel {
    private static final String ABSENT = "–";

    private final RunViewModel run;
    private final Strings strings;

    /**
     * Tables of words and figures, a list a row, the first the heading.
     *
     * @param confusion empty where numbers are predicted
     */
    record Tables(List<List<String>> scores, List<List<String>> confusion) {}

    ScoresViewModel(RunViewModel run, Strings strings) {
        this.run = run;
        this.strings = strings;
    }

    /** What changes with the tables. */
    ReadOnlyObjectProperty<@Nullable RunUpdate> news() {
        return run.updateProperty();
    }

    /** The tables of now; empty ones before there are predictions. */
    Tables tables() {
        RunUpdate update = run.updateProperty().get();
        if (update == null) {
            return new Tables(List.of(), List.of());
        }
        Predictions predictions = update.predictions();
        if (!predictions.ofClasses()) {
            return new Tables(numbers(predictions), List.of());
        }
        Dataset part = update.experiment().parts().train();
        ConfusionMatrix matrix = ConfusionMatrix.of(predictions);
        return new Tables(classes(matrix, part.classNames()), confusion(matrix, part.classNames()));
    }

    private List<List<String>> numbers(Predictions predictions) {
        PartMetrics metrics = Regression.metrics(Double.NaN, predictions.outputs(), predictions.targets());
        return List.of(
                List.of(strings.get("scores.mse"), strings.get("scores.mae"), strings.get("scores.r2")),
                List.of(figure(metrics.mse()), figure(metrics.mae()), figure(metrics.r2())));
    }

    private List<List<String>> classes(ConfusionMatrix matrix, List<String> names) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                strings.get("scores.class"),
                strings.get("scores.examples"),
                strings.get("scores.precision"),
                strings.get("scores.recall"),
                strings.get("scores.f1")));
        for (int k = 0; k < matrix.classes(); k++) {
            int examples = Arrays.stream(matrix.counts()[k]).sum();
            rows.add(List.of(
                    names.get(k),
                    Numerals.format(examples),
                    figure(matrix.precision(k)),
                    figure(matrix.recall(k)),
                    figure(matrix.f1(k))));
        }
        return rows;
    }

    private List<List<String>> confusion(ConfusionMatrix matrix, List<String> names) {
        List<List<String>> rows = new ArrayList<>();
        List<String> heading = new ArrayList<>(List.of(strings.get("scores.corner")));
        heading.addAll(names);
        rows.add(heading);
        for (int k = 0; k < matrix.classes(); k++) {
            List<String> row = new ArrayList<>(List.of(names.get(k)));
            int[] counts = matrix.counts()[k];
            IntStream.of(counts).mapToObj(Numerals::format).forEach(row::add);
            rows.add(row);
        }
        return rows;
    }

    private static String figure(double value) {
        return Double.isNaN(value) ? ABSENT : String.format(Locale.ROOT, "%.3f", value);
    }
}
