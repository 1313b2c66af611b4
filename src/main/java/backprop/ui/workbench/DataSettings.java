package backprop.ui.workbench;

import backprop.data.BuiltInData;
import backprop.data.Centring;
import backprop.data.DataFile;
import backprop.data.DataSource;
import backprop.data.Missing;
import backprop.data.Scaling;
import backprop.experiment.ExperimentSpec;

/** The settings of the data, their gaps, their middle and their scale. */
final class DataSettings {
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

    /** Only a file can have gaps. */
    static final Choice<Missing> MISSING = Choice.of(
                    "missing",
                    Missing.class,
                    s -> s.data().preparation().missing(),
                    (s, v) -> s.withData(s.data().with(s.data().preparation().withMissing(v))))
            .usedWhen(s -> s.data().source() instanceof DataFile);

    static final Choice<Centring> CENTRING = Choice.of(
                    "centring",
                    Centring.class,
                    s -> s.data().preparation().centring(),
                    (s, v) -> s.withData(s.data().with(s.data().preparation().withCentring(v))))
            .usedWhen(s -> canBeImages(s.data().source()));

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

    /** What is in a file is not known before it is read. */
    private static boolean canBeImages(DataSource source) {
        return source instanceof DataFile
                || (source instanceof BuiltInData builtIn && builtIn.image().isPresent());
    }

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
