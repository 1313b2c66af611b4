package backprop.cli;

import backprop.data.Part;
import backprop.experiment.Deviation;
import backprop.experiment.ExperimentSpec;
import backprop.metrics.EpochResult;
import backprop.metrics.Metric;
import backprop.report.RunCharts;
import backprop.report.RunCurves;
import backprop.text.Strings;
import backprop.training.StopReason;
import backprop.training.TrainingLoop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is said of a run without a window. */
final class RunWords {
    private static final double PERCENT = 100;

    private final Strings strings = Strings.of("terminal");
    private final ExperimentSpec spec;

    RunWords(ExperimentSpec spec) {
        this.spec = spec;
    }

    /** Textbook form, as published, or own settings. */
    String form() {
        return strings.get(
                Deviation.of(spec).isEmpty()
                        ? Deviation.isTextbook(spec) ? "form.textbook" : "form.own"
                        : "form.published");
    }

    String start() {
        return strings.get(
                "start", spec.name(), form(), spec.seed(), spec.training().epochs());
    }

    /** Loss and accuracy, or R² where numbers are predicted, of the parts that are there. */
    String values(EpochResult result) {
        boolean classes = !Double.isNaN(result.train().accuracy());
        String second = classes
                ? parts(result, Metric.ACCURACY, "percent", PERCENT)
                : Double.isNaN(result.train().r2()) ? "" : parts(result, Metric.R2, "number", 1);
        String loss = strings.get("loss", parts(result, Metric.LOSS, "number", 1));
        return second.isEmpty() ? loss : strings.get("values", loss, strings.get(classes ? "accuracy" : "r2", second));
    }

    private String parts(EpochResult result, Metric metric, String format, double factor) {
        List<String> said = new ArrayList<>();
        for (Part part : Part.values()) {
            double value = result.part(part).value(metric);
            // Of parts that are not there all values are NaN; a training part that has diverged is shown.
            if (part == Part.TRAIN || !Double.isNaN(value)) {
                String name = strings.get("part." + part.name().toLowerCase(Locale.ROOT));
                said.add(strings.get("of", strings.get(format, factor * value), name));
            }
        }
        return String.join(", ", said);
    }

    /** How a run that is over came to its end. */
    String end(StopReason reason, TrainingLoop loop) {
        return withValues(
                strings.get(reason.name(), loop.epochsDone(), spec.training().epochs(), loop.seconds()), loop);
    }

    /** That a run is left before its end. */
    String left(boolean interrupted, TrainingLoop loop) {
        String key = interrupted ? "interrupted" : "paused";
        return withValues(strings.get(key, loop.epochsDone(), spec.training().epochs(), loop.seconds()), loop);
    }

    private String withValues(String how, TrainingLoop loop) {
        return loop.history()
                .last()
                .map(last -> strings.get("end", how, values(last)))
                .orElse(how);
    }

    /** Writes the charts into the folder. */
    List<Path> charts(TrainingLoop loop, Path folder) throws IOException {
        RunCurves curves = new RunCurves(
                loop.history(),
                true,
                spec.training().epochs(),
                loop.stopReason(),
                spec.training().stop().logitBound());
        return RunCharts.write(
                folder, curves, spec.name(), usual -> strings.get("subtitle", usual, spec.name(), form(), spec.seed()));
    }
}
