package backprop.program;

import backprop.data.BatchSpec;
import backprop.data.Part;
import backprop.data.Targets;
import backprop.experiment.Deviation;
import backprop.experiment.ExperimentSpec;
import backprop.experiment.PreparedExperiment;
import backprop.loss.Reduction;
import backprop.math.Precision;
import backprop.metrics.Metric;
import backprop.metrics.Monitor;
import backprop.network.NetworkSpec;
import backprop.network.Slip;
import backprop.text.Strings;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * An experiment, with what several pieces of its program ask of it.
 *
 * @param autograd whether the slips of the gradient are left to autograd, which does not make them
 */
record Setup(PreparedExperiment prepared, boolean autograd) {

    ExperimentSpec spec() {
        return prepared.spec();
    }

    /** The network without the stage that is the loss's own. */
    NetworkSpec network() {
        return spec().network().without(spec().loss().kind().ownStage());
    }

    /** Whether the program makes this slip. */
    boolean has(Slip slip) {
        return spec().slips().contains(slip) && !(autograd && slip.isOfGradient());
    }

    /** Whether the experiment has this slip, but the program has autograd's gradient instead. */
    boolean leavesOut(Slip slip) {
        return spec().slips().contains(slip) && !has(slip);
    }

    boolean isFloat32() {
        return spec().training().precision() == Precision.FLOAT32;
    }

    Targets targets() {
        return prepared.parts().train().targets();
    }

    boolean ofClasses() {
        return targets() instanceof Targets.Classes;
    }

    /** K. */
    int outputs() {
        return network().outputs();
    }

    /** N of the training part. */
    int examples() {
        return prepared.parts().train().size();
    }

    BatchSpec batches() {
        return spec().training().batches();
    }

    /** Examples that a batch has, but for the last. */
    int batchSize() {
        return batches().isFull() ? examples() : Math.min(batches().size(), examples());
    }

    int batchCount() {
        return batches().count(examples());
    }

    /** Whether the only batch is the training part as it stands. */
    boolean isWholeInOrder() {
        return !batches().shuffled() && batchSize() == examples();
    }

    /** Whether a batch's gradient is the mean of its examples', not their sum. */
    boolean isMean() {
        return spec().training().reduction() == Reduction.MEAN;
    }

    /** The parts that there are. */
    List<Part> parts() {
        return Arrays.stream(Part.values())
                .filter(part -> prepared.parts().part(part).isPresent())
                .toList();
    }

    /** The names of the metrics of each part: those that the program prints. */
    List<String> metrics() {
        return Metric.of(targets()).stream().map(Setup::name).toList();
    }

    /** As variables have it: {@code train}, {@code loss}. */
    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The program's expression for a watched number, of a recorded row. */
    static String watched(Monitor monitor) {
        String part = name(monitor.part());
        return monitor.metric() == Metric.ERROR
                ? "1 - row[\"" + part + "_accuracy\"]"
                : "row[\"" + part + "_" + name(monitor.metric()) + "\"]";
    }

    /** Where the program leaves a slip of the gradient out, a comment of one line that says it; else nothing. */
    String markLeftOut(Deviation deviation) {
        return deviation.slip().filter(this::leavesOut).isEmpty()
                ? ""
                : "# as published by hand: %s; here autograd's gradient\n"
                        .formatted(Strings.of("deviations").get(deviation.name() + ".formula"));
    }

    /** Where the experiment departs so, a comment of one line that says it; else nothing. */
    String mark(Deviation deviation) {
        boolean known =
                deviation.slip().isPresent() || spec().origin().deviations().contains(deviation);
        if (!known || !deviation.in(spec())) {
            return "";
        }
        Strings strings = Strings.of("deviations");
        return "# as published: %s (textbook: %s)\n"
                .formatted(strings.get(deviation.name() + ".formula"), strings.get(deviation.name() + ".textbook"));
    }
}
