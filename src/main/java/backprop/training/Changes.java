package backprop.training;

import backprop.metrics.Change;
import backprop.optimizer.Clip;
import backprop.optimizer.OptimizerSpec;
import java.util.ArrayList;
import java.util.List;

/** What has become different from one setting of a run to another. */
final class Changes {
    private Changes() {}

    static List<Change> between(
            OptimizerSpec from, Clip fromClip, OptimizerSpec to, Clip toClip, int epoch, int batch) {
        if (!Tuning.with(to, from.learningRate(), Tuning.momentum(from)).equals(from)) {
            throw new IllegalArgumentException(
                    "In the middle of a run only learning rate, momentum and clip can change; rewind to change more.");
        }
        List<Change> changes = new ArrayList<>();
        add(changes, epoch, batch, Change.Setting.LEARNING_RATE, from.learningRate(), to.learningRate());
        add(changes, epoch, batch, Change.Setting.MOMENTUM, Tuning.momentum(from), Tuning.momentum(to));
        if (!fromClip.equals(toClip)) {
            double bound = Tuning.bound(fromClip);
            changes.add(new Change(epoch, batch, Change.Setting.CLIP, bound, Tuning.bound(toClip)));
        }
        return changes;
    }

    private static void add(
            List<Change> changes, int epoch, int batch, Change.Setting setting, double from, double to) {
        // Two NaN, no clip before and after, are no change.
        if (Double.compare(from, to) != 0) {
            changes.add(new Change(epoch, batch, setting, from, to));
        }
    }
}
