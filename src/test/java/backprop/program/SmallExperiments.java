package backprop.program;

import backprop.data.Amount;
import backprop.data.BatchSpec;
import backprop.data.Blobs;
import backprop.data.DataSource;
import backprop.data.LastBatch;
import backprop.data.Moons;
import backprop.data.Scaling;
import backprop.data.Sine;
import backprop.data.SplitSpec;
import backprop.experiment.DataSpec;
import backprop.experiment.ExperimentSpec;
import backprop.experiment.Origin;
import backprop.loss.LossKind;
import backprop.loss.LossSpec;
import backprop.network.Activation;
import backprop.network.Initializer;
import backprop.network.LayerSpec;
import backprop.network.NetworkSpec;
import backprop.optimizer.InitialVelocity;
import backprop.optimizer.Momentum;
import backprop.optimizer.Schedule;
import backprop.training.TrainingSpec;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Experiments of a few points and parameters, whose settings the cases vary. */
final class SmallExperiments {
    static final Initializer START = new Initializer.GlorotNormal();
    static final BatchSpec BATCHES = new BatchSpec(16, true, LastBatch.KEPT);

    private static final int EPOCHS = 50;

    private SmallExperiments() {}

    /** 2 → 6 tanh → 8 tanh → 1 on two half-moons. */
    static ExperimentSpec moons() {
        return experiment(
                new Moons(70, 0.1), network(2, Activation.TANH, 1), LossSpec.of(new LossKind.BinaryCrossEntropy()));
    }

    /** 4 → 6 → 8 → 3 on three clouds of points. */
    static ExperimentSpec blobs(Activation activation) {
        return experiment(
                new Blobs(70, 3, 4, 1, 3), network(4, activation, 3), LossSpec.of(new LossKind.CrossEntropy()));
    }

    /** 1 → 6 tanh → 8 tanh → 1: numbers to predict. */
    static ExperimentSpec sine(LossSpec loss) {
        return experiment(new Sine(70, 1, 0.1), network(1, Activation.TANH, 1), loss);
    }

    private static NetworkSpec network(int inputs, Activation activation, int outputs) {
        return new NetworkSpec(
                inputs,
                List.of(
                        new LayerSpec.Dense(6, START, START),
                        new LayerSpec.Stage(activation),
                        new LayerSpec.Dense(8, START, START),
                        new LayerSpec.Stage(activation),
                        new LayerSpec.Dense(outputs, START, START)));
    }

    private static ExperimentSpec experiment(DataSource source, NetworkSpec network, LossSpec loss) {
        return new ExperimentSpec(
                "Example",
                Origin.own(),
                3,
                new DataSpec(
                        source,
                        1,
                        new SplitSpec.Random(Amount.count(40), Amount.count(10), Amount.count(20), false),
                        new Scaling.Standardize()),
                network,
                Optional.empty(),
                loss,
                new Momentum(0.05, 0.5, Momentum.Form.TORCH, new InitialVelocity.Zero()),
                new Schedule.Constant(),
                TrainingSpec.of(EPOCHS, BATCHES),
                Set.of());
    }
}
