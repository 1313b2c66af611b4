package backprop.ui.workbench;

import backprop.data.BuiltInData;
import backprop.data.Ellipse;
import backprop.data.Moons;
import backprop.data.Scaling;
import backprop.experiment.ExperimentSpec;

/** The settings of the data and their scale. */
final class DataSettings {
    private static final int MOST_POINTS = 10_000_000;

    /** How features are brought to a common scale. */
    enum ScalingKind {
        NONE,
        DIVIDE,
        MIN_MAX,
        STANDARDIZE;

        static ScalingKind of(Scaling scaling) {
            return scaling instanceof Scaling.Divide
                    ? DIVIDE
                    : scaling instanceof Scaling.MinMax
                            ? MIN_MAX
                            : scaling instanceof Scaling.Standardize ? STANDARDIZE : NONE;
        }
    }

    static final Setting<Long> MOONS = Setting.of(
                    "points",
                    new Codec.Whole(2, MOST_POINTS),
                    s -> s.data().source() instanceof Moons moons ? (long) moons.count() : 2L,
                    (s, v) -> s.data().source() instanceof Moons moons
                            ? s.withData(s.data().withSource(new Moons(Math.toIntExact(v), moons.noise())))
                            : s)
            .usedWhen(s -> s.data().source() instanceof Moons);

    static final Setting<Double> NOISE = Setting.of(
                    "noise",
                    Codec.Real.atLeast(0),
                    s -> s.data().source() instanceof Moons moons ? moons.noise() : 0.0,
                    (s, v) -> s.data().source() instanceof Moons moons
                            ? s.withData(s.data().withSource(new Moons(moons.count(), v)))
                            : s)
            .usedWhen(s -> s.data().source() instanceof Moons)
            .at("$.data.source.noise");

    static final Setting<Long> TRAIN_POINTS = Setting.of(
                    "trainPoints",
                    new Codec.Whole(1, MOST_POINTS),
                    s -> s.data().source() instanceof Ellipse ellipse ? (long) ellipse.train() : 1L,
                    (s, v) -> s.data().source() instanceof Ellipse ellipse
                            ? s.withData(s.data().withSource(new Ellipse(Math.toIntExact(v), ellipse.test())))
                            : s)
            .usedWhen(s -> s.data().source() instanceof Ellipse);

    static final Setting<Long> TEST_POINTS = Setting.of(
                    "testPoints",
                    new Codec.Whole(0, MOST_POINTS),
                    s -> s.data().source() instanceof Ellipse ellipse ? (long) ellipse.test() : 0L,
                    (s, v) -> s.data().source() instanceof Ellipse ellipse
                            ? s.withData(s.data().withSource(new Ellipse(ellipse.train(), Math.toIntExact(v))))
                            : s)
            .usedWhen(s -> s.data().source() instanceof Ellipse);

    static final Choice<ScalingKind> SCALING = Choice.of(
            "scaling",
            ScalingKind.class,
            s -> ScalingKind.of(s.data().scaling()),
            (s, v) -> s.withData(s.data().withScaling(scaling(v, s))));

    static final Setting<Double> DIVISOR = Setting.of(
                    "divisor",
                    Codec.Real.above(0),
                    s -> s.data().scaling() instanceof Scaling.Divide divide ? divide.by() : 1.0,
                    (s, v) -> s.withData(s.data().withScaling(new Scaling.Divide(v))))
            .usedWhen(s -> s.data().scaling() instanceof Scaling.Divide)
            .at("$.data.scaling");

    static final Setting<Long> SEED = Setting.of(
            "splitSeed",
            new Codec.Whole(0, ExperimentSpec.MAX_SEED),
            s -> s.data().seed(),
            (s, v) -> s.withData(s.data().withSeed(v)));

    private DataSettings() {}

    private static Scaling scaling(ScalingKind kind, ExperimentSpec spec) {
        return switch (kind) {
            case NONE -> new Scaling.None();
            case DIVIDE ->
                spec.data().scaling() instanceof Scaling.Divide divide
                        ? divide
                        : spec.data().source() instanceof BuiltInData builtIn
                                        && builtIn.usualScaling() instanceof Scaling.Divide usual
                                ? usual
                                : new Scaling.Divide(1);
            case MIN_MAX -> new Scaling.MinMax();
            case STANDARDIZE -> new Scaling.Standardize();
        };
    }
}
