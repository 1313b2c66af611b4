package backprop.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.math.RandomStream;
import backprop.math.ShapeMismatchException;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoftmaxCrossEntropyTest {
    private final SoftmaxCrossEntropy loss = new SoftmaxCrossEntropy();
    private final DMatrixRMaj s = new DMatrixRMaj(7, 7);
    private final DMatrixRMaj delta = new DMatrixRMaj(7, 7);

    private static DMatrixRMaj matrix(double[]... rows) {
        return new DMatrixRMaj(rows);
    }

    private static DMatrixRMaj random(int rows, int cols) {
        RandomStream stream = RandomStream.seeded(5);
        DMatrixRMaj z = new DMatrixRMaj(rows, cols);
        for (int i = 0; i < z.data.length; i++) {
            z.data[i] = 3 * stream.nextGaussian();
        }
        return z;
    }

    private double[] elements(DMatrixRMaj matrix) {
        double[] copy = new double[matrix.getNumElements()];
        System.arraycopy(matrix.data, 0, copy, 0, copy.length);
        return copy;
    }

    /** z = ln of (1, 2, 5) and (4, 4, 2): e^z sums to 8 and 10, so S = (1/8, 2/8, 5/8), (0.4, 0.4, 0.2). */
    private double handWorked() {
        DMatrixRMaj z = matrix(
                new double[] {0, Math.log(2), Math.log(5)}, new double[] {Math.log(4), Math.log(4), Math.log(2)});
        return loss.forward(z, new int[] {2, 0}, s);
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
        loss.delta(s, new int[] {2, 0}, Reduction.SUM, delta);
        assertArrayEquals(new double[] {0.125, 0.25, -0.375, -0.6, 0.4, 0.2}, elements(delta), 1e-15);
        loss.delta(s, new int[] {2, 0}, Reduction.MEAN, delta);
        assertArrayEquals(new double[] {0.0625, 0.125, -0.1875, -0.3, 0.2, 0.1}, elements(delta), 1e-15);
    }

    @Test
    void forward_equalLogits_isLnK() {
        assertEquals(Math.log(10), loss.forward(new DMatrixRMaj(3, 10), new int[] {0, 5, 9}, s), 1e-15);
    }

    @Test
    void forward_largeLogits_staysFinite() {
        DMatrixRMaj z = matrix(new double[] {1000, 0, -1000}, new double[] {-1000, -1001, -1000});
        double value = loss.forward(z, new int[] {2, 0}, s);
        // Row 1: 2000; row 2: ln(2 + e⁻¹).
        assertEquals((2000 + Math.log(2 + Math.exp(-1))) / 2, value, 1e-12);
        double share = 1 / (2 + Math.exp(-1));
        assertArrayEquals(new double[] {1, 0, 0, share, share * Math.exp(-1), share}, elements(s), 1e-15);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void forward_logitNotANumber_makesTheLossNan(double logit) {
        assertTrue(Double.isNaN(loss.forward(matrix(new double[] {0, logit, 1}), new int[] {0}, s)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-500, -1, 0.1, 700, 1e6})
    void forward_shiftedLogits_givesTheSame(double shift) {
        DMatrixRMaj z = random(6, 4);
        int[] labels = {0, 1, 2, 3, 0, 1};
        double value = loss.forward(z, labels, s);
        double[] probabilities = elements(s);
        for (int i = 0; i < z.data.length; i++) {
            z.data[i] += shift;
        }
        // The shifted logits themselves carry a rounding error of up to 10⁶·2⁻⁵³.
        assertEquals(value, loss.forward(z, labels, s), 1e-9);
        assertArrayEquals(probabilities, elements(s), 1e-9);
    }

    @Test
    void forward_rows_sumToOne() {
        loss.forward(random(20, 10), new int[20], s);
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
        loss.forward(random(20, 10), labels, s);
        loss.delta(s, labels, reduction, delta);
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
        loss.forward(random(7, 4), labels, s);
        loss.delta(s, labels, Reduction.SUM, delta);
        double[] sum = elements(delta);
        loss.delta(s, labels, Reduction.MEAN, delta);
        for (int i = 0; i < sum.length; i++) {
            assertEquals(sum[i] / 7, delta.data[i]);
        }
    }

    @Test
    void delta_probabilities_areLeftAsTheyAre() {
        handWorked();
        double[] before = elements(s);
        loss.delta(s, new int[] {2, 0}, Reduction.MEAN, delta);
        assertArrayEquals(before, elements(s));
    }

    @Test
    void forward_noExamples_isZero() {
        assertEquals(0, loss.forward(new DMatrixRMaj(0, 3), new int[0], s));
        assertEquals(0, s.numRows);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 3, 10})
    void forward_labelOutOfRange_namesExampleClassAndOutputs(int label) {
        var refusal = assertThrows(
                IllegalArgumentException.class, () -> loss.forward(new DMatrixRMaj(2, 3), new int[] {0, label}, s));
        assertEquals(
                "Loss: example 1 has class " + label + ", but the network has 3 outputs (0 to 2).",
                refusal.getMessage());
    }

    @Test
    void forward_fewerLabelsThanRows_namesBothShapes() {
        var mismatch =
                assertThrows(ShapeMismatchException.class, () -> loss.forward(new DMatrixRMaj(3, 2), new int[4], s));
        assertEquals("Loss: the output is 3×2, but the labels (4×1) take 4×2.", mismatch.getMessage());
    }
}
