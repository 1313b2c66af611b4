package backprop.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Amount;
import backprop.data.BatchSpec;
import backprop.data.BuiltInData;
import backprop.data.DataFile;
import backprop.data.LastBatch;
import backprop.experiment.BuiltIn;
import backprop.experiment.BuiltInExperiments;
import backprop.experiment.ExperimentSpec;
import backprop.loss.LossKind;
import backprop.network.Activation;
import backprop.network.LayerSpec;
import backprop.optimizer.Adam;
import backprop.optimizer.InitialVelocity;
import backprop.optimizer.Moments;
import backprop.optimizer.Momentum;
import backprop.optimizer.OptimizerSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SettingsTest {

    /** A setting of either kind, and values to try. */
    private record Case<T>(
            Entry entry,
            Function<ExperimentSpec, T> get,
            BiFunction<ExperimentSpec, T, ExperimentSpec> set,
            List<T> values) {
        @Override
        public String toString() {
            return entry.key();
        }

        void readBack(ExperimentSpec spec) {
            if (!entry.used().test(spec)) {
                return;
            }
            T former = get.apply(spec);
            assertEquals(spec, set.apply(spec, former), "its own value changes the experiment");
            for (T value : values) {
                ExperimentSpec changed;
                try {
                    changed = set.apply(spec, value);
                } catch (IllegalArgumentException e) {
                    assertTrue(String.valueOf(e.getMessage()).length() > 20, "no reason: " + e.getMessage());
                    continue;
                }
                assertEquals(value, get.apply(changed));
                assertEquals(spec.name(), changed.name());
                assertEquals(spec.origin(), changed.origin());
            }
        }
    }

    static List<Case<?>> settings() {
        List<Case<?>> cases = new ArrayList<>();
        for (Entry entry : Settings.all()) {
            cases.add(entry instanceof Choice<?> choice ? of(choice) : of((Setting<?>) entry));
        }
        return cases;
    }

    private static <E extends Enum<E>> Case<E> of(Choice<E> choice) {
        return new Case<>(choice, choice.get(), choice.set(), choice.values());
    }

    @SuppressWarnings("unchecked")
    private static <T> Case<T> of(Setting<T> setting) {
        List<?> values = setting.codec() instanceof Codec.Whole whole
                ? List.of(whole.min(), Math.min(whole.max(), 7L))
                : setting.codec() instanceof Codec.Real
                        ? List.of(0.25, 0.75)
                        : setting.codec() instanceof Codec.Maybe
                                ? List.of(Optional.of(3.0), Optional.empty())
                                : setting.codec() instanceof AmountCodec
                                        ? List.of(Amount.rest(), Amount.count(100), Amount.fraction(0.1))
                                        : List.of(
                                                new InitialVelocity.Zero(),
                                                new InitialVelocity.Constant(0.5, true),
                                                new InitialVelocity.MultipleOfStart(1e-5));
        return new Case<>(setting, setting.get(), setting.set(), (List<T>) values);
    }

    /** Experiments that make use of every setting: the built-in ones in both forms, and one with each rule. */
    private static List<ExperimentSpec> experiments() {
        List<ExperimentSpec> specs = new ArrayList<>();
        for (BuiltIn builtIn : BuiltInExperiments.all()) {
            specs.add(builtIn.textbook());
            specs.add(builtIn.published());
        }
        ExperimentSpec spec = Samples.builtIn();
        for (Rule rule : Rule.values()) {
            specs.add(OptimizerSettings.RULE.set().apply(spec, rule));
        }
        for (ScheduleSettings.ScheduleKind kind : ScheduleSettings.ScheduleKind.values()) {
            specs.add(ScheduleSettings.WARM_UP
                    .set()
                    .apply(ScheduleSettings.SCHEDULE.set().apply(spec, kind), 3L));
        }
        specs.add(StopSettings.EARLY
                .set()
                .apply(StopSettings.TARGET.set().apply(spec, StopSettings.TargetStop.ON), StopSettings.EarlyStop.ON));
        specs.add(LossSettings.LOSS.set().apply(Samples.builtIn("moons-sgd"), LossSettings.LossName.HUBER));
        specs.add(LossSettings.L2.set().apply(spec, 0.01));
        specs.add(ofFile());
        Samples.MADE_UP.forEach(source -> specs.add(NetworkEnds.fitted(spec, source)));
        specs.add(spec.withTraining(spec.training().withBatches(new BatchSpec(20, false, LastBatch.KEPT))));
        return specs;
    }

    private static ExperimentSpec ofFile() {
        ExperimentSpec spec = Samples.builtIn();
        DataFile file = new DataFile(Path.of("mine.npz").toAbsolutePath(), Optional.empty(), DataFile.Task.AUTO);
        return spec.withData(spec.data().withSource(file));
    }

    @Test
    void centringAndGaps_areShownWhereThereCanBeAny() {
        ExperimentSpec moons = Samples.builtIn("moons-sgd");
        assertTrue(DataSettings.CENTRING.used().test(Samples.builtIn()));
        assertTrue(DataSettings.CENTRING.used().test(ofFile()));
        assertFalse(DataSettings.CENTRING.used().test(moons));
        assertFalse(DataSettings.CENTRING.used().test(NetworkEnds.fitted(moons, BuiltInData.IRIS)));
        assertTrue(DataSettings.MISSING.used().test(ofFile()));
        assertFalse(DataSettings.MISSING.used().test(Samples.builtIn()));
        assertFalse(DataSettings.MISSING.used().test(moons));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void set_anyValue_isReadBack(Case<?> setting) {
        experiments().forEach(setting::readBack);
    }

    @ParameterizedTest
    @MethodSource("settings")
    void used_eachSetting_isInSomeExperiment(Case<?> setting) {
        assertTrue(experiments().stream().anyMatch(setting.entry().used()));
    }

    @Test
    void keys_all_areTheirOwn() {
        Set<String> keys = new HashSet<>();
        Settings.all().forEach(entry -> assertTrue(keys.add(entry.key()), entry.key()));
        assertEquals(78, keys.size());
    }

    @ParameterizedTest
    @EnumSource
    void rule_each_showsOnlyTheFieldsItHas(Rule rule) {
        ExperimentSpec spec = OptimizerSettings.RULE.set().apply(Samples.builtIn(), rule);
        List<String> used = Settings.GROUPS.get(2).rows().stream()
                .flatMap(row -> row.entries().stream())
                .filter(entry -> entry.used().test(spec))
                .map(Entry::key)
                .toList();
        List<String> expected = new ArrayList<>(List.of("rule", "eta"));
        expected.addAll(
                switch (rule) {
                    case SGD -> List.of();
                    case MOMENTUM -> List.of("mu", "form", "velocity");
                    case NESTEROV -> List.of("mu", "velocity");
                    case ADAGRAD -> List.of("epsilon", "epsilonPlace");
                    case RMSPROP -> List.of("decay", "epsilon", "epsilonPlace", "scope", "meanStart");
                    case ADADELTA -> List.of("decay", "epsilon");
                    case ADAM, AMSGRAD -> List.of("beta1", "beta2", "epsilon");
                    case ADAMW -> List.of("beta1", "beta2", "epsilon", "weightDecay");
                    case NADAM -> List.of("beta1", "beta2", "epsilon", "momentumDecay");
                });
        assertEquals(expected, used);
    }

    @Test
    void rule_toAdamAndOn_keepsWhatBothHave() {
        OptimizerSpec momentum = Samples.builtIn().optimizer();
        OptimizerSpec adam = Rule.ADAM.after(momentum);
        assertEquals(new Adam(0.001, Moments.USUAL), adam);
        OptimizerSpec slower = Rule.AMSGRAD.after(new Adam(0.003, new Moments(0.8, 0.99, 1e-6)));
        assertEquals(0.003, slower.learningRate());
        assertEquals(new Moments(0.8, 0.99, 1e-6), Rule.moments(slower));
        Momentum other = new Momentum(0.02, 0.5, Momentum.Form.TORCH, new InitialVelocity.MultipleOfStart(1));
        assertEquals(
                other.initialVelocity(), ((backprop.optimizer.Nesterov) Rule.NESTEROV.after(other)).initialVelocity());
    }

    @Test
    void loss_ofTwoClasses_changesTheNetworksEndWithIt() {
        ExperimentSpec moons = Samples.builtIn("moons-sgd");
        ExperimentSpec two = LossSettings.LOSS.set().apply(moons, LossSettings.LossName.CROSS_ENTROPY);
        assertEquals(2, two.network().outputs());
        assertEquals(Optional.of(Activation.SOFTMAX), two.network().lastActivation());
        assertEquals(moons, LossSettings.LOSS.set().apply(two, LossSettings.LossName.BINARY_CROSS_ENTROPY));
        ExperimentSpec given = Samples.builtIn("not-xor");
        ExperimentSpec wide = LossSettings.LOSS.set().apply(given, LossSettings.LossName.CROSS_ENTROPY);
        assertEquals(2, wide.network().outputs());
        assertTrue(wide.loss().kind() instanceof LossKind.CrossEntropy);
        assertFalse(wide.network().layers().stream().anyMatch(LayerSpec.Dropout.class::isInstance));
    }

    @Test
    void loss_thatCannotJudgeTheData_isRefusedWithAdvice() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> LossSettings.LOSS.set().apply(Samples.builtIn(), LossSettings.LossName.BINARY_CROSS_ENTROPY));
        assertEquals(
                "Binary cross-entropy tells two classes apart, but the data have 10 classes. Choose cross-entropy.",
                refused.getMessage());
    }
}
