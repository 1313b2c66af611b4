package backprop.experiment;

import static backprop.experiment.Recipe.ZERO;
import static backprop.experiment.Recipe.best;
import static backprop.experiment.Recipe.dense;
import static backprop.experiment.Recipe.deviations;
import static backprop.experiment.Recipe.network;
import static backprop.experiment.Recipe.reported;
import static backprop.experiment.Recipe.stage;

import backprop.data.Amount;
import backprop.data.BatchSpec;
import backprop.data.BuiltInData;
import backprop.data.Part;
import backprop.data.Scaling;
import backprop.data.SplitSpec;
import backprop.loss.LossKind;
import backprop.metrics.Metric;
import backprop.network.Activation;
import backprop.network.Initializer;
import backprop.optimizer.InitialVelocity;
import backprop.optimizer.Momentum;
import backprop.training.TrainingSpec;
import java.util.List;
import java.util.Map;

/** Document 4: 28×28 letters, 784 → 1000 ReLU → 10 softmax, full batch with momentum. */
final class Document4 {
    private Document4() {}

    static List<BuiltIn> all() {
        return List.of(new BuiltIn("letters-1000", letters()));
    }

    private static ExperimentSpec letters() {
        Origin origin = new Origin(
                4,
                "Document 4: letters A–J of the course's notMNIST.npz. Without that file it runs on Fashion-MNIST with the same counts.",
                deviations(
                        Deviation.CONSTANT_VELOCITY,
                        Deviation.METRICS_BEFORE,
                        Deviation.LOSS_PER_ELEMENT,
                        Deviation.OUTPUT_GRADIENT_FROM_PREACTIVATION,
                        Deviation.SOFTMAX_WHOLE_MAXIMUM),
                Map.of(
                        "$.data.source",
                        "The course's file is not shipped: Fashion-MNIST stands in for it. Choose the file to see the document's own data.",
                        "$.training.epochs",
                        "The document's curves run over about as many epochs."),
                List.of(
                        reported("best training accuracy", Part.TRAIN, Metric.ACCURACY, best(), 0.969, 0.95, 0.985),
                        reported(
                                "best validation accuracy",
                                Part.VALIDATION,
                                Metric.ACCURACY,
                                best(),
                                0.9072,
                                0.89,
                                0.92),
                        reported("best test accuracy", Part.TEST, Metric.ACCURACY, best(), 0.9079, 0.89, 0.92),
                        reported("best training loss", Part.TRAIN, Metric.LOSS, best(), 0.014, 0.008, 0.02),
                        reported("best validation loss", Part.VALIDATION, Metric.LOSS, best(), 0.03275, 0.027, 0.039),
                        reported("best test loss", Part.TEST, Metric.LOSS, best(), 0.0355, 0.029, 0.042)));
        Initializer glorot = new Initializer.GlorotNormal();
        return Recipe.experiment(
                "Letters, 1000 ReLU, full batch",
                origin,
                new DataSpec(
                        BuiltInData.FASHION_MNIST,
                        1,
                        new SplitSpec.Random(Amount.count(10_000), Amount.count(6_000), Amount.count(2_724), false),
                        new Scaling.Divide(255)),
                network(784, dense(1000, glorot, ZERO), stage(Activation.RELU), dense(10, glorot, ZERO)),
                new LossKind.CrossEntropy(),
                new Momentum(0.1, 0.9, Momentum.Form.PLAIN, new InitialVelocity.Zero()),
                TrainingSpec.of(200, BatchSpec.full()));
    }
}
