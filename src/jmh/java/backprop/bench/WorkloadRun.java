package backprop.bench;

import backprop.data.Dataset;
import backprop.data.Parts;
import backprop.loss.LossKind;
import backprop.loss.LossSpec;
import backprop.math.Matrix;
import backprop.math.Precision;
import backprop.math.RandomStream;
import backprop.metrics.EpochResult;
import backprop.network.Network;
import backprop.optimizer.Schedule;
import backprop.training.Subject;
import backprop.training.TrainingLoop;
import java.util.List;
import java.util.Set;

/** A workload with its data and its network. The data are random, and the same in {@code workload.py}. */
final class WorkloadRun {
    private static final int TEST_EXAMPLES = 100;

    private final Workload workload;
    private final Precision precision;
    private final RandomStream root = RandomStream.seeded(1);
    private final Parts parts;
    private final Network network;
    private final List<Matrix> start;
    private TrainingLoop loop;

    WorkloadRun(Workload workload, Precision precision) {
        this.workload = workload;
        this.precision = precision;
        parts = Parts.of(examples("train", workload.examples()), examples("test", TEST_EXAMPLES));
        network = new Network(workload.network(), precision, Set.of(), root.fork("init"), root.fork("dropout"));
        start = network.parameters().stream().map(p -> p.value().copy()).toList();
        loop = newLoop();
    }

    /** Features uniform in [−1, 1), classes uniform in 0..9. */
    private Dataset examples(String name, int count) {
        RandomStream features = root.fork("features/" + name);
        Matrix x = precision.matrix(count, workload.network().inputs());
        for (int i = 0, n = x.size(); i < n; i++) {
            x.set(i, 2 * features.nextDouble() - 1);
        }
        RandomStream classes = root.fork("labels/" + name);
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            labels[i] = classes.nextInt(Workload.CLASSES);
        }
        return Dataset.ofClasses(x, labels, Workload.CLASSES);
    }

    private TrainingLoop newLoop() {
        return new TrainingLoop(
                workload.training(precision),
                new Subject(
                        network,
                        parts,
                        LossSpec.of(new LossKind.CrossEntropy()),
                        workload.optimizer(),
                        new Schedule.Constant(),
                        Set.of(),
                        root.fork("shuffle")));
    }

    /** Goes back to the very same start; the network keeps its work buffers. */
    void restart() {
        for (int i = 0; i < start.size(); i++) {
            network.parameters().get(i).value().setTo(start.get(i));
        }
        loop = newLoop();
    }

    /** Trains for so many epochs. */
    void train(int epochs) {
        for (int step = 0, n = epochs * loop.batchesPerEpoch(); step < n; step++) {
            loop.step();
        }
    }

    /** What was recorded last: with a full batch before the last update, else the mean of the last epoch's batches. */
    EpochResult lastResult() {
        List<EpochResult> results = loop.history().results();
        return results.get(results.size() - 1);
    }
}
