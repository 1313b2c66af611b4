package backprop.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Targets;
import backprop.math.Matrix;
import backprop.math.Precision;
import backprop.math.RandomStream;
import backprop.math.ShapeMismatchException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoftmaxCrossEntropyTest {
    private final SoftmaxCrossEntropy loss = new SoftmaxCrossEntropy(SoftmaxShift.ROW_MAXIMUM);
    private final Matrix s = Precision.FLOAT64.matrix(7, 7);
    private final Matrix delta = Precision.FLOAT64.matrix(7, 7);

    private static Matrix matrix(double[]... rows) {
        return Matrix.ofRows(rows);
    }

    private static Matrix random(int rows, int cols) {
        RandomStream stream = RandomStream.seeded(5);
        Matrix z = Precision.FLOAT64.matrix(rows, cols);
        for (int i = 0; i < z.size(); i++) {
            z.set(i, 3 * stream.nextGaussian());
        }
        return z;
    }

    private double[] elements(Matrix matrix) {
        return matrix.toArray();
    }

    private static Targets classes(Matrix outputs, int... labels) {
        return new Targets.Classes(labels, outputs.cols());
    }

    /** The mean over the examples. */
    private double forward(Matrix z, int[] labels, Matrix s) {
        return LossReport.PER_EXAMPLE.of(loss.forward(z, classes(z, labels), s), z.rows(), z.cols());
    }

    private void delta(Matrix s, int[] labels, Reduction reduction, Matrix delta) {
        loss.delta(s, classes(s, labels), delta);
        reduction.apply(delta, delta.rows());
    }

    /** z = ln of (1, 2, 5) and (4, 4, 2): e^z sums to 8 and 10, so S = (1/8, 2/8, 5/8), (0.4, 0.4, 0.2). */
    private double handWorked() {
        Matrix z = matrix(
                new double[] {0, Math.log(2), Math.log(5)}, new double[] {Math.log(4), Math.log(4), Math.log(2)});
        return forward(z, new int[] {2, 0}, s);
    }

    @Test
    void forward_handWorkedRows_givesTheirProbabilitiesAndMeanLoss() {
        double value = handWorked();
        assertArrayEquals(new double[] {0.125, 0.25, 0.625, 0.4, 0.4, 0.2}, elements(s), 1e-15);
        // −(ln 0.625 + ln 0.4)/2 = −ln(0.25)/2 = ln 2.
        assertEquals(Math.log(2), value, 1e-15);
    }

    @Test
    void delta_handWorkedRows_isProbabilitiesMinusTargets() {
        handWorked();
        delta(s, new int[] {2, 0}, Reduction.SUM, delta);
        assertArrayEquals(new double[] {0.125, 0.25, -0.375, -0.6, 0.4, 0.2}, elements(delta), 1e-15);
        delta(s, new int[] {2, 0}, Reduction.MEAN, delta);
        assertArrayEquals(new double[] {0.0625, 0.125, -0.1875, -0.3, 0.2, 0.1}, elements(delta), 1e-15);
    }

    @Test
    void forward_equalLogits_isLnK() {
        assertEquals(Math.log(10), forward(Precision.FLOAT64.matrix(3, 10), new int[] {0, 5, 9}, s), 1e-15);
    }

    @Test
    void forward_largeLogits_staysFinite() {
        Matrix z = matrix(new double[] {1000, 0, -1000}, new double[] {-1000, -1001, -1000});
        double value = forward(z, new int[] {2, 0}, s);
        // Row 1: 2000; row 2: ln(2 + e⁻¹).
        assertEquals((2000 + Math.log(2 + Math.exp(-1))) / 2, value, 1e-12);
        double share = 1 / (2 + Math.exp(-1));
        assertArrayEquals(new double[] {1, 0, 0, share, share * Math.exp(-1), share}, elements(s), 1e-15);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void forward_logitNotANumber_makesTheLossNan(double logit) {
        assertTrue(Double.isNaN(forward(matrix(new double[] {0, logit, 1}), new int[] {0}, s)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-500, -1, 0.1, 700, 1e6})
    void forward_shiftedLogits_givesTheSame(double shift) {
        Matrix z = random(6, 4);
        int[] labels = {0, 1, 2, 3, 0, 1};
        double value = forward(z, labels, s);
        double[] probabilities = elements(s);
        for (int i = 0; i < z.size(); i++) {
            z.set(i, z.get(i) + shift);
        }
        // The shifted logits themselves carry a rounding error of up to 10⁶·2⁻⁵³.
        assertEquals(value, forward(z, labels, s), 1e-9);
        assertArrayEquals(probabilities, elements(s), 1e-9);
    }

    @Test
    void forward_rows_sumToOne() {
        forward(random(20, 10), new int[20], s);
        for (int row = 0; row < 20; row++) {
            double sum = 0;
            for (int col = 0; col < 10; col++) {
                sum += s.get(row, col);
            }
            assertEquals(1, sum, 1e-14);
        }
    }

    @ParameterizedTest
    @EnumSource
    void delta_everyRow_sumsToZero(Reduction reduction) {
        int[] labels = new int[20];
        forward(random(20, 10), labels, s);
        delta(s, labels, reduction, delta);
        for (int row = 0; row < 20; row++) {
            double sum = 0;
            for (int col = 0; col < 10; col++) {
                sum += delta.get(row, col);
            }
            assertEquals(0, sum, 1e-14);
        }
    }

    @Test
    void delta_mean_isTheSumDividedByN() {
        int[] labels = {0, 1, 2, 3, 0, 1, 2};
        forward(random(7, 4), labels, s);
        delta(s, labels, Reduction.SUM, delta);
        double[] sum = elements(delta);
        delta(s, labels, Reduction.MEAN, delta);
        for (int i = 0; i < sum.length; i++) {
            assertEquals(sum[i] / 7, delta.get(i));
        }
    }

    @Test
    void delta_probabilities_areLeftAsTheyAre() {
        handWorked();
        double[] before = elements(s);
        delta(s, new int[] {2, 0}, Reduction.MEAN, delta);
        assertArrayEquals(before, elements(s));
    }

    @Test
    void forward_noExamples_isZero() {
        Matrix none = Precision.FLOAT64.matrix(0, 3);
        assertEquals(0, loss.forward(none, classes(none), s));
        assertEquals(0, s.rows());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 3, 10})
    void classes_labelOutOfRange_namesExampleClassAndRange(int label) {
        Matrix z = Precision.FLOAT64.matrix(2, 3);
        var refusal = assertThrows(IllegalArgumentException.class, () -> forward(z, new int[] {0, label}, s));
        assertEquals("Example 1 has class " + label + ", but the classes are 0 to 2.", refusal.getMessage());
    }

    @Test
    void forward_fewerLabelsThanRows_namesBothShapes() {
        Matrix z = Precision.FLOAT64.matrix(3, 2);
        var mismatch = assertThrows(ShapeMismatchException.class, () -> forward(z, new int[4], s));
        assertEquals("Loss: the output is 3×2, but the targets (4×2) take 4×2.", mismatch.getMessage());
    }

    @Test
    void forward_otherClassesThanOutputs_namesBothShapes() {
        Targets three = new Targets.Classes(new int[2], 3);
        var mismatch = assertThrows(
                ShapeMismatchException.class, () -> loss.forward(Precision.FLOAT64.matrix(2, 4), three, s));
        assertEquals("Loss: the output is 2×4, but the targets (2×3) take 2×3.", mismatch.getMessage());
    }

    @Test
    void forward_wholeMaximum_letsARowFarBelowBecomeZeroOverZero() {
        SoftmaxCrossEntropy whole = new SoftmaxCrossEntropy(SoftmaxShift.WHOLE_MAXIMUM);
        Matrix near = matrix(new double[] {1, 2}, new double[] {0, 3});
        double expected = loss.forward(near, classes(near, 0, 1), s);
        assertEquals(expected, whole.forward(near, classes(near, 0, 1), s), 1e-15);
        Matrix far = matrix(new double[] {1, 2}, new double[] {2000, 2001});
        assertTrue(Double.isNaN(whole.forward(far, classes(far, 0, 1), s)));
        assertTrue(Double.isFinite(loss.forward(far, classes(far, 0, 1), s)));
    }

    @Test
    void forward_unshifted_isTheSameUntilALogitIsTooLarge() {
        SoftmaxCrossEntropy unshifted = new SoftmaxCrossEntropy(SoftmaxShift.NONE);
        Matrix z = random(6, 4);
        double expected = loss.forward(z, classes(z, 0, 1, 2, 3, 0, 1), s);
        assertEquals(expected, unshifted.forward(z, classes(z, 0, 1, 2, 3, 0, 1), s), 1e-12);
        Matrix large = matrix(new double[] {710, 0});
        assertTrue(Double.isNaN(unshifted.forward(large, classes(large, 0), s)));
    }

    @Test
    void slopeless_handWorkedRows_isMinusTOverS() {
        handWorked();
        loss.slopeless(s, new Targets.Classes(new int[] {2, 0}, 3), delta);
        assertArrayEquals(new double[] {0, 0, -1.6, -2.5, 0, 0}, elements(delta), 1e-14);
    }
}
