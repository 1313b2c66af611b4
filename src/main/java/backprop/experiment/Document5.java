package backprop.experiment;

import static backprop.experiment.Recipe.ZERO;
import static backprop.experiment.Recipe.band;
import static backprop.experiment.Recipe.batches;
import static backprop.experiment.Recipe.dense;
import static backprop.experiment.Recipe.deviations;
import static backprop.experiment.Recipe.epoch;
import static backprop.experiment.Recipe.last;
import static backprop.experiment.Recipe.network;
import static backprop.experiment.Recipe.reported;
import static backprop.experiment.Recipe.stage;

import backprop.data.BatchSpec;
import backprop.data.Moons;
import backprop.data.Part;
import backprop.data.Points;
import backprop.data.Scaling;
import backprop.data.SplitSpec;
import backprop.loss.LossKind;
import backprop.metrics.Metric;
import backprop.network.Activation;
import backprop.network.Initializer;
import backprop.network.NetworkSpec;
import backprop.optimizer.Adagrad;
import backprop.optimizer.Adam;
import backprop.optimizer.Epsilon;
import backprop.optimizer.InitialVelocity;
import backprop.optimizer.Moments;
import backprop.optimizer.Momentum;
import backprop.optimizer.OptimizerSpec;
import backprop.optimizer.RmsProp;
import backprop.optimizer.Sgd;
import backprop.training.MetricsTiming;
import backprop.training.TrainingSpec;
import java.util.List;
import java.util.Map;

/** Document 5, the lecture: a given network for ¬XOR, and half-moons under every optimizer. */
final class Document5 {
    private static final Map<String, String> ASSUMED =
            Map.of("$.data.source.noise", "The document does not say the noise of its half-moons: 0.1.");

    private Document5() {}

    static List<BuiltIn> all() {
        Deviation slope = Deviation.OUTPUT_GRADIENT_WITHOUT_SLOPE;
        Deviation perBatch = Deviation.STATE_PER_BATCH_POSITION;
        return List.of(
                new BuiltIn("not-xor", notXor()),
                new BuiltIn(
                        "moons-sgd",
                        moons(
                                "SGD",
                                50,
                                new Sgd(0.015),
                                deviations(slope),
                                List.of(
                                        loss(1, 0.6921, 0.69, 0.695),
                                        loss(11, 0.63, 0.56, 0.69),
                                        loss(16, 0.3539, 0.29, 0.68)))),
                new BuiltIn(
                        "moons-momentum",
                        moons(
                                "momentum",
                                30,
                                new Momentum(0.04, 0.3, Momentum.Form.AVERAGE, new InitialVelocity.Zero()),
                                deviations(slope, perBatch, Deviation.MOMENTUM_REVERSED_FIRST_EPOCH),
                                List.of(
                                        loss(1, 0.6946, 0.693, 0.699),
                                        loss(11, 0.3563, 0.25, 0.67),
                                        loss(30, 0.0084, 0.001, 0.73)))),
                new BuiltIn(
                        "moons-adagrad",
                        moons(
                                "Adagrad",
                                25,
                                new Adagrad(0.04, new Epsilon(1e-8, Epsilon.Place.INSIDE)),
                                deviations(slope, perBatch),
                                lastLoss(0, 0.05))),
                new BuiltIn(
                        "moons-rmsprop",
                        moons(
                                "RMSProp",
                                25,
                                new RmsProp(
                                        0.04, 0.5, new Epsilon(1e-8, Epsilon.Place.OUTSIDE), RmsProp.Scope.ELEMENT, 0),
                                deviations(
                                        slope,
                                        perBatch,
                                        Deviation.RMSPROP_PER_ARRAY,
                                        Deviation.RMSPROP_IDLE_FIRST_EPOCH),
                                lastLoss(0.001, 0.35))),
                new BuiltIn(
                        "moons-adam",
                        moons("Adam", 50, new Adam(0.001, Moments.USUAL), deviations(), lastLoss(0.004, 0.25))),
                new BuiltIn("moons-torch-sgd", torchSgd()));
    }

    private static Target loss(int epoch, double reported, double low, double high) {
        String what = "training loss, the document's epoch " + (epoch - 1);
        return reported(what, Part.TRAIN, Metric.LOSS, epoch(epoch), reported, low, high);
    }

    /** The document shows a curve only; the band is that of twelve starts. */
    private static List<Target> lastLoss(double low, double high) {
        return List.of(band("training loss, last", Part.TRAIN, Metric.LOSS, last(), low, high, Target.Form.PUBLISHED));
    }

    /** Example 1: given weights whose outputs are σ(½), σ(−½), σ(−½), σ(½). */
    private static ExperimentSpec notXor() {
        double[][] corners = {{0, 0}, {1, 0}, {0, 1}, {1, 1}};
        Origin origin = new Origin(
                5,
                "Document 5, example 1: a network with given weights that separates ¬XOR; its outputs are 0.622459 and 0.377541.",
                List.of(),
                Map.of("$.optimizer", "The document does not train it."),
                List.of(reported(
                        "training loss of the given network (−ln 0.622459)",
                        Part.TRAIN,
                        Metric.LOSS,
                        epoch(0),
                        0.474077,
                        0.4740765,
                        0.4740775)));
        Initializer hidden = new Initializer.Given(List.of(List.of(1.0, -1.0), List.of(-1.0, 1.0)));
        Initializer output = new Initializer.Given(List.of(List.of(-1.0), List.of(-1.0)));
        return Recipe.experiment(
                "¬XOR, given weights",
                origin,
                new DataSpec(
                        Points.ofClasses(corners, new int[] {1, 0, 0, 1}, 2),
                        1,
                        new SplitSpec.None(),
                        new Scaling.None()),
                network(
                        2,
                        dense(2, hidden, ZERO),
                        stage(Activation.RELU),
                        dense(1, output, new Initializer.Constant(0.5)),
                        stage(Activation.LOGISTIC)),
                new LossKind.BinaryCrossEntropy(),
                new Sgd(0.1),
                TrainingSpec.of(100, BatchSpec.full()).withMetrics(MetricsTiming.BEFORE));
    }

    private static ExperimentSpec moons(
            String rule, int epochs, OptimizerSpec optimizer, List<Deviation> deviations, List<Target> targets) {
        Initializer start = new Initializer.Normal(0, 0.1);
        Origin origin = new Origin(
                5, "Document 5, example 2: two half-moons under " + rule + ".", deviations, ASSUMED, targets);
        return Recipe.experiment(
                "Half-moons, " + rule,
                origin,
                data(),
                net(start, ZERO),
                new LossKind.BinaryCrossEntropy(),
                optimizer,
                TrainingSpec.of(epochs, batches(10)));
    }

    /** The same network in PyTorch: its own start, 100 epochs. */
    private static ExperimentSpec torchSgd() {
        Origin origin = new Origin(
                5,
                "Document 5: the half-moons in PyTorch, SGD, 100 epochs. It reports the loss of the last batch.",
                List.of(),
                Map.of(
                        "$.data.source.noise",
                        "The document does not say the noise of its half-moons: 0.1.",
                        "$.optimizer.learningRate",
                        "The document does not show it: as for its own SGD.",
                        "$.network.layers[0].weights",
                        "PyTorch's Linear start."),
                List.of(reported(
                        "training loss, last (the document: of the last batch)",
                        Part.TRAIN,
                        Metric.LOSS,
                        last(),
                        0.0064,
                        0.004,
                        0.04)));
        Initializer start = new Initializer.TorchLinear();
        return Recipe.experiment(
                "Half-moons, PyTorch's SGD",
                origin,
                data(),
                net(start, start),
                new LossKind.BinaryCrossEntropy(),
                new Sgd(0.015),
                TrainingSpec.of(100, batches(10)));
    }

    private static DataSpec data() {
        return new DataSpec(new Moons(500, 0.1), 1, new SplitSpec.None(), new Scaling.None());
    }

    private static NetworkSpec net(Initializer weights, Initializer bias) {
        return network(
                2,
                dense(20, weights, bias),
                stage(Activation.RELU),
                dense(40, weights, bias),
                stage(Activation.RELU),
                dense(20, weights, bias),
                stage(Activation.RELU),
                dense(1, weights, bias),
                stage(Activation.LOGISTIC));
    }
}
