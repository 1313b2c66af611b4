package backprop.training;

import backprop.data.BatchSpec;
import backprop.data.Batches;
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
import java.util.List;
import java.util.function.Consumer;

/**
 * Measures a network on whole parts and on batches. Only the network sees a part in slices: the loss judges all its outputs at
 * once, so that its sum over the examples, and a maximum over all of them, are what they would be without slices.
 */
final class Evaluator {
    private final LossSpec spec;
    private final Loss loss;
    private final Outputs outputs;
    private final Matrix batchPrediction;

    /** @param networks the network and twins of it, one for each thread that is to take part */
    Evaluator(List<Network> networks, LossSpec spec, Loss loss, Matrix buffer) {
        this.spec = spec;
        this.loss = loss;
        outputs = new Outputs(networks, buffer);
        batchPrediction = buffer.zeros();
    }

    /** What the network says of a part [N×K]; the matrix is overwritten by whatever is measured next. */
    Matrix outputs(Dataset part) {
        return outputs.of(part.features());
    }

    /**
     * Judges a whole part.
     *
     * @param prediction overwritten
     */
    PartMetrics measure(Dataset part, Matrix prediction) {
        return metrics(outputs(part), part.targets(), prediction);
    }

    /** The metrics of outputs [N×K] that the network gave. */
    PartMetrics metrics(Matrix z, Targets targets, Matrix prediction) {
        double total = loss.forward(z, targets, prediction);
        double reported = spec.report().of(total, targets.size(), z.cols());
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
        Matrix z = outputs(part);
        loss.forward(z, part.targets(), prediction);
        Batches cut = Batches.inOrder(z, part.targets(), batches);
        Mean mean = new Mean();
        for (int batch = 0; batch < cut.count(); batch++) {
            cut.select(batch);
            PartMetrics metrics = metrics(cut.features(), cut.targets(), batchPrediction);
            mean.add(metrics);
            each.accept(new BatchResult(name, epoch, batch + 1, metrics.loss(), metrics.accuracy()));
        }
        return mean.get();
    }
}
