package backprop.report;

import backprop.figure.Event;
import backprop.metrics.Change;
import backprop.metrics.Columns;
import backprop.text.Numerals;
import backprop.text.Strings;
import backprop.training.StopReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What happened on the way of a run, and at its end. */
final class RunEvents {
    /** A schedule that changes the rate more often than this is a curve of its own, not a row of events. */
    private static final int MOST_STEPS = 12;

    private final Strings strings;

    RunEvents(Strings strings) {
        this.strings = strings;
    }

    /** What was changed, by the user or by steps of the schedule; what was changed at one epoch is one event. */
    List<Event> changes(RunCurves run) {
        TreeMap<Integer, List<String>> texts = new TreeMap<>();
        List<Change> given = run.history().changes();
        Stream.concat(given.stream(), steps(run.history().columns(), given).stream())
                .forEach(change -> texts.computeIfAbsent(change.epoch(), epoch -> new ArrayList<>())
                        .add(strings.get("change." + change.setting(), value(change.from()), value(change.to()))));
        return texts.entrySet().stream()
                .map(entry -> new Event(entry.getKey(), named(run, String.join(", ", entry.getValue()))))
                .toList();
    }

    private String named(RunCurves run, String text) {
        return run.name().isEmpty() ? text : strings.get("named", text, run.name());
    }

    private String value(double number) {
        return Double.isNaN(number) ? strings.get("change.none") : Numerals.format(number);
    }

    /** Where the learning rate changed by itself. */
    private static List<Change> steps(Columns columns, List<Change> given) {
        // A result from before an epoch's updates has the rate of those updates, one from after them that of the ones
        // before it.
        boolean ahead = columns.size() > 0 && columns.epoch()[0] == 0;
        List<Change> steps = new ArrayList<>();
        for (int i = 1; i < columns.size() && steps.size() <= MOST_STEPS; i++) {
            double from = columns.learningRate()[i - 1];
            double to = columns.learningRate()[i];
            int epoch = (int) columns.epoch()[ahead ? i : i - 1];
            boolean told = given.stream()
                    .anyMatch(change -> change.setting() == Change.Setting.LEARNING_RATE
                            && change.to() == to
                            && change.epoch() + (ahead && change.batch() > 0 ? 1 : 0) == epoch);
            if (Double.compare(from, to) != 0 && !told) {
                steps.add(new Change(epoch, 0, Change.Setting.LEARNING_RATE, from, to));
            }
        }
        return steps.size() > MOST_STEPS ? List.of() : steps;
    }

    /** Where and why a run ended before all its epochs were done, unless the user ended it. */
    Optional<Event> end(RunCurves run) {
        Optional<StopReason> reason = reason(run);
        return run.history()
                .last()
                .flatMap(last -> reason.map(stop -> {
                    String where = strings.get("stopped", last.epoch());
                    String text = run.name().isEmpty()
                            ? strings.get("endedAlone", where, why(run, stop))
                            : strings.get("ended", run.name(), where, why(run, stop));
                    return new Event(last.epoch(), text);
                }));
    }

    /** Why a run ended before it had a result. */
    Optional<String> endAtOnce(RunCurves run) {
        return reason(run).map(stop -> strings.get("endedAtOnce", why(run, stop)));
    }

    /** Of an end before all epochs were done, unless the user ended it. */
    private static Optional<StopReason> reason(RunCurves run) {
        return run.stop().filter(stop -> stop != StopReason.COMPLETED && stop != StopReason.CANCELLED);
    }

    /** Why a run ended early. */
    String why(RunCurves run, StopReason stop) {
        return switch (stop) {
            case DIVERGED -> strings.get("diverged");
            case LOGIT_BOUND ->
                strings.get("logitBound", Numerals.format(run.logitBound().orElse(0)));
            default -> strings.get("stop." + stop);
        };
    }
}
