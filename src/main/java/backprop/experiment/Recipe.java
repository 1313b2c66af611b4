package backprop.experiment;

import backprop.data.BatchSpec;
import backprop.data.LastBatch;
import backprop.data.Part;
import backprop.loss.LossKind;
import backprop.loss.LossSpec;
import backprop.metrics.Metric;
import backprop.metrics.Monitor;
import backprop.network.Activation;
import backprop.network.Initializer;
import backprop.network.LayerSpec;
import backprop.network.NetworkSpec;
import backprop.optimizer.OptimizerSpec;
import backprop.optimizer.Schedule;
import backprop.training.TrainingSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Short forms in which the documents' experiments are written down. */
final class Recipe {
    static final Initializer ZERO = new Initializer.Zero();

    private Recipe() {}

    /** An experiment in its textbook form, seed 1. */
    static ExperimentSpec experiment(
            String name,
            Origin origin,
            DataSpec data,
            NetworkSpec network,
            LossKind loss,
            OptimizerSpec optimizer,
            TrainingSpec training) {
        return new ExperimentSpec(
                name,
                origin,
                1,
                data,
                network,
                Optional.empty(),
                LossSpec.of(loss),
                optimizer,
                new Schedule.Constant(),
                training,
                Set.of());
    }

    static NetworkSpec network(int inputs, LayerSpec... layers) {
        return new NetworkSpec(inputs, Arrays.asList(layers));
    }

    static LayerSpec dense(int units, Initializer weights, Initializer bias) {
        return new LayerSpec.Dense(units, weights, bias);
    }

    static LayerSpec stage(Activation activation) {
        return new LayerSpec.Stage(activation);
    }

    /** Batches in a new order each epoch, the short last one kept. */
    static BatchSpec batches(int size) {
        return new BatchSpec(size, true, LastBatch.KEPT);
    }

    /** A value that the document itself reports. */
    static Target reported(
            String what, Part part, Metric metric, Target.At at, double reported, double low, double high) {
        return new Target(
                what, new Monitor(part, metric), at, OptionalDouble.of(reported), low, high, Target.Form.PUBLISHED);
    }

    /** A band that a re-run gave, where the document shows a curve only. */
    static Target band(String what, Part part, Metric metric, Target.At at, double low, double high, Target.Form form) {
        return new Target(what, new Monitor(part, metric), at, OptionalDouble.empty(), low, high, form);
    }

    static Target.At last() {
        return new Target.At.Last();
    }

    static Target.At best() {
        return new Target.At.Best();
    }

    static Target.At epoch(int epoch) {
        return new Target.At.Epoch(epoch);
    }

    /** The deviations in the order of their numbers on screen. */
    static List<Deviation> deviations(Deviation... deviations) {
        return List.of(deviations);
    }
}
