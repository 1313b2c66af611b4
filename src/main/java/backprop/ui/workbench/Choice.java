package backprop.ui.workbench;

import backprop.experiment.Deviation;
import backprop.experiment.ExperimentSpec;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A setting that is chosen from a list, declared once.
 *
 * @param key of its texts: {@code field.<key>.name}, {@code .help}; each value has a text of its own
 * @param used whether the experiment as it is makes use of it
 * @param deviation the departure from the textbook that it can be
 */
record Choice<E extends Enum<E>>(
        String key,
        List<E> values,
        Function<ExperimentSpec, E> get,
        BiFunction<ExperimentSpec, E, ExperimentSpec> set,
        Predicate<ExperimentSpec> used,
        Optional<Deviation> deviation) {

    static <E extends Enum<E>> Choice<E> of(
            String key,
            Class<E> type,
            Function<ExperimentSpec, E> get,
            BiFunction<ExperimentSpec, E, ExperimentSpec> set) {
        return new Choice<>(key, List.of(type.getEnumConstants()), get, set, spec -> true, Optional.empty());
    }

    Choice<E> usedWhen(Predicate<ExperimentSpec> condition) {
        return new Choice<>(key, values, get, set, condition, deviation);
    }

    Choice<E> departingAs(Deviation departure) {
        return new Choice<>(key, values, get, set, used, Optional.of(departure));
    }
}
