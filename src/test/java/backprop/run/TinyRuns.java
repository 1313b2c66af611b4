package backprop.run;

import static org.junit.jupiter.api.Assertions.assertThrows;

import backprop.data.Amount;
import backprop.data.BatchSpec;
import backprop.data.DataSource;
import backprop.data.LastBatch;
import backprop.data.Points;
import backprop.data.Scaling;
import backprop.data.SplitSpec;
import backprop.experiment.DataSpec;
import backprop.experiment.ExperimentSpec;
import backprop.experiment.Origin;
import backprop.experiment.PreparedExperiment;
import backprop.file.DataException;
import backprop.loss.LossKind;
import backprop.loss.LossSpec;
import backprop.network.Activation;
import backprop.network.Initializer;
import backprop.network.LayerSpec;
import backprop.network.NetworkSpec;
import backprop.optimizer.InitialVelocity;
import backprop.optimizer.Momentum;
import backprop.optimizer.Schedule;
import backprop.torch.Python;
import backprop.training.TrainingLoop;
import backprop.training.TrainingRun;
import backprop.training.TrainingSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Assertions;

/** Runs of twelve points, over in a moment. */
final class TinyRuns {
    static final int EPOCHS = 4;
    private static final int EXAMPLES = 12;

    private TinyRuns() {}

    static ExperimentSpec classes() {
        return classes(2);
    }

    /** Examples of the first two of so many classes. */
    static ExperimentSpec classes(int count) {
        double[][] x = new double[EXAMPLES][];
        int[] labels = new int[EXAMPLES];
        for (int i = 0; i < EXAMPLES; i++) {
            x[i] = new double[] {i % 4 - 1.5, 0.25 * i - 1};
            labels[i] = i % 2;
        }
        return spec(Points.ofClasses(x, labels, count), count, new LossKind.CrossEntropy());
    }

    /** Two numbers to predict of two. */
    static ExperimentSpec values() {
        List<List<Double>> x = new ArrayList<>();
        List<List<Double>> y = new ArrayList<>();
        for (int i = 0; i < EXAMPLES; i++) {
            x.add(List.of(i % 4 - 1.5, 0.25 * i - 1));
            y.add(List.of(0.5 * i, 1.0 - i % 3));
        }
        return spec(new Points(x, y, 0), 2, new LossKind.MeanSquaredError());
    }

    private static ExperimentSpec spec(DataSource source, int outputs, LossKind loss) {
        Initializer start = new Initializer.Normal(0, 1);
        NetworkSpec network = new NetworkSpec(
                2,
                List.of(
                        new LayerSpec.Dense(3, start, start),
                        new LayerSpec.Stage(Activation.TANH),
                        new LayerSpec.Dense(outputs, start, start)));
        return new ExperimentSpec(
                "Tiny",
                Origin.own(),
                1,
                new DataSpec(source, 1, new SplitSpec.None(), new Scaling.None()),
                network,
                Optional.empty(),
                LossSpec.of(loss),
                new Momentum(0.05, 0.9, Momentum.Form.PLAIN, new InitialVelocity.Zero()),
                new Schedule.Constant(),
                TrainingSpec.of(EPOCHS, new BatchSpec(5, true, LastBatch.KEPT)),
                Set.of());
    }

    /** Divided into 6, 3 and 3 examples. */
    static ExperimentSpec divided(ExperimentSpec spec) {
        return spec.withData(
                spec.data().withSplit(new SplitSpec.Random(Amount.rest(), Amount.count(3), Amount.count(3), false)));
    }

    static TrainingLoop trained(PreparedExperiment prepared, int epochs) {
        TrainingLoop loop = prepared.newRun();
        train(loop, epochs);
        return loop;
    }

    /** Goes on until so many epochs are done, or the run is over. */
    static void train(TrainingRun loop, int epochs) {
        while (loop.stopReason().isEmpty() && loop.epochsDone() < epochs) {
            loop.advance(TrainingRun.Pace.BATCH);
        }
    }

    /** Trains so many epochs and writes the run into the folder. */
    static RunFolder written(Path folder, ExperimentSpec spec, int epochs) throws Exception {
        PreparedExperiment prepared = PreparedExperiment.prepare(spec);
        RunFolder run = RunFolder.create(folder, true);
        run.write(prepared, trained(prepared, epochs));
        return run;
    }

    /** Why a run cannot be gone on with. */
    static String refusal(RunFolder run) {
        return String.valueOf(assertThrows(DataException.class, () -> run.restore(TinyRuns::noPython))
                .getMessage());
    }

    /** For runs that need none. */
    static Python noPython() {
        return Assertions.fail("This run needs no Python.");
    }
}
