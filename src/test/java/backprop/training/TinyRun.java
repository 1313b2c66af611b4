package backprop.training;

import backprop.data.BatchSpec;
import backprop.data.Dataset;
import backprop.data.ImageShape;
import backprop.data.LastBatch;
import backprop.data.Parts;
import backprop.loss.LossKind;
import backprop.loss.LossSpec;
import backprop.math.Matrix;
import backprop.math.Precision;
import backprop.math.RandomStream;
import backprop.metrics.EpochResult;
import backprop.network.Activation;
import backprop.network.Initializer;
import backprop.network.LayerSpec;
import backprop.network.Network;
import backprop.network.NetworkSpec;
import backprop.optimizer.InitialVelocity;
import backprop.optimizer.Momentum;
import backprop.optimizer.OptimizerSpec;
import backprop.optimizer.Schedule;
import java.util.List;
import java.util.Set;

/** Runs of 3 → 5 tanh → 3 on 23 random examples, over in a moment. */
final class TinyRun {
    static final int EXAMPLES = 23;
    /** Four batches of 5 and one of 3, in a new order each epoch. */
    static final BatchSpec MINI = new BatchSpec(5, true, LastBatch.KEPT);

    static final int MINI_COUNT = 5;

    static final Dataset TRAIN = examples(EXAMPLES, "train");
    static final Dataset TEST = examples(9, "test");
    private static final OptimizerSpec MOMENTUM =
            new Momentum(0.1, 0.9, Momentum.Form.PLAIN, new InitialVelocity.MultipleOfStart(1e-5));

    private TinyRun() {}

    /** Examples of three classes in turn. */
    static Dataset examples(int n, String name) {
        RandomStream random = RandomStream.seeded(7).fork(name);
        Matrix x = Precision.FLOAT64.matrix(n, 3);
        int[] labels = new int[n];
        for (int row = 0; row < n; row++) {
            labels[row] = row % 3;
            for (int col = 0; col < 3; col++) {
                x.set(3 * row + col, random.nextGaussian() + (col == labels[row] ? 2 : 0));
            }
        }
        return Dataset.ofImages(x, labels, 3, new ImageShape(3, 1));
    }

    static TrainingSpec spec(int epochs, BatchSpec batches, MetricsTiming timing) {
        return TrainingSpec.of(epochs, batches).withMetrics(timing);
    }

    static Network network(long seed) {
        return network(seed, Precision.FLOAT64);
    }

    static Network network(long seed, Precision precision) {
        Initializer normal = new Initializer.Normal(0, 1);
        NetworkSpec spec = new NetworkSpec(
                3,
                List.of(
                        new LayerSpec.Dense(5, normal, normal),
                        new LayerSpec.Stage(Activation.TANH),
                        new LayerSpec.Dense(3, normal, normal)));
        RandomStream init = RandomStream.seeded(seed).fork("init");
        return new Network(spec, precision, Set.of(), init, init.fork("dropout"));
    }

    static TrainingLoop loop(TrainingSpec spec, OptimizerSpec optimizer) {
        return loop(spec, network(1), optimizer, Parts.of(TRAIN, TEST));
    }

    static TrainingLoop loop(TrainingSpec spec, Network network, OptimizerSpec optimizer, Parts parts) {
        return loop(spec, network, optimizer, parts, 1);
    }

    /** A run with cross-entropy, without schedule and slips. */
    static TrainingLoop loop(TrainingSpec spec, Network network, OptimizerSpec optimizer, Parts parts, long shuffle) {
        LossSpec loss = LossSpec.of(new LossKind.CrossEntropy());
        RandomStream random = RandomStream.seeded(shuffle);
        return new TrainingLoop(
                spec, new Subject(network, parts, loss, optimizer, new Schedule.Constant(), Set.of(), random));
    }

    static TrainingLoop loop(TrainingSpec spec) {
        return loop(spec, MOMENTUM);
    }

    /** The loop, after running to its end. */
    static TrainingLoop finished(TrainingLoop loop) {
        while (loop.stopReason().isEmpty()) {
            loop.step();
        }
        return loop;
    }

    /** The history without the one number that differs from run to run; records compare doubles bit by bit. */
    static List<EpochResult> results(TrainingRun loop) {
        return withoutSeconds(loop.history().results());
    }

    static List<EpochResult> withoutSeconds(List<EpochResult> results) {
        return results.stream()
                .map(r -> new EpochResult(r.epoch(), r.train(), r.validation(), r.test(), r.learningRate(), 0))
                .toList();
    }
}
