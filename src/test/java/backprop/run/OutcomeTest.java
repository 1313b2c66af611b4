package backprop.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Part;
import backprop.experiment.BuiltIn;
import backprop.experiment.BuiltInExperiments;
import backprop.experiment.Target;
import backprop.metrics.EpochResult;
import backprop.metrics.History;
import backprop.metrics.Metric;
import backprop.metrics.Monitor;
import backprop.metrics.PartMetrics;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class OutcomeTest {
    private static final BuiltIn DIGITS = BuiltInExperiments.find("digits-100").orElseThrow();

    /** Test accuracies of epochs 1 to 4; the last loss is none. */
    private static History history() {
        History history = History.ofClasses(Part.TRAIN, Part.TEST);
        double[] accuracies = {0.5, 0.9, 0.8, 0.7};
        for (int i = 0; i < accuracies.length; i++) {
            double loss = i == 3 ? Double.NaN : 1.0 / (i + 1);
            history.add(new EpochResult(
                    i + 1,
                    PartMetrics.ofClasses(loss, 1),
                    PartMetrics.ABSENT,
                    PartMetrics.ofClasses(loss, accuracies[i]),
                    0.1,
                    i));
        }
        return history;
    }

    private static Target target(Metric metric, Target.At at) {
        return new Target(
                "what", new Monitor(Part.TEST, metric), at, OptionalDouble.empty(), 0.7, 0.8, Target.Form.TEXTBOOK);
    }

    private static Outcome of(Metric metric, Target.At at) {
        return Outcome.of(target(metric, at), DIGITS.textbook(), history());
    }

    @Test
    void of_last_isTheLastResult() {
        Outcome last = of(Metric.ACCURACY, new Target.At.Last());
        assertEquals(OptionalDouble.of(0.7), last.obtained());
        assertTrue(last.isWithin());
    }

    @Test
    void of_best_isTheBestResult() {
        Outcome best = of(Metric.ACCURACY, new Target.At.Best());
        assertEquals(OptionalDouble.of(0.9), best.obtained());
        assertFalse(best.isWithin());
        assertEquals(
                OptionalDouble.of(1.0 / 3),
                of(Metric.LOSS, new Target.At.Best()).obtained());
    }

    @Test
    void of_bestError_isTheBestAccuracysComplement() {
        assertEquals(0.1, of(Metric.ERROR, new Target.At.Best()).obtained().orElseThrow(), 1e-15);
    }

    @Test
    void of_epoch_isThatResultAlone() {
        assertEquals(
                OptionalDouble.of(0.8),
                of(Metric.ACCURACY, new Target.At.Epoch(3)).obtained());
        Outcome beyond = of(Metric.ACCURACY, new Target.At.Epoch(5));
        assertEquals(OptionalDouble.empty(), beyond.obtained());
        assertFalse(beyond.isWithin());
    }

    @Test
    void of_nanAbsentPartOrNoResult_isEmpty() {
        assertEquals(
                OptionalDouble.empty(), of(Metric.LOSS, new Target.At.Last()).obtained());
        assertEquals(OptionalDouble.empty(), of(Metric.R2, new Target.At.Best()).obtained());
        Target last = target(Metric.ACCURACY, new Target.At.Last());
        assertEquals(
                OptionalDouble.empty(),
                Outcome.of(last, DIGITS.textbook(), History.ofClasses(Part.TEST))
                        .obtained());
    }

    @Test
    void isWithin_bandsEnds_belongToIt() {
        Target target = target(Metric.ACCURACY, new Target.At.Last());
        assertTrue(new Outcome(target, OptionalDouble.of(0.7), true).isWithin());
        assertTrue(new Outcome(target, OptionalDouble.of(0.8), true).isWithin());
        assertFalse(new Outcome(target, OptionalDouble.of(0.69), true).isWithin());
    }

    @Test
    void meant_form_isTheTargets() {
        Target textbook = target(Metric.ACCURACY, new Target.At.Last());
        Target published = new Target(
                textbook.what(), textbook.monitor(), textbook.at(), textbook.reported(), 0, 1, Target.Form.PUBLISHED);
        assertTrue(Outcome.of(textbook, DIGITS.textbook(), history()).meant());
        assertFalse(Outcome.of(textbook, DIGITS.published(), history()).meant());
        assertTrue(Outcome.of(published, DIGITS.published(), history()).meant());
        assertFalse(Outcome.of(published, DIGITS.textbook(), history()).meant());
    }
}
