package backprop.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.loss.LossReport;
import backprop.network.Slip;
import backprop.optimizer.Clip;
import backprop.optimizer.Epsilon;
import backprop.optimizer.InitialVelocity;
import backprop.optimizer.Momentum;
import backprop.optimizer.Nesterov;
import backprop.optimizer.RmsProp;
import backprop.optimizer.Sgd;
import backprop.training.MetricsTiming;
import backprop.training.StopRules;
import backprop.training.TrainingSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DeviationTest {
    private static final ExperimentSpec TEXTBOOK = BuiltInExperiments.digits(100);

    private static final List<Deviation> DIGITS =
            List.of(Deviation.INITIAL_VELOCITY, Deviation.METRICS_BEFORE, Deviation.LOGIT_STOP, Deviation.CLIP);

    static Stream<Arguments> everyOneOfEveryExperiment() {
        return BuiltInExperiments.all().stream()
                .flatMap(builtIn -> builtIn.textbook().origin().deviations().stream()
                        .map(deviation -> Arguments.of(builtIn.id(), deviation)));
    }

    private static ExperimentSpec textbook(String id) {
        return BuiltInExperiments.find(id).orElseThrow().textbook();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everyOneOfEveryExperiment")
    void set_onAndOff_changesThisDepartureAloneAndComesBack(String id, Deviation deviation) {
        ExperimentSpec textbook = textbook(id);
        ExperimentSpec on = deviation.set(textbook, true);
        assertFalse(deviation.in(textbook));
        assertTrue(deviation.in(on));
        assertEquals(List.of(deviation), Deviation.of(on));
        assertEquals(textbook, deviation.set(on, false));
        assertEquals(on, deviation.set(on, true));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everyOneOfEveryExperiment")
    void set_offAmongAll_leavesTheOthers(String id, Deviation deviation) {
        ExperimentSpec published = Deviation.asPublished(textbook(id));
        ExperimentSpec without = deviation.set(published, false);
        List<Deviation> others = published.origin().deviations().stream()
                .filter(d -> d != deviation)
                .toList();
        assertEquals(others, Deviation.of(without));
        assertEquals(published, deviation.set(without, true));
    }

    @ParameterizedTest
    @EnumSource
    void everyDeviation_isOfferedBySomeBuiltInExperimentOfItsDocument(Deviation deviation) {
        assertTrue(
                BuiltInExperiments.all().stream()
                        .map(builtIn -> builtIn.textbook().origin())
                        .anyMatch(origin -> origin.document() == deviation.document()
                                && origin.deviations().contains(deviation)),
                deviation.id());
    }

    @Test
    void asPublished_isWhatTheDocumentsCodeDoes() {
        ExperimentSpec published = Deviation.asPublished(TEXTBOOK);
        TrainingSpec training = published.training();
        assertEquals(
                new Momentum(0.1, 0.9, Momentum.Form.PLAIN, new InitialVelocity.MultipleOfStart(1e-5)),
                published.optimizer());
        assertEquals(new Clip.ByElement(1), training.clip());
        assertEquals(MetricsTiming.BEFORE, training.metrics());
        assertEquals(OptionalDouble.of(100), training.stop().logitBound());
        assertEquals(TEXTBOOK.network(), published.network());
        assertEquals(TEXTBOOK.data(), published.data());
        assertTrue(Deviation.isAsPublished(published));
        assertFalse(Deviation.isTextbook(published));
        assertEquals(DIGITS, Deviation.of(published));
    }

    @Test
    void textbook_ofThePublishedOne_isTheBuiltInExperiment() {
        assertEquals(TEXTBOOK, Deviation.textbook(Deviation.asPublished(TEXTBOOK)));
        assertEquals(List.of(), Deviation.of(TEXTBOOK));
        assertTrue(Deviation.isTextbook(TEXTBOOK));
        assertFalse(Deviation.isAsPublished(TEXTBOOK));
    }

    @Test
    void isAsPublished_oneDepartureOrSlipsOfOnesOwn_isNeither() {
        ExperimentSpec some = Deviation.CLIP.set(TEXTBOOK, true);
        ExperimentSpec own = TEXTBOOK.withOrigin(Origin.own()).withSlips(Set.of(Slip.RELU_PASSES_ALL));
        for (ExperimentSpec spec : List.of(some, own)) {
            assertFalse(Deviation.isTextbook(spec));
            assertFalse(Deviation.isAsPublished(spec));
        }
    }

    @Test
    void asPublished_letters_haveTheirSlipsAndUnusualSettings() {
        ExperimentSpec published = Deviation.asPublished(textbook("letters-1000"));
        assertEquals(Set.of(Slip.OUTPUT_GRADIENT_FROM_PREACTIVATION, Slip.SOFTMAX_WHOLE_MAXIMUM), published.slips());
        assertEquals(
                new Momentum(0.1, 0.9, Momentum.Form.PLAIN, new InitialVelocity.Constant(1e-5, false)),
                published.optimizer());
        assertEquals(LossReport.PER_ELEMENT, published.loss().report());
        assertEquals(MetricsTiming.BEFORE, published.training().metrics());
    }

    @Test
    void rmsPropPerArray_onAndOff_keepsRateAndDecay() {
        ExperimentSpec textbook = textbook("moons-rmsprop");
        RmsProp on = (RmsProp) Deviation.RMSPROP_PER_ARRAY.set(textbook, true).optimizer();
        assertEquals(new RmsProp(0.04, 0.5, new Epsilon(0, Epsilon.Place.INSIDE), RmsProp.Scope.ARRAY, 1), on);
        ExperimentSpec other = TEXTBOOK.withOptimizer(new Sgd(0.3));
        assertFalse(Deviation.RMSPROP_PER_ARRAY.in(other));
        assertEquals(other, Deviation.RMSPROP_PER_ARRAY.set(other, true));
    }

    @Test
    void initialVelocity_onPlainDescent_needsMomentumAndKeepsTheLearningRate() {
        ExperimentSpec sgd = TEXTBOOK.withOptimizer(new Sgd(0.3));
        assertFalse(Deviation.INITIAL_VELOCITY.in(sgd));
        assertEquals(sgd, Deviation.INITIAL_VELOCITY.set(sgd, false));
        assertEquals(
                new Momentum(0.3, 0.9, Momentum.Form.PLAIN, new InitialVelocity.MultipleOfStart(1e-5)),
                Deviation.INITIAL_VELOCITY.set(sgd, true).optimizer());
    }

    @Test
    void initialVelocity_onNesterov_keepsTheRule() {
        ExperimentSpec nesterov = TEXTBOOK.withOptimizer(new Nesterov(0.3, 0.8, new InitialVelocity.Zero()));
        ExperimentSpec on = Deviation.INITIAL_VELOCITY.set(nesterov, true);
        assertEquals(new Nesterov(0.3, 0.8, new InitialVelocity.MultipleOfStart(1e-5)), on.optimizer());
        assertTrue(Deviation.INITIAL_VELOCITY.in(on));
        assertEquals(nesterov, Deviation.INITIAL_VELOCITY.set(on, false));
    }

    @Test
    void in_otherConstantsThanTheDocuments_isNotItsDeparture() {
        TrainingSpec training = TEXTBOOK.training()
                .withClip(new Clip.ByElement(5))
                .withStop(StopRules.NONE.withLogitBound(OptionalDouble.of(50)));
        ExperimentSpec other = TEXTBOOK.withTraining(training)
                .withOptimizer(new Momentum(0.1, 0.9, Momentum.Form.PLAIN, new InitialVelocity.MultipleOfStart(1e-3)));
        assertEquals(List.of(), Deviation.of(other));
        assertFalse(Deviation.isTextbook(other));
    }

    @Test
    void softmaxSlips_oneAfterTheOther_excludeEachOther() {
        ExperimentSpec whole = Deviation.SOFTMAX_WHOLE_MAXIMUM.set(TEXTBOOK, true);
        ExperimentSpec none = Deviation.SOFTMAX_UNSHIFTED.set(whole, true);
        assertEquals(Set.of(Slip.SOFTMAX_UNSHIFTED), none.slips());
        assertEquals(whole, Deviation.SOFTMAX_WHOLE_MAXIMUM.set(none, true));
    }

    @Test
    void offered_ofOnesOwn_areAllSlips() {
        ExperimentSpec own = TEXTBOOK.withOrigin(Origin.own());
        List<Deviation> offered = Deviation.offered(own);
        assertEquals(
                Set.of(Slip.values()),
                Set.copyOf(offered.stream().flatMap(d -> d.slip().stream()).toList()));
        assertEquals(Slip.values().length, offered.size());
        assertEquals(DIGITS, Deviation.offered(TEXTBOOK));
    }

    @Test
    void offered_ofADocumentWithoutDepartures_areNone() {
        assertEquals(List.of(), Deviation.offered(textbook("not-xor")));
        assertEquals(textbook("not-xor"), Deviation.asPublished(textbook("not-xor")));
    }

    @Test
    void id_ofEach_isUniqueAndKebabCase() {
        List<String> ids = Arrays.stream(Deviation.values()).map(Deviation::id).toList();
        assertEquals(ids.size(), Set.copyOf(ids).size());
        for (String id : ids) {
            assertTrue(id.matches("[a-z]+(-[a-z]+)*"), id);
        }
        assertEquals("initial-velocity", Deviation.INITIAL_VELOCITY.id());
    }

    @Test
    void slip_ofEverySlip_hasOneDeviation() {
        Map<Slip, List<Deviation>> bySlip = Arrays.stream(Deviation.values())
                .filter(d -> d.slip().isPresent())
                .collect(Collectors.groupingBy(d -> d.slip().orElseThrow()));
        assertEquals(Set.of(Slip.values()), bySlip.keySet());
        assertTrue(bySlip.values().stream().allMatch(one -> one.size() == 1));
        assertEquals(Optional.empty(), Deviation.CLIP.slip());
    }
}
