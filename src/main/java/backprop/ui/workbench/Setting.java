package backprop.ui.workbench;

import backprop.experiment.Deviation;
import backprop.experiment.ExperimentSpec;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A setting that is typed, declared once: where it lives in the experiment and how it is written.
 *
 * @param key of its texts: {@code field.<key>.name}, {@code .symbol}, {@code .help}
 * @param used whether the experiment as it is makes use of it
 * @param deviation the departure from the textbook that it can be
 */
record Setting<T>(
        String key,
        Codec<T> codec,
        Function<ExperimentSpec, T> get,
        BiFunction<ExperimentSpec, T, ExperimentSpec> set,
        Predicate<ExperimentSpec> used,
        Optional<Deviation> deviation) {

    static <T> Setting<T> of(
            String key,
            Codec<T> codec,
            Function<ExperimentSpec, T> get,
            BiFunction<ExperimentSpec, T, ExperimentSpec> set) {
        return new Setting<>(key, codec, get, set, spec -> true, Optional.empty());
    }

    Setting<T> usedWhen(Predicate<ExperimentSpec> condition) {
        return new Setting<>(key, codec, get, set, condition, deviation);
    }

    Setting<T> departingAs(Deviation departure) {
        return new Setting<>(key, codec, get, set, used, Optional.of(departure));
    }
}
