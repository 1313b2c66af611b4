package backprop.report.bundle;

import backprop.data.Dataset;
import backprop.data.Part;
import backprop.experiment.ExperimentSpec;
import backprop.experiment.PreparedExperiment;
import backprop.math.Matrix;
import backprop.metrics.History;
import backprop.metrics.Predictions;
import backprop.network.Network;
import backprop.network.Parameter;
import backprop.report.RunCurves;
import backprop.run.RunResult;
import backprop.text.Strings;
import backprop.training.Checkpoint;
import backprop.training.EngineFacts;
import backprop.training.HistoryState;
import backprop.training.PartPredictions;
import backprop.training.StopReason;
import backprop.training.TrainingRun;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A run as a report tells of it; it does not change when the run goes on.
 *
 * @param name of what trained it, to tell it from another run in the same report; empty where it stands alone
 * @param stop why it ended; empty if it can go on
 * @param epochsDone complete ones
 * @param seconds of training
 * @param network as it was then, nobody else's; empty if it is gone
 * @param date of the run: when it began, or, of a saved one, when it was saved
 */
public record ReportedRun(
        String name,
        PreparedExperiment experiment,
        History history,
        Predictions predictions,
        Optional<StopReason> stop,
        int epochsDone,
        double seconds,
        EngineFacts facts,
        Optional<Network> network,
        Optional<Instant> date) {

    /** A run that stands alone, as it is now. To be called on its training thread. */
    public static ReportedRun of(PreparedExperiment experiment, TrainingRun run, Optional<Instant> date) {
        run.refreshPredictions();
        return new ReportedRun(
                "",
                experiment,
                copy(experiment, run.history()),
                run.predictions(),
                run.stopReason(),
                run.epochsDone(),
                run.seconds(),
                run.facts(),
                Optional.of(copy(experiment, run.network())),
                date);
    }

    /** A saved run. */
    public static ReportedRun of(RunResult saved) {
        return new ReportedRun(
                "",
                saved.experiment(),
                saved.history(),
                saved.predictions(),
                saved.stop(),
                saved.epochsDone(),
                saved.seconds(),
                saved.facts(),
                Optional.of(saved.network()),
                saved.date());
    }

    private static History copy(PreparedExperiment experiment, History from) {
        Checkpoint state = new Checkpoint(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        HistoryState.save(state, from);
        History copy = History.of(experiment.parts());
        HistoryState.restore(state, copy);
        return copy;
    }

    private static Network copy(PreparedExperiment experiment, Network from) {
        Network copy = experiment.newNetwork();
        Map<String, Matrix> values =
                from.parameters().stream().collect(Collectors.toMap(Parameter::name, Parameter::value));
        copy.parameters()
                .forEach(parameter -> copy.set(parameter, values.getOrDefault(parameter.name(), parameter.value())));
        return copy;
    }

    /** The same run by a name. */
    public ReportedRun named(String by) {
        return new ReportedRun(by, experiment, history, predictions, stop, epochsDone, seconds, facts, network, date);
    }

    /** What trained it, with its versions. */
    String engine(Strings strings) {
        String versions = facts.versions();
        String known = "engine." + versions.split(" ", 2)[0];
        return name.isEmpty()
                ? strings.has(known) ? strings.get(known, versions) : versions
                : strings.get("times.named", name, versions);
    }

    /** The part that the predictions are of. */
    Dataset judged() {
        return experiment.parts().part(experiment.parts().judged()).orElseThrow();
    }

    /**
     * What its network says of a part, be it judged by it or not.
     *
     * @throws IllegalArgumentException if it has no such part, or its network is gone
     */
    Predictions predictions(Part part) {
        if (part == experiment.parts().judged()) {
            return predictions;
        }
        ExperimentSpec spec = experiment.spec();
        return PartPredictions.of(requireNetwork(), spec.loss(), spec.slips(), part(part), predictions.epoch());
    }

    /** @throws IllegalArgumentException if it has no such part, with those that it has */
    Dataset part(Part part) {
        return experiment.parts().part(part).orElseThrow(() -> {
            String there = Arrays.stream(Part.values())
                    .filter(one -> experiment.parts().part(one).isPresent())
                    .map(one -> one.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
            return new IllegalArgumentException(
                    Strings.of("report").get("figure.partGone", part.name().toLowerCase(Locale.ROOT), there));
        });
    }

    /** @throws IllegalArgumentException if it is gone */
    Network requireNetwork() {
        return network.orElseThrow(
                () -> new IllegalArgumentException(Strings.of("report").get("figure.gone")));
    }

    /** The run as its charts see it. */
    RunCurves curves() {
        return new RunCurves(
                        history,
                        epochsDone > 0 || history.size() > 0,
                        experiment.spec().training().epochs(),
                        stop,
                        experiment.spec().training().stop().logitBound())
                .withBatches(batches())
                .named(name);
    }

    private Map<Part, Integer> batches() {
        Map<Part, Integer> counts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            experiment
                    .parts()
                    .part(part)
                    .ifPresent(data -> counts.put(
                            part, experiment.spec().training().batches().count(data.size())));
        }
        return counts;
    }
}
