package backprop.run;

import backprop.experiment.Deviation;
import backprop.experiment.ExperimentSpec;
import backprop.experiment.Target;
import backprop.metrics.EpochResult;
import backprop.metrics.History;
import backprop.metrics.Metric;
import backprop.metrics.Monitor;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a run has to show for one of its experiment's targets.
 *
 * @param obtained empty where the run has no such value
 * @param meant whether the target is about the form in which the experiment was run
 */
public record Outcome(Target target, OptionalDouble obtained, boolean meant) {

    public static Outcome of(Target target, ExperimentSpec spec, History history) {
        boolean meant = isMeant(target, spec);
        OptionalDouble obtained = result(target, history)
                .map(result -> result.value(target.monitor()))
                .filter(value -> !Double.isNaN(value))
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
        return new Outcome(target, obtained, meant);
    }

    /** Whether the target is about this form of the experiment. */
    public static boolean isMeant(Target target, ExperimentSpec spec) {
        return target.form() == Target.Form.PUBLISHED ? Deviation.isAsPublished(spec) : Deviation.isTextbook(spec);
    }

    private static Optional<EpochResult> result(Target target, History history) {
        if (target.at() instanceof Target.At.Epoch at) {
            return history.results().stream()
                    .filter(result -> result.epoch() == at.epoch())
                    .findFirst();
        }
        if (target.at() instanceof Target.At.Best) {
            Monitor monitor = target.monitor();
            // A history keeps the accuracy, of which the error is the complement.
            Metric kept = monitor.metric() == Metric.ERROR ? Metric.ACCURACY : monitor.metric();
            return history.best(monitor.part(), kept);
        }
        return history.last();
    }

    /** Whether the value lies in the target's band. */
    public boolean isWithin() {
        return obtained.isPresent()
                && obtained.getAsDouble() >= target.low()
                && obtained.getAsDouble() <= target.high();
    }
}
