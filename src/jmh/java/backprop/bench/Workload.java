package backprop.bench;

import backprop.data.BatchSpec;
import backprop.data.LastBatch;
import backprop.math.Precision;
import backprop.network.Activation;
import backprop.network.Initializer;
import backprop.network.LayerSpec;
import backprop.network.NetworkSpec;
import backprop.optimizer.InitialVelocity;
import backprop.optimizer.Momentum;
import backprop.optimizer.OptimizerSpec;
import backprop.optimizer.Sgd;
import backprop.training.MetricsTiming;
import backprop.training.TrainingSpec;
import java.util.List;

/**
 * Trainings of the sizes that the documents have: softmax and cross-entropy, mean over the batch, 10 classes. {@code workload.py}
 * says the same in Python.
 */
public enum Workload {
    /** Document 1 (i): the digits, full batch, 200 steps. */
    A(1437, BatchSpec.FULL, 200, network(64, 500, Activation.TANH), momentum(0.1)),
    /** Document 1 (ii): the digits in batches, 10 epochs. */
    B(1437, 20, 10, network(64, 100, Activation.TANH), momentum(0.01)),
    /** Document 3: MNIST, one epoch. */
    C(50_000, 50, 1, network(784, 300, Activation.LOGISTIC), new Sgd(0.01)),
    /** Document 4: letters, full batch, 4 steps. */
    D(10_000, BatchSpec.FULL, 4, network(784, 1000, Activation.RELU), new Sgd(0.1)),
    /** Document 2: half of MNIST, ReLU on the logits of the one dense layer, one epoch. */
    E(30_000, 32, 1, new NetworkSpec(784, List.of(dense(10), new LayerSpec.Stage(Activation.RELU))), new Sgd(0.01));

    static final int CLASSES = 10;

    private final int examples;
    private final int batch;
    private final int epochs;
    private final NetworkSpec network;
    private final OptimizerSpec optimizer;

    Workload(int examples, int batch, int epochs, NetworkSpec network, OptimizerSpec optimizer) {
        this.examples = examples;
        this.batch = batch;
        this.epochs = epochs;
        this.network = network;
        this.optimizer = optimizer;
    }

    private static NetworkSpec network(int inputs, int hidden, Activation activation) {
        return new NetworkSpec(inputs, List.of(dense(hidden), new LayerSpec.Stage(activation), dense(CLASSES)));
    }

    private static LayerSpec dense(int units) {
        return new LayerSpec.Dense(units, new Initializer.TorchLinear(), new Initializer.TorchLinear());
    }

    private static Momentum momentum(double eta) {
        return new Momentum(eta, 0.9, Momentum.Form.PLAIN, new InitialVelocity.Zero());
    }

    int examples() {
        return examples;
    }

    /** Epochs that a timed round has; with a full batch an epoch is one step. */
    int epochs() {
        return epochs;
    }

    /** Without the softmax, which is the loss's. */
    NetworkSpec network() {
        return network;
    }

    OptimizerSpec optimizer() {
        return optimizer;
    }

    /** Loss and accuracy of each batch before its update, no end of its own. */
    TrainingSpec training(Precision precision) {
        boolean full = batch == BatchSpec.FULL;
        return TrainingSpec.of(TrainingSpec.MAX_EPOCHS, new BatchSpec(batch, !full, LastBatch.KEPT))
                .withMetrics(full ? MetricsTiming.BEFORE : MetricsTiming.DURING)
                .withPrecision(precision);
    }
}
