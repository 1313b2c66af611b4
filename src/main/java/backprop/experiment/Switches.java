package backprop.experiment;

import backprop.data.BatchSpec;
import backprop.network.Slip;
import backprop.optimizer.InitialVelocity;
import backprop.optimizer.Momentum;
import backprop.optimizer.Nesterov;
import backprop.optimizer.OptimizerSpec;
import backprop.optimizer.RmsProp;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The switches that need more than a place and two values. */
final class Switches {
    private static final InitialVelocity ZERO = new InitialVelocity.Zero();

    private Switches() {}

    static ExperimentSpec batches(ExperimentSpec spec, UnaryOperator<BatchSpec> change) {
        return spec.withTraining(
                spec.training().withBatches(change.apply(spec.training().batches())));
    }

    static Switch slip(Slip slip) {
        return new Switch() {
            @Override
            public boolean isOn(ExperimentSpec spec) {
                return spec.slips().contains(slip);
            }

            @Override
            public ExperimentSpec set(ExperimentSpec spec, boolean on) {
                Set<Slip> slips = EnumSet.noneOf(Slip.class);
                slips.addAll(spec.slips());
                if (on) {
                    excluded(slip, slips);
                    slips.add(slip);
                } else {
                    slips.remove(slip);
                }
                return spec.withSlips(slips);
            }
        };
    }

    /** Softmax cannot be shifted in two ways. */
    private static void excluded(Slip slip, Set<Slip> slips) {
        if (slip == Slip.SOFTMAX_UNSHIFTED) {
            slips.remove(Slip.SOFTMAX_WHOLE_MAXIMUM);
        } else if (slip == Slip.SOFTMAX_WHOLE_MAXIMUM) {
            slips.remove(Slip.SOFTMAX_UNSHIFTED);
        }
    }

    /** An initial velocity; a rule without one becomes momentum when it is switched on. */
    static Switch velocity(InitialVelocity published) {
        return new Switch() {
            @Override
            public boolean isOn(ExperimentSpec spec) {
                OptimizerSpec rule = spec.optimizer();
                return (rule instanceof Momentum m && m.initialVelocity().equals(published))
                        || (rule instanceof Nesterov n && n.initialVelocity().equals(published));
            }

            @Override
            public ExperimentSpec set(ExperimentSpec spec, boolean on) {
                InitialVelocity wanted = on ? published : ZERO;
                if (spec.optimizer() instanceof Momentum m) {
                    return spec.withOptimizer(m.withInitialVelocity(wanted));
                }
                if (spec.optimizer() instanceof Nesterov n) {
                    return spec.withOptimizer(n.withInitialVelocity(wanted));
                }
                double eta = spec.optimizer().learningRate();
                return on ? spec.withOptimizer(new Momentum(eta, 0.9, Momentum.Form.PLAIN, wanted)) : spec;
            }
        };
    }

    /** A form of RMSProp; other rules do not know it. */
    static Switch rmsProp(UnaryOperator<RmsProp> published, UnaryOperator<RmsProp> textbook) {
        return new Switch() {
            @Override
            public boolean isOn(ExperimentSpec spec) {
                return spec.optimizer() instanceof RmsProp rule
                        && published.apply(rule).equals(rule);
            }

            @Override
            public ExperimentSpec set(ExperimentSpec spec, boolean on) {
                return spec.optimizer() instanceof RmsProp rule
                        ? spec.withOptimizer((on ? published : textbook).apply(rule))
                        : spec;
            }
        };
    }
}
