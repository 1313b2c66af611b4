package backprop.experiment;

import backprop.data.Part;
import backprop.data.Targets;
import backprop.metrics.Metric;
import backprop.metrics.Monitor;
import backprop.optimizer.Schedule;
import backprop.training.StopRules;
import java.util.Optional;
import java.util.stream.Stream;

/** Lets stop rules and schedules watch what other data can show: the loss in place of a metric that they have not. */
final class Rewatched {
    private Rewatched() {}

    /** Whether a rule watches that part. */
    static boolean isWatched(ExperimentSpec spec, Part part) {
        StopRules stop = spec.training().stop();
        return Stream.of(
                        stop.earlyStopping().map(StopRules.EarlyStopping::monitor),
                        stop.target().map(StopRules.Target::monitor),
                        spec.schedule().plateau().map(Schedule.Plateau::monitor))
                .flatMap(Optional::stream)
                .anyMatch(monitor -> monitor.part() == part);
    }

    /** The experiment with rules that suit these targets. A value to reach in a metric that is gone goes with it. */
    static ExperimentSpec of(ExperimentSpec spec, Targets targets) {
        StopRules stop = spec.training().stop();
        StopRules fitted = stop.withEarlyStopping(stop.earlyStopping()
                        .map(rule -> new StopRules.EarlyStopping(
                                monitor(rule.monitor(), targets),
                                rule.patience(),
                                rule.minDelta(),
                                rule.restoreBest())))
                .withTarget(
                        stop.target().filter(target -> target.monitor().metric().suits(targets)));
        return spec.withTraining(spec.training().withStop(fitted)).withSchedule(schedule(spec.schedule(), targets));
    }

    private static Schedule schedule(Schedule schedule, Targets targets) {
        if (schedule instanceof Schedule.WarmUp warmUp) {
            return new Schedule.WarmUp(warmUp.epochs(), schedule(warmUp.then(), targets));
        }
        return schedule instanceof Schedule.Plateau plateau
                ? new Schedule.Plateau(
                        monitor(plateau.monitor(), targets),
                        plateau.factor(),
                        plateau.patience(),
                        plateau.minDelta(),
                        plateau.minimum())
                : schedule;
    }

    private static Monitor monitor(Monitor monitor, Targets targets) {
        return monitor.metric().suits(targets) ? monitor : new Monitor(monitor.part(), Metric.LOSS);
    }
}
