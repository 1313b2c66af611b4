package backprop.ui.workbench;

import backprop.experiment.ExperimentSpec;
import backprop.optimizer.Momentum;
import backprop.optimizer.Nesterov;
import backprop.optimizer.OptimizerSpec;

/** What can be changed in the middle of a run: learning rate, momentum and clip. */
final class LiveChange {
    private LiveChange() {}

    /** Whether two plans of one task and the same engine differ in nothing else. */
    static boolean isEnough(Plan from, Plan to) {
        return from.isSingle()
                && to.isSingle()
                && to.first().engine().equals(from.first().engine())
                && isEnough(from.first().spec(), to.first().spec());
    }

    /** Whether two experiments differ in nothing else. */
    static boolean isEnough(ExperimentSpec from, ExperimentSpec to) {
        return to.optimizer().getClass().equals(from.optimizer().getClass())
                && tuned(to.optimizer(), from.optimizer()).equals(from.optimizer())
                && to.withOptimizer(from.optimizer())
                        .withTraining(to.training().withClip(from.training().clip()))
                        .equals(from);
    }

    private static OptimizerSpec tuned(OptimizerSpec rule, OptimizerSpec like) {
        OptimizerSpec same = rule.withLearningRate(like.learningRate());
        if (same instanceof Momentum m && like instanceof Momentum l) {
            return m.withMomentum(l.momentum());
        }
        return same instanceof Nesterov n && like instanceof Nesterov l ? n.withMomentum(l.momentum()) : same;
    }
}
