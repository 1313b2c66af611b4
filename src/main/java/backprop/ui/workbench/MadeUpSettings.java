package backprop.ui.workbench;

import backprop.data.Blobs;
import backprop.data.Circles;
import backprop.data.DataSource;
import backprop.data.Ellipse;
import backprop.data.MadeUp;
import backprop.data.Noisy;
import backprop.data.Plane;
import backprop.data.Sine;
import backprop.data.Spirals;
import backprop.experiment.ExperimentSpec;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** The settings of made-up examples. Where they change what an example is, the network's ends change with them. */
final class MadeUpSettings {
    static final Setting<Long> POINTS = whole("points", 2, MadeUp.MAX, MadeUp.class, MadeUp::count, MadeUp::withCount);

    static final Setting<Double> NOISE = number(
                    "noise", Codec.Real.atLeast(0), Noisy.class, Noisy::noise, Noisy::withNoise)
            .at("$.data.source.noise");

    static final Setting<Double> CIRCLE =
            number("circle", new Codec.Real(0, true, 1, false), Circles.class, Circles::factor, Circles::withFactor);

    static final Setting<Long> CLASSES =
            whole("blobClasses", 2, MadeUp.MAX_CLASSES, Blobs.class, Blobs::classes, Blobs::withClasses);

    static final Setting<Long> INPUTS =
            whole("blobInputs", 1, MadeUp.MAX_INPUTS, Blobs.class, Blobs::inputs, Blobs::withInputs);

    static final Setting<Double> SPREAD =
            number("spread", Codec.Real.atLeast(0), Blobs.class, Blobs::spread, Blobs::withSpread);

    static final Setting<Double> BOX = number("box", Codec.Real.above(0), Blobs.class, Blobs::box, Blobs::withBox);

    static final Setting<Long> ARMS =
            whole("arms", 2, MadeUp.MAX_CLASSES, Spirals.class, Spirals::arms, Spirals::withArms);

    static final Setting<Double> TURNS =
            number("turns", Codec.Real.above(0), Spirals.class, Spirals::turns, Spirals::withTurns);

    static final Setting<Long> PLANE_INPUTS =
            whole("planeInputs", 1, MadeUp.MAX_INPUTS, Plane.class, Plane::inputs, Plane::withInputs);

    static final Setting<Double> CYCLES =
            number("cycles", Codec.Real.above(0), Sine.class, Sine::cycles, Sine::withCycles);

    static final Setting<Long> TRAIN_POINTS =
            whole("trainPoints", 1, Ellipse.MAX, Ellipse.class, Ellipse::train, (e, n) -> new Ellipse(n, e.test()));

    static final Setting<Long> TEST_POINTS =
            whole("testPoints", 0, Ellipse.MAX, Ellipse.class, Ellipse::test, (e, n) -> new Ellipse(e.train(), n));

    /** All of them, in the order of the form. */
    static final List<Entry> ALL = List.of(
            POINTS,
            CLASSES,
            INPUTS,
            PLANE_INPUTS,
            ARMS,
            TURNS,
            CIRCLE,
            CYCLES,
            SPREAD,
            BOX,
            NOISE,
            TRAIN_POINTS,
            TEST_POINTS);

    private MadeUpSettings() {}

    private static <S extends DataSource> Setting<Long> whole(
            String key,
            int min,
            int max,
            Class<S> type,
            ToIntFunction<S> get,
            BiFunction<S, Integer, ? extends DataSource> set) {
        return parameter(
                key,
                new Codec.Whole(min, max),
                (long) min,
                type,
                source -> (long) get.applyAsInt(source),
                (source, value) -> set.apply(source, Math.toIntExact(value)));
    }

    private static <S extends DataSource> Setting<Double> number(
            String key,
            Codec.Real codec,
            Class<S> type,
            Function<S, Double> get,
            BiFunction<S, Double, ? extends DataSource> set) {
        return parameter(key, codec, codec.min(), type, get, set);
    }

    /** @param unused what it says of data that are not of this type */
    private static <S extends DataSource, T> Setting<T> parameter(
            String key,
            Codec<T> codec,
            T unused,
            Class<S> type,
            Function<S, T> get,
            BiFunction<S, T, ? extends DataSource> set) {
        return Setting.of(
                        key,
                        codec,
                        spec -> is(type, spec) ? get.apply(type.cast(spec.data().source())) : unused,
                        (spec, value) -> is(type, spec)
                                ? NetworkEnds.fitted(
                                        spec, set.apply(type.cast(spec.data().source()), value))
                                : spec)
                .usedWhen(spec -> is(type, spec));
    }

    private static boolean is(Class<? extends DataSource> type, ExperimentSpec spec) {
        return type.isInstance(spec.data().source());
    }
}
