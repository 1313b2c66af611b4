package backprop.experiment;

import java.util.function.BiFunction;
import java.util.function.Function;

/** Turns one departure of an experiment on and off. */
interface Switch {
    boolean isOn(ExperimentSpec spec);

    ExperimentSpec set(ExperimentSpec spec, boolean on);

    /** A place in the experiment. */
    static <T> Place<T> of(Function<ExperimentSpec, T> get, BiFunction<ExperimentSpec, T, ExperimentSpec> set) {
        return new Place<>(get, set);
    }

    /** Where in the experiment a value is. */
    record Place<T>(Function<ExperimentSpec, T> get, BiFunction<ExperimentSpec, T, ExperimentSpec> set) {

        /** A switch between two values of that place. A third value, the user's own, counts as off. */
        Switch between(T textbook, T published) {
            return new Switch() {
                @Override
                public boolean isOn(ExperimentSpec spec) {
                    return get.apply(spec).equals(published);
                }

                @Override
                public ExperimentSpec set(ExperimentSpec spec, boolean on) {
                    return set.apply(spec, on ? published : textbook);
                }
            };
        }
    }
}
