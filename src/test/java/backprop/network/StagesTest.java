package backprop.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.math.Matrix;
import backprop.math.Precision;
import backprop.math.RandomStream;
import backprop.math.ShapeMismatchException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StagesTest {
    private static final Initializer ZERO = new Initializer.Zero();

    @Test
    void softmax_rows_areThoseWorkedByHand() {
        Matrix z = Matrix.of(2, 3, 0, Math.log(2), Math.log(5), 1000, 1000, -1000);
        Matrix a = Precision.FLOAT64.buffer();
        Activation.SOFTMAX.apply(z, a);
        assertArrayEquals(new double[] {0.125, 0.25, 0.625, 0.5, 0.5, 0}, a.toArray(), 1e-15);
        // a ∘ (δ − Σ δa) for δ = (1, 0, 0): Σ = 1/8.
        Matrix out = Precision.FLOAT64.buffer();
        Activation.SOFTMAX.backward(Matrix.of(2, 3, 1, 0, 0, 0, 0, 0), z, a, out);
        assertArrayEquals(new double[] {0.125 * 0.875, -0.25 * 0.125, -0.625 * 0.125, 0, 0, 0}, out.toArray(), 1e-15);
    }

    @Test
    void softmax_ofOneNumber_isOneWithoutSlope() {
        Matrix a = Precision.FLOAT64.buffer();
        Activation.SOFTMAX.apply(Matrix.of(1, 1, 7), a);
        assertEquals(Activation.SOFTMAX.of(7), a.get(0));
        assertEquals(0, Activation.SOFTMAX.slope(7, 1));
    }

    @ParameterizedTest
    @EnumSource
    void activation_inSingle_isNearlyTheFormula(Activation activation) {
        Matrix z = Precision.FLOAT32.matrix(1, 3);
        z.set(0, -1.25);
        z.set(1, 0.5);
        z.set(2, 2);
        Matrix a = Precision.FLOAT32.buffer();
        activation.apply(z, a);
        Matrix exact = Precision.FLOAT64.buffer();
        activation.apply(z.as(Precision.FLOAT64), exact);
        assertArrayEquals(exact.toArray(), a.toArray(), 1e-7);
        assertEquals(Precision.FLOAT32, a.precision());
    }

    private static Matrix ones(int rows, int cols) {
        Matrix ones = Precision.FLOAT64.matrix(rows, cols);
        ones.fill(1);
        return ones;
    }

    private static DropoutLayer dropout(double rate) {
        return new DropoutLayer(rate, RandomStream.seeded(1), Precision.FLOAT64);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 0.9})
    void dropout_training_keepsTheExpectation(double rate) {
        Matrix a = dropout(rate).forward(ones(400, 250), Pass.TRAIN);
        double kept = Arrays.stream(a.toArray()).filter(v -> v != 0).count() / 1e5;
        assertEquals(1 - rate, kept, 5 * Math.sqrt(rate * (1 - rate) / 1e5));
        assertTrue(Arrays.stream(a.toArray()).allMatch(v -> v == 0 || v == 1 / (1 - rate)));
    }

    @Test
    void dropout_backwardAndRepeat_useTheSameMask() {
        DropoutLayer layer = dropout(0.4);
        double[] first = layer.forward(ones(7, 5), Pass.TRAIN).toArray();
        assertArrayEquals(first, layer.backward(ones(7, 5), true, false).toArray());
        assertArrayEquals(first, layer.forward(ones(7, 5), Pass.REPEAT).toArray());
        assertFalse(Arrays.equals(first, layer.forward(ones(7, 5), Pass.TRAIN).toArray()));
    }

    @Test
    void dropout_evaluating_hasNoEffectAndDrawsNothing() {
        DropoutLayer layer = dropout(0.4);
        DropoutLayer other = dropout(0.4);
        Matrix x = ones(7, 5);
        assertSame(x, layer.forward(x, Pass.EVALUATE));
        assertSame(x, layer.backward(x, true, false));
        assertArrayEquals(
                other.forward(x, Pass.TRAIN).toArray(),
                layer.forward(x, Pass.TRAIN).toArray());
        assertSame(x, dropout(0).forward(x, Pass.TRAIN));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1, Double.NaN})
    void dropout_impossibleRate_isRefusedByValue(double rate) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> new LayerSpec.Dropout(rate));
        assertEquals("The dropout rate must be at least 0 and below 1, not " + rate + ".", refusal.getMessage());
    }

    private static double[] filled(Initializer initializer, int rows, int cols) {
        Matrix out = Precision.FLOAT64.matrix(rows, cols);
        initializer.fill(out, rows, cols, RandomStream.seeded(2));
        return out.toArray();
    }

    @Test
    void hundredths_areTheTenMultiplesAlike() {
        double[] values = filled(new Initializer.Hundredths(), 100, 100);
        int[] counts = new int[10];
        for (double value : values) {
            int k = (int) Math.round(100 * value);
            assertEquals(0.01 * k, value);
            counts[k]++;
        }
        for (int count : counts) {
            assertEquals(1000, count, 150);
        }
    }

    @Test
    void unitNorm_anyArray_hasLengthOne() {
        double[] values = filled(new Initializer.UnitNorm(0.5, 0.1), 30, 20);
        assertEquals(1, Arrays.stream(values).map(v -> v * v).sum(), 1e-12);
        double mean = Arrays.stream(values).average().orElseThrow();
        assertEquals(1 / Math.sqrt(600), mean, 0.002);
    }

    @Test
    void constantAndGiven_areThoseNumbers() {
        assertArrayEquals(new double[] {3, 3}, filled(new Initializer.Constant(3), 1, 2));
        Initializer given = new Initializer.Given(List.of(List.of(1.0, 2.0), List.of(3.0, 4.0)));
        assertArrayEquals(new double[] {1, 2, 3, 4}, filled(given, 2, 2));
    }

    static Stream<Initializer> initializers() {
        return Stream.of(
                ZERO,
                new Initializer.Constant(0.1),
                new Initializer.Normal(0, 1),
                new Initializer.Uniform(-1, 1),
                new Initializer.GlorotNormal(),
                new Initializer.GlorotUniform(),
                new Initializer.HeNormal(),
                new Initializer.HeUniform(),
                new Initializer.LeCunNormal(),
                new Initializer.TorchLinear(),
                new Initializer.Orthogonal(),
                new Initializer.Hundredths(),
                new Initializer.UnitNorm(0, 1));
    }

    @ParameterizedTest
    @MethodSource("initializers")
    void fill_inSingle_isTheSameStartRounded(Initializer initializer) {
        Matrix single = Precision.FLOAT32.matrix(4, 3);
        initializer.fill(single, 4, 3, RandomStream.seeded(2));
        double[] exact = filled(initializer, 4, 3);
        for (int i = 0; i < exact.length; i++) {
            assertEquals((float) exact[i], single.get(i));
        }
    }

    @Test
    void given_otherShapeThanItsLayer_namesBoth() {
        Initializer given = new Initializer.Given(List.of(List.of(1.0, 2.0)));
        LayerSpec weights = new LayerSpec.Dense(2, given, ZERO);
        var mismatch = assertThrows(ShapeMismatchException.class, () -> new NetworkSpec(3, List.of(weights)));
        assertEquals("Dense 1: the given W1 is 1×2, but the layer needs 3×2.", mismatch.getMessage());
        LayerSpec bias = new LayerSpec.Dense(3, ZERO, given);
        assertThrows(ShapeMismatchException.class, () -> new NetworkSpec(3, List.of(bias)));
        assertEquals(2, new NetworkSpec(1, List.of(weights)).outputs());
    }

    @Test
    void new_impossibleStarts_areRefusedByValue() {
        assertRefused("The start must be a number, not NaN.", () -> new Initializer.Constant(Double.NaN));
        assertRefused(
                "The mean must be a number and the standard deviation 0 or more, not both 0; not 0.0 and 0.0.",
                () -> new Initializer.UnitNorm(0, 0));
        assertRefused(
                "The rows of given values have one length, not 1 and 2.",
                () -> new Initializer.Given(List.of(List.of(1.0), List.of(1.0, 2.0))));
        assertRefused(
                "Given values must be numbers, not [NaN].", () -> new Initializer.Given(List.of(List.of(Double.NaN))));
    }

    private static void assertRefused(String message, Runnable creation) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, creation::run).getMessage());
    }

    private static NetworkSpec spec(Activation last, double dropout) {
        return new NetworkSpec(
                2,
                List.of(new LayerSpec.Dropout(dropout), new LayerSpec.Dense(2, ZERO, ZERO), new LayerSpec.Stage(last)));
    }

    @Test
    void without_itsLastStage_isTheRestOnlyIfItIsThatOne() {
        NetworkSpec softmax = spec(Activation.SOFTMAX, 0);
        assertEquals(Optional.of(Activation.SOFTMAX), softmax.lastActivation());
        NetworkSpec rest = softmax.without(Optional.of(Activation.SOFTMAX));
        assertEquals(2, rest.layers().size());
        assertEquals(Optional.empty(), rest.lastActivation());
        assertSame(softmax, softmax.without(Optional.of(Activation.LOGISTIC)));
        assertSame(softmax, softmax.without(Optional.empty()));
        assertFalse(softmax.hasDropout());
        assertTrue(spec(Activation.TANH, 0.1).hasDropout());
        assertEquals(6, softmax.parameterCount());
    }

    @Test
    void set_array_takesABiasInAnyFormAndRefusesOtherShapes() {
        Network network = new Network(spec(Activation.TANH, 0), RandomStream.seeded(1));
        Parameter w = network.parameters().get(0);
        Parameter b = network.parameters().get(1);
        network.set(b, Matrix.of(2, 1, 5, 6));
        assertArrayEquals(new double[] {5, 6}, b.value().toArray());
        network.set(w, Matrix.of(2, 2, 1, 2, 3, 4));
        assertArrayEquals(new double[] {1, 2, 3, 4}, w.value().toArray());
        assertThrows(ShapeMismatchException.class, () -> network.set(w, Matrix.of(1, 4, 1, 2, 3, 4)));
        assertThrows(ShapeMismatchException.class, () -> network.set(b, Matrix.of(1, 3, 1, 2, 3)));
    }

    @Test
    void network_inSingle_keepsItsArraysSoAndFollowsDouble() {
        NetworkSpec spec = new NetworkSpec(
                3,
                List.of(
                        new LayerSpec.Dense(4, new Initializer.HeNormal(), new Initializer.Normal(0, 1)),
                        new LayerSpec.Stage(Activation.GELU),
                        new LayerSpec.Dense(2, new Initializer.LeCunNormal(), ZERO)));
        RandomStream init = RandomStream.seeded(1);
        Network single = new Network(spec, Precision.FLOAT32, Set.of(), init.fork("init"), init.fork("dropout"));
        Network exact = new Network(spec, init.fork("init"));
        Matrix x = Matrix.of(2, 3, 1, 2, 3, -1, 0.5, 0);
        Matrix out = single.forward(x.as(Precision.FLOAT32));
        assertEquals(Precision.FLOAT32, out.precision());
        assertArrayEquals(exact.forward(x).toArray(), out.toArray(), 1e-5);
        single.backward(out.copy());
        assertTrue(single.parameters().stream().allMatch(p -> p.gradient().precision() == Precision.FLOAT32));
    }
}
