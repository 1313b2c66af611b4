package backprop.ui.workbench;

import backprop.data.BatchSpec;
import backprop.data.Blobs;
import backprop.data.BuiltInData;
import backprop.data.Circles;
import backprop.data.Dataset;
import backprop.data.MadeUp;
import backprop.data.Moons;
import backprop.data.Plane;
import backprop.data.RawData;
import backprop.data.Sine;
import backprop.data.Spirals;
import backprop.data.Unscaled;
import backprop.data.Xor;
import backprop.experiment.BuiltInExperiments;
import backprop.experiment.DataSpec;
import backprop.experiment.ExperimentSpec;
import backprop.file.DataException;
import backprop.math.RandomStream;
import backprop.text.Strings;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Small experiments that train in a moment. */
final class Samples {
    static final Strings STRINGS = Strings.of("workbench");
    static final int IMAGES = 300;
    /** One of each kind. */
    static final List<MadeUp> MADE_UP = List.of(
            new Moons(60, 0.1),
            new Circles(60, 0.1, 0.5),
            new Blobs(60, 3, 4, 1, 10),
            new Spirals(60, 3, 1, 0.05),
            new Xor(60, 0),
            new Plane(60, 2, 0.1),
            new Sine(60, 2, 0.1));

    private static final Dataset SMALL = small();

    private Samples() {}

    /** Document 1's experiment as the program opens it: 64 → 100 → 10. */
    static ExperimentSpec builtIn() {
        return BuiltInExperiments.digits(100);
    }

    /** 64 → 8 → 10, full batch. */
    static ExperimentSpec quick(int epochs) {
        ExperimentSpec spec = BuiltInExperiments.digits(8);
        return spec.withTraining(spec.training().withEpochs(epochs));
    }

    /** The same in batches of 50, shuffled: five batches an epoch of the small data. */
    static ExperimentSpec quickInBatches(int epochs) {
        ExperimentSpec spec = quick(epochs);
        BatchSpec full = spec.training().batches();
        return spec.withTraining(spec.training().withBatches(new BatchSpec(50, true, full.last())));
    }

    /** The first {@link #IMAGES} digits: 240 to train, 60 to test. */
    static RawData load(DataSpec source) throws DataException {
        return source.source() == BuiltInData.DIGITS
                ? RawData.undivided(SMALL)
                : source.source().load(RandomStream.seeded(source.seed()).fork("make"));
    }

    /** A built-in experiment. */
    static ExperimentSpec builtIn(String id) {
        return BuiltInExperiments.find(id).orElseThrow().textbook();
    }

    /** What the screen shows of a run that has its data. */
    static RunUpdate shown(RunViewModel run) {
        return Objects.requireNonNull(run.updateProperty().get());
    }

    private static Dataset small() {
        try {
            RawData digits = BuiltInData.DIGITS.load();
            return Unscaled.train(digits).select(IntStream.range(0, IMAGES).toArray());
        } catch (DataException e) {
            throw new IllegalStateException(e);
        }
    }
}
