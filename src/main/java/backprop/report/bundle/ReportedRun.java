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
import backprop.run.RunCourse;
import backprop.run.RunResult;
import backprop.text.Strings;
import backprop.training.Checkpoint;
import backprop.training.EngineFacts;
import backprop.training.HistoryState;
import backprop.training.PartPredictions;
import backprop.training.StopReason;
import backprop.training.TrainingRun;
import java.time.Instant;
import java.util.EnumMap;
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
 * @param date of the run: when it was saved, or, of one that was not, when it began; empty if it is not known
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
        Optional<Instant> date)
        implements DrawnRun {

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
        RunCourse course = saved.course();
        return new ReportedRun(
                "",
                saved.experiment(),
                course.history(),
                saved.predictions(),
                course.stop(),
                course.epochsDone(),
                course.seconds(),
                course.facts(),
                Optional.of(saved.network()),
                course.date());
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

    /** What trained it, with its versions; empty, or its name alone, where a run that was saved does not say it. */
    String engine(Strings strings) {
        return course().engine(strings);
    }

    /** The caption of what is of this run alone; it says of which, where there are several. */
    String captioned(String key, String caption) {
        return name.isEmpty() ? caption : Strings.of("report").get(key, caption, name);
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
        course().requirePart(part);
        return experiment.parts().part(part).orElseThrow();
    }

    /** @throws IllegalArgumentException if it is gone */
    Network requireNetwork() {
        return network.orElseThrow(
                () -> new IllegalArgumentException(Strings.of("report").get("figure.gone")));
    }

    /** The run as its charts see it. */
    RunCurves curves() {
        return course().curves();
    }

    @Override
    public ReportedCourse course() {
        Map<Part, Integer> examples = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            experiment.parts().part(part).ifPresent(data -> examples.put(part, data.size()));
        }
        RunCourse course = new RunCourse(
                experiment.spec(), examples, predictions.ofClasses(), history, stop, epochsDone, seconds, facts, date);
        return new ReportedCourse(name, course);
    }

    @Override
    public ReportedRun whole() {
        return this;
    }
}
