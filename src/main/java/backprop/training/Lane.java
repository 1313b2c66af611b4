package backprop.training;

import backprop.data.BatchSpec;
import backprop.data.Batches;
import backprop.data.LastBatch;
import backprop.data.Targets;
import backprop.loss.Loss;
import backprop.math.Matrix;
import backprop.network.Network;
import backprop.network.Pass;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one thread needs to take slices of a batch forward and back. */
final class Lane {
    private final Network network;
    private final Loss loss;
    private final Gradients gradients;
    private final Matrix prediction;
    private @Nullable Batches slices;
    private @Nullable Matrix x;
    private @Nullable Targets targets;
    private int rows;
    private int examples;

    Lane(Network network, Subject subject, TrainingSpec spec) {
        this.network = network;
        prediction = spec.precision().buffer();
        loss = subject.loss().kind().create(subject.slips());
        gradients = new Gradients(network, loss, subject.slips(), spec.reduction(), prediction);
    }

    /** Whether the loss can be judged in slices. */
    boolean isRowByRow() {
        return loss.isRowByRow();
    }

    /** Takes a batch, to be cut into slices of so many rows. */
    void take(Matrix newX, Targets newTargets, int newRows) {
        // A run has the same one or two matrices again and again.
        if (newX != x || newTargets != targets || newRows != rows) {
            slices = Batches.inOrder(newX, newTargets, new BatchSpec(newRows, false, LastBatch.KEPT));
            x = newX;
            targets = newTargets;
            rows = newRows;
        }
        examples = newTargets.size();
    }

    /**
     * Takes the slices from..to−1 forward and back; the network has their gradient afterwards.
     *
     * @param outputs of the whole batch; those of the slices' rows are overwritten
     */
    void run(int from, int to, Pass pass, Matrix outputs) {
        Batches cut = slices;
        if (cut == null) {
            throw new IllegalStateException("No batch was taken.");
        }
        for (int slice = from; slice < to; slice++) {
            cut.select(slice);
            Matrix z = network.forward(cut.features(), pass);
            for (int row = 0, n = z.rows(); row < n; row++) {
                outputs.setRow(slice * rows + row, z, row);
            }
            loss.forward(z, cut.targets(), prediction);
            if (slice == from) {
                gradients.fill(prediction, cut.targets(), examples);
            } else {
                gradients.add(prediction, cut.targets(), examples);
            }
        }
    }

    /** Copies the gradient, a matrix for each parameter. */
    void copyGradient(List<Matrix> to) {
        for (int i = 0; i < to.size(); i++) {
            to.get(i).setTo(network.parameters().get(i).gradient());
        }
    }
}
