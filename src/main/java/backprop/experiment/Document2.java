package backprop.experiment;

import static backprop.experiment.Recipe.batches;
import static backprop.experiment.Recipe.dense;
import static backprop.experiment.Recipe.deviations;
import static backprop.experiment.Recipe.last;
import static backprop.experiment.Recipe.network;
import static backprop.experiment.Recipe.reported;
import static backprop.experiment.Recipe.stage;

import backprop.data.Amount;
import backprop.data.BuiltInData;
import backprop.data.Part;
import backprop.data.Scaling;
import backprop.data.SplitSpec;
import backprop.loss.LossKind;
import backprop.metrics.Metric;
import backprop.network.Activation;
import backprop.network.Initializer;
import backprop.optimizer.Sgd;
import backprop.training.TrainingSpec;
import java.util.List;
import java.util.Map;

/** Document 2: half of MNIST, 784 → linear 10 → ReLU → softmax, batches of 32. */
final class Document2 {
    private static final Initializer START = new Initializer.UnitNorm(0, 0.1);

    private Document2() {}

    static List<BuiltIn> all() {
        return List.of(new BuiltIn("mnist-linear-relu", linearRelu()));
    }

    private static ExperimentSpec linearRelu() {
        Origin origin = new Origin(
                2,
                "Document 2: one linear layer, ReLU on its logits, softmax; half of MNIST.",
                deviations(
                        Deviation.RELU_PASSES_ALL,
                        Deviation.SOFTMAX_UNSHIFTED,
                        Deviation.NO_SHUFFLE,
                        Deviation.METRICS_DURING),
                Map.of(
                        "$.data.scaling",
                        "The document says “normalize” only: ÷255.",
                        "$.training.shuffle",
                        "The document shows no shuffling."),
                List.of(
                        reported("training accuracy, last", Part.TRAIN, Metric.ACCURACY, last(), 0.9333, 0.923, 0.943),
                        reported(
                                "validation accuracy, last",
                                Part.VALIDATION,
                                Metric.ACCURACY,
                                last(),
                                0.9202,
                                0.91,
                                0.93)));
        Amount half = Amount.fraction(0.5);
        return Recipe.experiment(
                "MNIST, linear + ReLU + softmax",
                origin,
                new DataSpec(
                        BuiltInData.MNIST,
                        1,
                        new SplitSpec.Own(half, half, Part.TEST, Amount.none()),
                        new Scaling.Divide(255)),
                network(784, dense(10, START, START), stage(Activation.RELU), stage(Activation.SOFTMAX)),
                new LossKind.CrossEntropy(),
                new Sgd(0.01),
                TrainingSpec.of(200, batches(32)).withBatchMetrics(true));
    }
}
