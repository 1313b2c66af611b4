package backprop.training;

import backprop.data.BatchSpec;
import backprop.data.Dataset;
import backprop.data.Part;
import backprop.data.Targets;
import backprop.loss.Loss;
import backprop.loss.LossSpec;
import backprop.math.Matrix;
import backprop.metrics.BatchResult;
import backprop.metrics.PartMetrics;
import backprop.metrics.Predictions;
import backprop.metrics.Regression;
import backprop.network.Network;
import java.util.Arrays;
import java.util.function.Consumer;

/** Measures a network on whole parts and on batches. */
final class Evaluator {
    private final Network network;
    private final LossSpec spec;
    private final Loss loss;

    private final Matrix slice;
    private final Matrix slicePrediction;

    Evaluator(Network network, LossSpec spec, Loss loss, Matrix buffer) {
        this.network = network;
        this.spec = spec;
        this.loss = loss;
        slice = buffer.zeros();
        slicePrediction = buffer.zeros();
    }

    /**
     * Judges a whole part.
     *
     * @param prediction overwritten
     */
    PartMetrics measure(Dataset part, Matrix prediction) {
        return metrics(network.forward(part.features()), part.targets(), prediction);
    }

    /** The metrics of outputs [N×K] that the network gave. */
    PartMetrics metrics(Matrix outputs, Targets targets, Matrix prediction) {
        double total = loss.forward(outputs, targets, prediction);
        double reported = spec.report().of(total, targets.size(), outputs.cols());
        return targets instanceof Targets.Classes
                ? PartMetrics.ofClasses(reported, Predictions.accuracy(prediction, targets))
                : Regression.metrics(reported, prediction, targets);
    }

    /**
     * Judges a part batch by batch, in its order, as the mean of the batches' values.
     *
     * @param prediction of the whole part, overwritten
     * @param epoch for the batches' results
     */
    PartMetrics measureInBatches(
            Part name, Dataset part, BatchSpec batches, int epoch, Matrix prediction, Consumer<BatchResult> each) {
        Matrix outputs = network.forward(part.features());
        loss.forward(outputs, part.targets(), prediction);
        int size = batches.isFull() ? part.size() : Math.min(batches.size(), part.size());
        int count = batches.count(part.size());
        Mean mean = new Mean();
        for (int batch = 0; batch < count; batch++) {
            int from = batch * size;
            int n = Math.min(size, part.size() - from);
            int[] rows = new int[n];
            Arrays.setAll(rows, i -> from + i);
            slice.reshape(n, outputs.cols());
            for (int row = 0; row < n; row++) {
                slice.setRow(row, outputs, from + row);
            }
            PartMetrics metrics = metrics(slice, part.targets().select(rows), slicePrediction);
            mean.add(metrics);
            each.accept(new BatchResult(name, epoch, batch + 1, metrics.loss(), metrics.accuracy()));
        }
        return mean.get();
    }
}
