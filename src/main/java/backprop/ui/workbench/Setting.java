package backprop.ui.workbench;

import backprop.experiment.Deviation;
import backprop.experiment.ExperimentSpec;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A setting that is typed: where it lives in the experiment and how it is written. Its texts are {@code field.<key>.name}, {@code
 * .symbol} and {@code .help}.
 *
 * @param set may refuse a value with an {@link IllegalArgumentException} that says why
 */
record Setting<T>(
        String key,
        Codec<T> codec,
        Function<ExperimentSpec, T> get,
        BiFunction<ExperimentSpec, T, ExperimentSpec> set,
        Predicate<ExperimentSpec> used,
        List<Deviation> deviations,
        String path)
        implements Entry {

    static <T> Setting<T> of(
            String key,
            Codec<T> codec,
            Function<ExperimentSpec, T> get,
            BiFunction<ExperimentSpec, T, ExperimentSpec> set) {
        return new Setting<>(key, codec, get, set, spec -> true, List.of(), "");
    }

    Setting<T> usedWhen(Predicate<ExperimentSpec> condition) {
        return new Setting<>(key, codec, get, set, condition, deviations, path);
    }

    Setting<T> departingAs(Deviation... departures) {
        return new Setting<>(key, codec, get, set, used, List.of(departures), path);
    }

    Setting<T> at(String place) {
        return new Setting<>(key, codec, get, set, used, deviations, place);
    }
}
