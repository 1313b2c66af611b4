package backprop.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.optimizer.Clip;
import backprop.optimizer.InitialVelocity;
import backprop.optimizer.Momentum;
import backprop.optimizer.Sgd;
import backprop.training.MetricsTiming;
import backprop.training.TrainingSpec;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeviationTest {
    private static final ExperimentSpec TEXTBOOK = BuiltInExperiments.digits(100);

    @ParameterizedTest
    @EnumSource
    void set_onAndOff_changesThisDepartureAloneAndComesBack(Deviation deviation) {
        ExperimentSpec on = deviation.set(TEXTBOOK, true);
        assertFalse(deviation.in(TEXTBOOK));
        assertTrue(deviation.in(on));
        assertEquals(List.of(deviation), Deviation.of(on));
        assertEquals(TEXTBOOK, deviation.set(on, false));
        assertEquals(on, deviation.set(on, true));
    }

    @ParameterizedTest
    @EnumSource
    void set_offAmongAll_leavesTheOthers(Deviation deviation) {
        ExperimentSpec published = Deviation.asPublished(TEXTBOOK);
        ExperimentSpec without = deviation.set(published, false);
        List<Deviation> others =
                Arrays.stream(Deviation.values()).filter(d -> d != deviation).toList();
        assertEquals(others, Deviation.of(without));
        assertEquals(published, deviation.set(without, true));
    }

    @Test
    void asPublished_isWhatTheDocumentsCodeDoes() {
        ExperimentSpec published = Deviation.asPublished(TEXTBOOK);
        TrainingSpec training = published.training();
        assertEquals(new Momentum(0.1, 0.9, new InitialVelocity.MultipleOfStart(1e-5)), published.optimizer());
        assertEquals(new Clip.ByElement(1), training.clip());
        assertEquals(MetricsTiming.BEFORE, training.metrics());
        assertEquals(OptionalDouble.of(100), training.logitBound());
        assertEquals(TEXTBOOK.network(), published.network());
        assertEquals(TEXTBOOK.data(), published.data());
    }

    @Test
    void textbook_ofThePublishedOne_isTheBuiltInExperiment() {
        assertEquals(TEXTBOOK, Deviation.textbook(Deviation.asPublished(TEXTBOOK)));
        assertEquals(List.of(), Deviation.of(TEXTBOOK));
    }

    @Test
    void initialVelocity_onPlainDescent_needsMomentumAndKeepsTheLearningRate() {
        ExperimentSpec sgd = TEXTBOOK.withOptimizer(new Sgd(0.3));
        assertFalse(Deviation.INITIAL_VELOCITY.in(sgd));
        assertEquals(sgd, Deviation.INITIAL_VELOCITY.set(sgd, false));
        assertEquals(
                new Momentum(0.3, 0.9, new InitialVelocity.MultipleOfStart(1e-5)),
                Deviation.INITIAL_VELOCITY.set(sgd, true).optimizer());
    }

    @Test
    void in_otherConstantsThanTheDocuments_isNotItsDeparture() {
        TrainingSpec training =
                TEXTBOOK.training().withClip(new Clip.ByElement(5)).withLogitBound(OptionalDouble.of(50));
        ExperimentSpec other = TEXTBOOK.withTraining(training)
                .withOptimizer(new Momentum(0.1, 0.9, new InitialVelocity.MultipleOfStart(1e-3)));
        assertEquals(List.of(), Deviation.of(other));
    }

    @Test
    void number_countsFromOneInOrder() {
        assertEquals(
                List.of(1, 2, 3, 4),
                Arrays.stream(Deviation.values()).map(Deviation::number).toList());
    }
}
