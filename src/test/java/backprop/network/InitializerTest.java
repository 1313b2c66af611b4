package backprop.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.math.Matrix;
import backprop.math.Precision;
import backprop.math.Products;
import backprop.math.RandomStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class InitializerTest {
    private static final int FAN_IN = 50;
    private static final int FAN_OUT = 150;
    private static final int N = 100_000;

    private static double[] filled(Initializer initializer) {
        Matrix out = Precision.FLOAT64.matrix(N / 100, 100);
        out.fill(Double.NaN);
        initializer.fill(out, FAN_IN, FAN_OUT, RandomStream.seeded(1));
        return out.toArray();
    }

    private static double mean(double[] x) {
        return Arrays.stream(x).average().orElseThrow();
    }

    private static double variance(double[] x) {
        double mean = mean(x);
        return Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum() / N;
    }

    static Stream<Arguments> normals() {
        return Stream.of(
                Arguments.of(new Initializer.Normal(0, 1), 0, 1),
                Arguments.of(new Initializer.Normal(3, 0.1), 3, 0.01),
                Arguments.of(new Initializer.GlorotNormal(), 0, 2.0 / (FAN_IN + FAN_OUT)),
                Arguments.of(new Initializer.HeNormal(), 0, 2.0 / FAN_IN),
                Arguments.of(new Initializer.LeCunNormal(), 0, 1.0 / FAN_IN));
    }

    @ParameterizedTest
    @MethodSource("normals")
    void fill_normal_hasItsMeanVarianceAndTails(Initializer initializer, double mean, double variance) {
        double[] x = filled(initializer);
        double sd = Math.sqrt(variance);
        assertEquals(mean, mean(x), 5 * sd / Math.sqrt(N));
        assertEquals(variance, variance(x), 5 * variance * Math.sqrt(2.0 / N));
        double beyondTwo =
                Arrays.stream(x).filter(v -> Math.abs(v - mean) > 2 * sd).count() / (double) N;
        assertEquals(0.0455, beyondTwo, 0.0033);
    }

    static Stream<Arguments> uniforms() {
        double glorot = Math.sqrt(6.0 / (FAN_IN + FAN_OUT));
        double torch = 1 / Math.sqrt(FAN_IN);
        return Stream.of(
                Arguments.of(new Initializer.Uniform(-1, 3), -1, 3),
                Arguments.of(new Initializer.GlorotUniform(), -glorot, glorot),
                Arguments.of(new Initializer.HeUniform(), -Math.sqrt(6.0 / FAN_IN), Math.sqrt(6.0 / FAN_IN)),
                Arguments.of(new Initializer.TorchLinear(), -torch, torch));
    }

    @ParameterizedTest
    @MethodSource("uniforms")
    void fill_uniform_reachesItsBoundsEvenly(Initializer initializer, double low, double high) {
        double[] x = filled(initializer);
        double width = high - low;
        double min = Arrays.stream(x).min().orElseThrow();
        double max = Arrays.stream(x).max().orElseThrow();
        assertTrue(min >= low && max <= high, () -> min + " to " + max);
        assertEquals(low, min, 1e-3 * width);
        assertEquals(high, max, 1e-3 * width);
        assertEquals((low + high) / 2, mean(x), 5 * width / Math.sqrt(12.0 * N));
        // The square's own variance is width⁴/180.
        assertEquals(width * width / 12, variance(x), 5 * width * width / Math.sqrt(180.0 * N));
    }

    @Test
    void fill_zero_overwritesEverything() {
        assertArrayEquals(new double[N], filled(new Initializer.Zero()));
    }

    @Test
    void fill_uniformOfNoWidth_isConstant() {
        assertTrue(Arrays.stream(filled(new Initializer.Uniform(2, 2))).allMatch(v -> v == 2));
    }

    private static Network network(LayerSpec... layers) {
        return new Network(new NetworkSpec(8, List.of(layers)), RandomStream.seeded(1));
    }

    private static LayerSpec dense(int units) {
        return new LayerSpec.Dense(units, new Initializer.Normal(0, 1), new Initializer.TorchLinear());
    }

    private static double[] values(Network network, int parameter) {
        return network.parameters().get(parameter).value().toArray();
    }

    @Test
    void start_ofALayer_doesNotDependOnTheLayersAfterIt() {
        Network shallow = network(dense(6), dense(4));
        Network deep = network(dense(6), new LayerSpec.Stage(Activation.TANH), dense(5), dense(4));
        assertArrayEquals(values(shallow, 0), values(deep, 0));
        assertArrayEquals(values(shallow, 1), values(deep, 1));
    }

    @Test
    void start_ofALayer_doesNotDependOnHowTheOthersBegin() {
        LayerSpec zero = new LayerSpec.Dense(6, new Initializer.Zero(), new Initializer.Zero());
        assertArrayEquals(values(network(dense(6), dense(4)), 2), values(network(zero, dense(4)), 2));
        assertArrayEquals(values(network(dense(6), dense(4)), 3), values(network(zero, dense(4)), 3));
    }

    @Test
    void start_ofEqualLayers_differs() {
        Network equal = network(dense(8), dense(8));
        assertFalse(Arrays.equals(values(equal, 0), values(equal, 2)));
        assertFalse(Arrays.equals(values(equal, 1), values(equal, 3)));
    }

    @Test
    void start_ofABias_hasTheFanInOfItsLayer() {
        LayerSpec torch = new LayerSpec.Dense(5000, new Initializer.Zero(), new Initializer.TorchLinear());
        double largest =
                Arrays.stream(values(network(torch), 1)).map(Math::abs).max().orElseThrow();
        assertEquals(1 / Math.sqrt(8), largest, 1e-3);
        assertTrue(largest <= 1 / Math.sqrt(8));
    }

    @Test
    void new_impossibleSettings_areRefusedByValue() {
        assertRefused("The mean must be a number, not NaN.", () -> new Initializer.Normal(Double.NaN, 1));
        assertRefused("The standard deviation must be 0 or more, not -1.0.", () -> new Initializer.Normal(0, -1));
        assertRefused(
                "The standard deviation must be 0 or more, not NaN.", () -> new Initializer.Normal(0, Double.NaN));
        assertRefused(
                "The range must run from a lower to a higher number, not from 2.0 to 1.0.",
                () -> new Initializer.Uniform(2, 1));
        assertRefused(
                "The range must run from a lower to a higher number, not from 0.0 to Infinity.",
                () -> new Initializer.Uniform(0, Double.POSITIVE_INFINITY));
    }

    private static void assertRefused(String message, Runnable creation) {
        var refusal = assertThrows(IllegalArgumentException.class, creation::run);
        assertEquals(message, refusal.getMessage());
    }

    static Stream<Arguments> shapes() {
        return Stream.of(
                Arguments.of(7, 7), Arguments.of(9, 4), Arguments.of(4, 9), Arguments.of(1, 5), Arguments.of(5, 1));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void fill_orthogonal_hasColumnsOrRowsOfLengthOneAtRightAngles(int rows, int cols) {
        Matrix w = Precision.FLOAT64.matrix(rows, cols);
        new Initializer.Orthogonal().fill(w, rows, cols, RandomStream.seeded(3));
        Matrix product = Precision.FLOAT64.matrix(0, 0);
        if (rows >= cols) {
            Products.multiplyTransposedLeft(w, w, product);
        } else {
            Products.multiplyTransposedRight(w, w, product);
        }
        for (int i = 0; i < product.rows(); i++) {
            for (int j = 0; j < product.cols(); j++) {
                assertEquals(i == j ? 1 : 0, product.get(i, j), 1e-14);
            }
        }
    }

    @Test
    void fill_orthogonal_dependsOnTheStreamAlone() {
        double[] one = orthogonal(3);
        assertArrayEquals(one, orthogonal(3));
        assertFalse(Arrays.equals(one, orthogonal(4)));
    }

    private static double[] orthogonal(long seed) {
        Matrix w = Precision.FLOAT64.matrix(6, 4);
        new Initializer.Orthogonal().fill(w, 6, 4, RandomStream.seeded(seed));
        return w.toArray();
    }
}
