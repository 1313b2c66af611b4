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
        List<Change> changes = new ArrayList<>();
        add(changes, epoch, batch, Change.Setting.LEARNING_RATE, from.learningRate(), to.learningRate());
        add(changes, epoch, batch, Change.Setting.MOMENTUM, Tuning.momentum(from), Tuning.momentum(to));
        add(changes, epoch, batch, Change.Setting.CLIP, Tuning.bound(fromClip), Tuning.bound(toClip));
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
