package backprop.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.DataShape;
import backprop.data.Targets;
import backprop.math.Matrix;
import backprop.math.Precision;
import backprop.math.ShapeMismatchException;
import backprop.network.Activation;
import backprop.network.Parameter;
import backprop.network.Slip;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LossesTest {
    /** Errors e = y − t: 0.5, −2, 0, 3. */
    private static final Matrix Y = Matrix.of(2, 2, 1.5, 1, 4, 7);

    private static final Targets T = new Targets.Values(Matrix.of(2, 2, 1, 3, 4, 4));

    private final Matrix prediction = Precision.FLOAT64.buffer();
    private final Matrix delta = Precision.FLOAT64.buffer();

    private void assertLoss(LossKind kind, double sum, double... gradient) {
        Loss loss = kind.create(Set.of());
        assertEquals(sum, loss.forward(Y, T, prediction), 1e-15);
        assertArrayEquals(Y.toArray(), prediction.toArray());
        loss.delta(prediction, T, delta);
        assertArrayEquals(gradient, delta.toArray(), 1e-15);
        loss.slopeless(prediction, T, delta);
        assertArrayEquals(gradient, delta.toArray(), 1e-15);
    }

    @Test
    void meanSquaredError_handWorked_isTheSumOfSquares() {
        // 0.25 + 4 + 0 + 9
        assertLoss(new LossKind.MeanSquaredError(), 13.25, 1, -4, 0, 6);
    }

    @Test
    void meanAbsoluteError_handWorked_isTheSumOfErrorsWithSlopeZeroAtZero() {
        assertLoss(new LossKind.MeanAbsoluteError(), 5.5, 1, -1, 0, 1);
    }

    @Test
    void huber_handWorked_isSquareInsideAndLinearOutside() {
        // δ = 1: 0.125 + 1·(2 − ½) + 0 + 1·(3 − ½)
        assertLoss(new LossKind.Huber(1), 4.125, 0.5, -1, 0, 1);
        // δ = 2: 0.125 + ½·4 + 0 + 2·(3 − 1)
        assertLoss(new LossKind.Huber(2), 6.125, 0.5, -2, 0, 2);
    }

    @Test
    void meanSquaredError_ofClasses_takesTheOneHotRowOrZeroAndOne() {
        Loss loss = new LossKind.MeanSquaredError().create(Set.of());
        Targets three = new Targets.Classes(new int[] {1}, 3);
        // 0.2² + (0.5 − 1)² + 0.3²
        assertEquals(0.38, loss.forward(Matrix.of(1, 3, 0.2, 0.5, 0.3), three, prediction), 1e-15);
        Targets two = new Targets.Classes(new int[] {1, 0}, 2);
        // (0.75 − 1)² + 0.5²
        assertEquals(0.3125, loss.forward(Matrix.of(2, 1, 0.75, 0.5), two, prediction), 1e-15);
    }

    @Test
    void binaryCrossEntropy_handWorked_isThatOfTheLogisticFunction() {
        Loss loss = new LossKind.BinaryCrossEntropy().create(Set.of());
        // σ(ln 3) = 3/4, σ(−ln 4) = 1/5; classes 1 and 1: −ln 0.75 − ln 0.2; and 0 for the second: −ln 0.8.
        Matrix u = Matrix.of(2, 1, Math.log(3), -Math.log(4));
        Targets both = new Targets.Classes(new int[] {1, 1}, 2);
        assertEquals(-Math.log(0.75) - Math.log(0.2), loss.forward(u, both, prediction), 1e-15);
        assertArrayEquals(new double[] {0.75, 0.2}, prediction.toArray(), 1e-15);
        Targets one = new Targets.Classes(new int[] {1, 0}, 2);
        assertEquals(-Math.log(0.75) - Math.log(0.8), loss.forward(u, one, prediction), 1e-15);
        loss.delta(prediction, one, delta);
        assertArrayEquals(new double[] {-0.25, 0.2}, delta.toArray(), 1e-15);
        loss.slopeless(prediction, one, delta);
        // −1/0.75 and 1/(1 − 0.2)
        assertArrayEquals(new double[] {-4.0 / 3, 1.25}, delta.toArray(), 1e-14);
    }

    @Test
    void binaryCrossEntropy_farOff_staysFiniteAndSlopelessHasItsCeiling() {
        Loss loss = new LossKind.BinaryCrossEntropy().create(Set.of());
        Matrix u = Matrix.of(2, 1, -1000, 1000);
        Targets wrong = new Targets.Classes(new int[] {1, 0}, 2);
        assertEquals(2000, loss.forward(u, wrong, prediction), 1e-9);
        loss.delta(prediction, wrong, delta);
        assertArrayEquals(new double[] {-1, 1}, delta.toArray());
        loss.slopeless(prediction, wrong, delta);
        assertArrayEquals(new double[] {-1e8, 1e8}, delta.toArray());
    }

    @Test
    void entropies_ofNumbers_areRefused() {
        for (LossKind kind : List.of(new LossKind.CrossEntropy(), new LossKind.BinaryCrossEntropy())) {
            Loss loss = kind.create(Set.of());
            Matrix y = Matrix.of(1, 1, 0);
            Targets numbers = new Targets.Values(Matrix.of(1, 1, 0.5));
            var refusal = assertThrows(IllegalArgumentException.class, () -> loss.forward(y, numbers, prediction));
            assertEquals(
                    "A cross-entropy needs classes, but the targets are numbers. Choose mean squared error for them.",
                    refusal.getMessage());
        }
    }

    @Test
    void errors_otherShapeThanTheTargets_nameBoth() {
        Loss loss = new LossKind.MeanSquaredError().create(Set.of());
        Matrix y = Matrix.of(2, 1, 1, 2);
        var mismatch = assertThrows(ShapeMismatchException.class, () -> loss.forward(y, T, prediction));
        assertEquals("Loss: the output is 2×1, but the targets (2×2) take 2×2.", mismatch.getMessage());
        assertThrows(ShapeMismatchException.class, () -> loss.delta(y, T, delta));
    }

    @Test
    void kinds_knowTheirStageAndWhatFits() {
        DataShape ten = DataShape.ofClasses(4, 10);
        DataShape two = DataShape.ofClasses(4, 2);
        DataShape numbers = DataShape.ofValues(4, 3);
        LossKind entropy = new LossKind.CrossEntropy();
        LossKind binary = new LossKind.BinaryCrossEntropy();
        LossKind squares = new LossKind.MeanSquaredError();
        assertEquals(Optional.of(Activation.SOFTMAX), entropy.ownStage());
        assertEquals(Optional.of(Activation.LOGISTIC), binary.ownStage());
        assertEquals(Optional.empty(), squares.ownStage());
        assertTrue(entropy.fits(ten, 10) && entropy.fits(two, 2));
        assertFalse(entropy.fits(two, 1) || entropy.fits(numbers, 3) || entropy.fits(ten, 9));
        assertTrue(binary.fits(two, 1));
        assertFalse(binary.fits(two, 2) || binary.fits(ten, 1) || binary.fits(numbers, 1));
        assertTrue(squares.fits(ten, 10) && squares.fits(two, 1) && squares.fits(numbers, 3));
        assertFalse(squares.fits(numbers, 1));
    }

    @Test
    void report_ofASum_isItsMean() {
        assertEquals(3, LossReport.PER_EXAMPLE.of(12, 4, 10));
        assertEquals(0.3, LossReport.PER_ELEMENT.of(12, 4, 10), 1e-15);
        assertTrue(Double.isNaN(LossReport.PER_EXAMPLE.of(0, 0, 10)));
    }

    @Test
    void shift_ofSlips_isTheOneMeant() {
        assertEquals(SoftmaxShift.ROW_MAXIMUM, SoftmaxShift.of(Set.of(Slip.RELU_PASSES_ALL)));
        assertEquals(SoftmaxShift.WHOLE_MAXIMUM, SoftmaxShift.of(Set.of(Slip.SOFTMAX_WHOLE_MAXIMUM)));
        assertEquals(SoftmaxShift.NONE, SoftmaxShift.of(Set.of(Slip.SOFTMAX_UNSHIFTED)));
    }

    private static Parameter parameter(Parameter.Kind kind, double... values) {
        Matrix value = Matrix.of(1, values.length, values);
        return new Parameter(kind == Parameter.Kind.BIAS ? "b1" : "W1", kind, value, value.zeros());
    }

    @Test
    void penalty_handWorked_paysForWeightsAndOnlyIfWantedForBiases() {
        Parameter w = parameter(Parameter.Kind.WEIGHTS, 2, -3, 0);
        Parameter b = parameter(Parameter.Kind.BIAS, 4);
        Penalty weights = new Penalty(0.1, 0.5, false);
        // 0.1·5 + 0.25·13
        assertEquals(3.75, weights.of(List.of(w, b)), 1e-15);
        weights.addTo(List.of(w, b));
        // 0.1·sign(w) + 0.5·w
        assertArrayEquals(new double[] {1.1, -1.6, 0}, w.gradient().toArray(), 1e-15);
        assertArrayEquals(new double[] {0}, b.gradient().toArray());
        Penalty all = new Penalty(0.1, 0.5, true);
        assertEquals(8.15, all.of(List.of(w, b)), 1e-14);
        all.addTo(List.of(w, b));
        assertArrayEquals(new double[] {2.2, -3.2, 0}, w.gradient().toArray(), 1e-15);
        assertArrayEquals(new double[] {2.1}, b.gradient().toArray(), 1e-15);
        Penalty.NONE.addTo(List.of(w, b));
        assertArrayEquals(new double[] {2.1}, b.gradient().toArray(), 1e-15);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
    void penalty_impossible_isRefusedByValue(double factor) {
        var first = assertThrows(IllegalArgumentException.class, () -> new Penalty(factor, 0, false));
        assertEquals("The L1 penalty must be 0 or more, not " + factor + ".", first.getMessage());
        var second = assertThrows(IllegalArgumentException.class, () -> new Penalty(0, factor, false));
        assertEquals("The L2 penalty must be 0 or more, not " + factor + ".", second.getMessage());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void huber_impossibleDelta_isRefusedByValue(double value) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> new LossKind.Huber(value));
        assertEquals("Huber's δ must be a number above 0, not " + value + ".", refusal.getMessage());
    }

    @Test
    void spec_with_changesItsPartAlone() {
        LossSpec spec = LossSpec.of(new LossKind.CrossEntropy())
                .withKind(new LossKind.MeanSquaredError())
                .withReport(LossReport.PER_ELEMENT)
                .withPenalty(new Penalty(1, 2, true));
        assertEquals(
                new LossSpec(new LossKind.MeanSquaredError(), LossReport.PER_ELEMENT, new Penalty(1, 2, true)), spec);
    }
}
