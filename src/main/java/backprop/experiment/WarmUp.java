package backprop.experiment;

import backprop.data.Dataset;
import backprop.data.Parts;
import backprop.math.Matrix;
import backprop.math.Precision;
import backprop.math.RandomStream;
import backprop.network.Network;
import backprop.training.Subject;
import backprop.training.TrainingLoop;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Trains some of the built-in networks on random numbers for a moment, so that Java has compiled the inner loops when the user
 * presses Train: the first second is many times slower than the next. Nothing comes of it.
 */
public final class WarmUp {
    private static final List<String> EXPERIMENTS = List.of("digits-100-batches", "mnist-linear-relu", "mnist-300");
    private static final int EXAMPLES = 640;
    private static final int JUDGED = 64;

    /** Batches of one network at a time, so that all get their turn. */
    private static final int STEPS = 10;

    private WarmUp() {}

    /** Goes on until told that it is enough, or all networks are trained; it asks before every batch. */
    public static void run(BooleanSupplier enough) {
        List<TrainingLoop> loops = EXPERIMENTS.stream()
                .flatMap(id -> BuiltInExperiments.find(id).stream())
                .map(BuiltIn::textbook)
                .flatMap(spec -> Stream.of(Precision.values()).map(precision -> loop(spec, precision)))
                .toList();
        boolean going = true;
        while (going) {
            going = false;
            for (TrainingLoop loop : loops) {
                for (int step = 0; step < STEPS && loop.stopReason().isEmpty(); step++) {
                    if (enough.getAsBoolean()) {
                        return;
                    }
                    loop.step();
                    going = true;
                }
            }
        }
    }

    private static TrainingLoop loop(ExperimentSpec spec, Precision precision) {
        RandomStream random = RandomStream.seeded(spec.seed());
        Network network = new Network(
                spec.network().without(spec.loss().kind().ownStage()),
                precision,
                spec.slips(),
                random.fork("init"),
                random.fork("dropout"));
        int classes = spec.network().outputs();
        Parts parts = Parts.of(
                examples(EXAMPLES, spec.network().inputs(), classes, precision, random.fork("train")),
                examples(JUDGED, spec.network().inputs(), classes, precision, random.fork("test")));
        return new TrainingLoop(
                spec.training().withPrecision(precision),
                new Subject(
                        network,
                        parts,
                        spec.loss(),
                        spec.optimizer(),
                        spec.schedule(),
                        spec.slips(),
                        random.fork("shuffle")));
    }

    private static Dataset examples(int n, int inputs, int classes, Precision precision, RandomStream random) {
        Matrix x = precision.matrix(n, inputs);
        for (int i = 0; i < x.size(); i++) {
            x.set(i, random.nextDouble());
        }
        int[] labels = new int[n];
        for (int i = 0; i < n; i++) {
            labels[i] = random.nextInt(classes);
        }
        return Dataset.ofClasses(x, labels, classes);
    }
}
