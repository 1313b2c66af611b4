package backprop.training;

import backprop.optimizer.Clip;
import backprop.optimizer.Momentum;
import backprop.optimizer.Nesterov;
import backprop.optimizer.OptimizerSpec;

/** The settings that can change in the middle of a run: learning rate, momentum, bound of the clip. */
final class Tuning {
    private Tuning() {}

    /** μ; NaN for a rule without. */
    static double momentum(OptimizerSpec spec) {
        return spec instanceof Momentum m ? m.momentum() : spec instanceof Nesterov n ? n.momentum() : Double.NaN;
    }

    /** The bound; NaN for no clip. */
    static double bound(Clip clip) {
        return clip instanceof Clip.ByElement e ? e.bound() : clip instanceof Clip.ByNorm n ? n.bound() : Double.NaN;
    }

    static void save(Checkpoint to, OptimizerSpec optimizer, Clip clip) {
        to.numbers().put("tuning", new double[] {
            optimizer.learningRate(), momentum(optimizer), bound(clip), clip instanceof Clip.ByNorm ? 1 : 0
        });
    }

    static OptimizerSpec optimizer(Checkpoint from, OptimizerSpec spec) {
        double[] saved = from.numbers("tuning");
        return with(spec, saved[0], saved[1]);
    }

    /** The rule with that learning rate and, if it has one, that momentum. */
    static OptimizerSpec with(OptimizerSpec spec, double learningRate, double momentum) {
        OptimizerSpec with = spec.withLearningRate(learningRate);
        return with instanceof Momentum m
                ? m.withMomentum(momentum)
                : with instanceof Nesterov n ? n.withMomentum(momentum) : with;
    }

    static Clip clip(Checkpoint from) {
        double[] saved = from.numbers("tuning");
        if (Double.isNaN(saved[2])) {
            return new Clip.None();
        }
        return saved[3] == 1 ? new Clip.ByNorm(saved[2]) : new Clip.ByElement(saved[2]);
    }
}
