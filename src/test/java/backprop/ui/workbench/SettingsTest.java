package backprop.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import backprop.data.BatchSpec;
import backprop.data.LastBatch;
import backprop.experiment.Deviation;
import backprop.experiment.ExperimentSpec;
import backprop.optimizer.InitialVelocity;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SettingsTest {
    private static final List<Case<?>> ALL = List.of(
            of(Settings.DIVISOR, 1.0, 0.25, 255.0),
            of(Settings.TEST_PERCENT, 1.0, 12.3456, 33.3, 90.0),
            of(Settings.SPLIT_SEED, 0L, 999_999_999L),
            of(Settings.LEARNING_RATE, 1e-12, 3.0),
            of(Settings.MOMENTUM, 0.0, 0.999),
            of(Settings.VELOCITY, new InitialVelocity.Constant(0.5), new InitialVelocity.MultipleOfStart(1e-5)),
            of(Settings.BATCH_SIZE, 1L, 100_000L),
            of(Settings.SEED, 2L, 999_999_999L),
            of(Settings.EPOCHS, 1L, 1_000_000L),
            of(Settings.LOGIT_BOUND, Optional.of(100.0), Optional.of(1e-3)),
            of(Settings.CLIP, Optional.of(1.0), Optional.of(0.5)),
            of(Settings.REDUCTION),
            of(Settings.SHUFFLE),
            of(Settings.LAST_BATCH),
            of(Settings.METRICS));

    /** A setting of either kind, and values to try. */
    private record Case<T>(
            String key,
            Function<ExperimentSpec, T> get,
            BiFunction<ExperimentSpec, T, ExperimentSpec> set,
            List<T> values) {
        ExperimentSpec with(ExperimentSpec spec, int value) {
            return set.apply(spec, values.get(value));
        }

        @Override
        public String toString() {
            return key;
        }
    }

    @SafeVarargs
    private static <T> Case<T> of(Setting<T> setting, T... values) {
        return new Case<>(setting.key(), setting.get(), setting.set(), List.of(values));
    }

    private static <E extends Enum<E>> Case<E> of(Choice<E> choice) {
        return new Case<>(choice.key(), choice.get(), choice.set(), choice.values());
    }

    static List<Case<?>> settings() {
        return ALL;
    }

    /** The built-in experiment in mini-batches, so that every setting is in use. */
    private static ExperimentSpec start() {
        ExperimentSpec spec = Samples.builtIn();
        BatchSpec batches = new BatchSpec(20, false, LastBatch.KEPT);
        return spec.withTraining(spec.training().withBatches(batches));
    }

    @ParameterizedTest
    @MethodSource("settings")
    <T> void set_anyValue_isReadBack(Case<T> setting) {
        for (ExperimentSpec spec : List.of(start(), Deviation.asPublished(start()))) {
            for (T value : setting.values()) {
                ExperimentSpec changed = setting.set().apply(spec, value);
                assertEquals(value, setting.get().apply(changed));
                assertEquals(spec.name(), changed.name());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("settings")
    <T> void set_anyValue_touchesNoOtherSetting(Case<T> setting) {
        for (T value : setting.values()) {
            ExperimentSpec changed = setting.set().apply(start(), value);
            for (Case<?> other : ALL) {
                if (!other.key().equals(setting.key())) {
                    assertEquals(other.get().apply(start()), other.get().apply(changed), other.key());
                }
            }
            assertEquals(start().network(), changed.network());
        }
    }

    @ParameterizedTest
    @MethodSource("settings")
    <T> void set_formerValue_bringsTheExperimentBack(Case<T> setting) {
        T former = setting.get().apply(start());
        ExperimentSpec changed =
                setting.with(start(), 0).equals(start()) ? setting.with(start(), 1) : setting.with(start(), 0);
        assertNotEquals(start(), changed);
        assertEquals(start(), setting.set().apply(changed, former));
    }
}
