package backprop.cli;

import backprop.data.Part;
import backprop.experiment.ExperimentSpec;
import backprop.experiment.Form;
import backprop.experiment.PreparedExperiment;
import backprop.experiment.Target;
import backprop.metrics.EpochResult;
import backprop.metrics.Metric;
import backprop.report.bundle.ReportedRun;
import backprop.report.bundle.RunPictures;
import backprop.run.Outcome;
import backprop.text.Numerals;
import backprop.text.Strings;
import backprop.training.EngineFacts;
import backprop.training.StopReason;
import backprop.training.StopRules;
import backprop.training.TrainingRun;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is said of a run without a window. */
final class RunWords {
    private static final double PERCENT = 100;
    private static final MathContext SHOWN = new MathContext(6);

    private final Strings strings = Strings.of("terminal");
    private final ExperimentSpec spec;

    RunWords(ExperimentSpec spec) {
        this.spec = spec;
    }

    /** Textbook form, as published, or own settings. */
    String form() {
        return strings.get(Form.of(spec));
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
    String end(StopReason reason, TrainingRun loop) {
        return withValues(
                strings.get(reason.name(), loop.epochsDone(), spec.training().epochs(), loop.seconds()), loop);
    }

    /** That a run is left before its end. */
    String left(boolean interrupted, TrainingRun loop) {
        String key = interrupted ? "interrupted" : "paused";
        return withValues(strings.get(key, loop.epochsDone(), spec.training().epochs(), loop.seconds()), loop);
    }

    private String withValues(String how, TrainingRun loop) {
        return loop.history()
                .last()
                .map(last -> strings.get("end", how, values(last)))
                .orElse(how);
    }

    /** What trained, where that had to be started; the time of which is not training time. */
    Optional<String> engine(TrainingRun loop) {
        EngineFacts facts = loop.facts();
        return facts.startupSeconds() > 0
                ? Optional.of(strings.get("engineFacts", facts.versions(), facts.threads(), facts.startupSeconds()))
                : Optional.empty();
    }

    /** That the weights of an earlier epoch were put back, and what they reach; empty if they were not. */
    Optional<String> restored(TrainingRun loop) {
        boolean asked = spec.training()
                .stop()
                .earlyStopping()
                .filter(StopRules.EarlyStopping::restoreBest)
                .isPresent();
        int best = loop.predictions().epoch();
        return loop.history().results().stream()
                .filter(result -> asked && result.epoch() == best)
                .filter(result ->
                        result.epoch() != loop.history().last().orElseThrow().epoch())
                .findFirst()
                .map(result -> strings.get("restored", best, values(result)));
    }

    /** What the experiment is compared with, a line each: “test accuracy, last: obtained 0.961; band 0.935 to 0.98: within”. */
    List<String> outcomes(TrainingRun loop) {
        return spec.origin().targets().stream()
                .map(target -> Outcome.of(target, spec, loop.history()))
                .filter(outcome -> outcome.obtained().isPresent())
                .map(this::outcome)
                .toList();
    }

    private String outcome(Outcome outcome) {
        Target target = outcome.target();
        String obtained = Numerals.format(rounded(outcome.obtained().getAsDouble()));
        String found = target.reported().isPresent()
                ? strings.get(
                        "outcome.reported", Numerals.format(target.reported().getAsDouble()), obtained)
                : strings.get("outcome.curve", obtained);
        String verdict = outcome.meant()
                ? strings.get(
                        outcome.isWithin() ? "outcome.within" : "outcome.outside",
                        Numerals.format(target.low()),
                        Numerals.format(target.high()))
                : strings.get("outcome.otherForm");
        return strings.get("outcome", target.what(), found, verdict);
    }

    private static double rounded(double value) {
        return Double.isFinite(value) ? new BigDecimal(value).round(SHOWN).doubleValue() : value;
    }

    /**
     * Writes the charts into the folder.
     *
     * @param date of the run, for the files' metadata
     */
    List<Path> charts(PreparedExperiment prepared, TrainingRun loop, Instant date, Path folder) throws IOException {
        return RunPictures.write(folder, ReportedRun.of(prepared, loop, Optional.of(date)));
    }
}
