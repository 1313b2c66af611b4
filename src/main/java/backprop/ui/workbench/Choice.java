package backprop.ui.workbench;

import backprop.experiment.Deviation;
import backprop.experiment.ExperimentSpec;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A setting that is chosen from a list. Its texts are {@code field.<key>.name} and {@code .help}; each value has a text of its own.
 *
 * @param set may refuse a value with an {@link IllegalArgumentException} that says why
 */
record Choice<E extends Enum<E>>(
        String key,
        List<E> values,
        Function<ExperimentSpec, E> get,
        BiFunction<ExperimentSpec, E, ExperimentSpec> set,
        Predicate<ExperimentSpec> used,
        List<Deviation> deviations,
        String path)
        implements Entry {

    static <E extends Enum<E>> Choice<E> of(
            String key,
            Class<E> type,
            Function<ExperimentSpec, E> get,
            BiFunction<ExperimentSpec, E, ExperimentSpec> set) {
        return new Choice<>(key, List.of(type.getEnumConstants()), get, set, spec -> true, List.of(), "");
    }

    /** A choice between two, the first of which means no. */
    static <E extends Enum<E>> Choice<E> between(
            String key,
            Class<E> type,
            Predicate<ExperimentSpec> get,
            BiFunction<ExperimentSpec, Boolean, ExperimentSpec> set) {
        List<E> both = List.of(type.getEnumConstants());
        return of(
                key,
                type,
                spec -> both.get(get.test(spec) ? 1 : 0),
                (spec, value) -> set.apply(spec, value.equals(both.get(1))));
    }

    Choice<E> usedWhen(Predicate<ExperimentSpec> condition) {
        return new Choice<>(key, values, get, set, condition, deviations, path);
    }

    Choice<E> departingAs(Deviation... departures) {
        return new Choice<>(key, values, get, set, used, List.of(departures), path);
    }

    Choice<E> at(String place) {
        return new Choice<>(key, values, get, set, used, deviations, place);
    }
}
