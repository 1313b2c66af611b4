package backprop.experiment;

import backprop.optimizer.Clip;
import backprop.optimizer.InitialVelocity;
import backprop.optimizer.Momentum;
import backprop.training.MetricsTiming;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** Where document 1's published code departs from the textbook; each departure can be switched on and off. */
public enum Deviation {
    /** v₀ = 10⁻⁵·w₀; textbook: v₀ = 0. */
    INITIAL_VELOCITY(1) {
        @Override
        public boolean in(ExperimentSpec spec) {
            return spec.optimizer() instanceof Momentum m && m.initialVelocity().equals(SMALL_VELOCITY);
        }

        @Override
        public ExperimentSpec set(ExperimentSpec spec, boolean on) {
            if (spec.optimizer() instanceof Momentum m) {
                InitialVelocity start = on ? SMALL_VELOCITY : new InitialVelocity.Zero();
                return spec.withOptimizer(new Momentum(m.learningRate(), m.momentum(), start));
            }
            Momentum momentum = new Momentum(spec.optimizer().learningRate(), 0.9, SMALL_VELOCITY);
            return on ? spec.withOptimizer(momentum) : spec;
        }
    },
    /** Metrics before the update; textbook: after the epoch's updates. */
    METRICS_BEFORE(2) {
        @Override
        public boolean in(ExperimentSpec spec) {
            return spec.training().metrics() == MetricsTiming.BEFORE;
        }

        @Override
        public ExperimentSpec set(ExperimentSpec spec, boolean on) {
            return spec.withTraining(spec.training().withMetrics(on ? MetricsTiming.BEFORE : MetricsTiming.AFTER));
        }
    },
    /** Stops when a training logit exceeds 100; textbook: all epochs. */
    LOGIT_STOP(3) {
        @Override
        public boolean in(ExperimentSpec spec) {
            return spec.training().logitBound().equals(OptionalDouble.of(100));
        }

        @Override
        public ExperimentSpec set(ExperimentSpec spec, boolean on) {
            return spec.withTraining(
                    spec.training().withLogitBound(on ? OptionalDouble.of(100) : OptionalDouble.empty()));
        }
    },
    /** Each gradient element clipped to [−1, 1]; textbook: none. */
    CLIP(4) {
        @Override
        public boolean in(ExperimentSpec spec) {
            return spec.training().clip().equals(UNIT_CLIP);
        }

        @Override
        public ExperimentSpec set(ExperimentSpec spec, boolean on) {
            return spec.withTraining(spec.training().withClip(on ? UNIT_CLIP : new Clip.None()));
        }
    };

    private static final InitialVelocity SMALL_VELOCITY = new InitialVelocity.MultipleOfStart(1e-5);
    private static final Clip UNIT_CLIP = new Clip.ByElement(1);

    private final int number;

    Deviation(int number) {
        this.number = number;
    }

    /** The number that marks it on screen, from 1. */
    public int number() {
        return number;
    }

    /** Whether the experiment departs so. */
    public abstract boolean in(ExperimentSpec spec);

    /** The same experiment with the departure, or with its textbook form. */
    public abstract ExperimentSpec set(ExperimentSpec spec, boolean on);

    /** The departures that the experiment has. */
    public static List<Deviation> of(ExperimentSpec spec) {
        return Arrays.stream(values()).filter(d -> d.in(spec)).toList();
    }

    /** Whether every setting that can depart has its textbook value; any other value is the user's own. */
    public static boolean isTextbook(ExperimentSpec spec) {
        return textbook(spec).equals(spec);
    }

    /** The experiment with the textbook value in every setting that can depart. */
    public static ExperimentSpec textbook(ExperimentSpec spec) {
        return setAll(spec, false);
    }

    /** The experiment with all of them: as the document's code has it. */
    public static ExperimentSpec asPublished(ExperimentSpec spec) {
        return setAll(spec, true);
    }

    private static ExperimentSpec setAll(ExperimentSpec spec, boolean on) {
        ExperimentSpec result = spec;
        for (Deviation deviation : values()) {
            result = deviation.set(result, on);
        }
        return result;
    }
}
