package backprop.training;

import backprop.data.Dataset;
import backprop.loss.LossSpec;
import backprop.math.Matrix;
import backprop.metrics.Predictions;
import backprop.network.Network;
import backprop.network.Slip;
import java.util.List;
import java.util.Set;

/** What a trained network says of any part, also of one that its run was not judged by. */
public final class PartPredictions {
    private PartPredictions() {}

    /**
     * As a run predicts the part that it is judged by.
     *
     * @param network is not touched: a twin of it works
     * @param epoch whose weights the network has
     */
    public static Predictions of(Network network, LossSpec loss, Set<Slip> slips, Dataset part, int epoch) {
        Matrix buffer = network.precision().buffer();
        Evaluator evaluator =
                new Evaluator(List.of(network.twin()), loss, loss.kind().create(slips), buffer);
        Matrix prediction = buffer.zeros();
        evaluator.measure(part, prediction);
        return new Predictions(epoch, prediction, part.targets());
    }
}
