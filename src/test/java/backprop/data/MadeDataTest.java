package backprop.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.file.DataException;
import backprop.math.Matrix;
import backprop.math.RandomStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MadeDataTest {

    private static RawData load(DataSource source, long seed) throws DataException {
        return source.load(RandomStream.seeded(seed));
    }

    static Stream<DataSource> sources() {
        return Stream.of(
                new Moons(101, 0.2),
                new Circles(101, 0.2, 0.5),
                new Blobs(101, 3, 5, 1, 10),
                new Spirals(101, 4, 1.5, 0.1),
                new Xor(101, 0.1),
                new Plane(101, 3, 0.1),
                new Sine(101, 2, 0.1),
                new Ellipse(200, 50),
                Points.ofClasses(new double[][] {{1, 2}, {3, 4}}, new int[] {0, 1}, 2));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void load_sameStream_givesTheSameExamplesOfThePromisedShape(DataSource source) throws DataException {
        RawData one = load(source, 1);
        RawData two = load(source, 1);
        assertArrayEquals(
                Unscaled.train(one).features().toArray(),
                Unscaled.train(two).features().toArray());
        for (int i = 0; i < one.size(); i++) {
            assertEquals(one.targets().value(i, 0, 1), two.targets().value(i, 0, 1));
        }
        assertEquals(source.shape(), Optional.of(DataShape.of(one)));
    }

    @Test
    void load_otherStream_givesOthers() throws DataException {
        List<DataSource> drawn =
                sources().filter(source -> !(source instanceof Points)).toList();
        for (DataSource source : drawn) {
            assertFalse(Arrays.equals(
                    Unscaled.train(load(source, 1)).features().toArray(),
                    Unscaled.train(load(source, 2)).features().toArray()));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 100, 501})
    void moons_withoutNoise_lieOnTheirHalfCircles(int count) throws DataException {
        Dataset moons = Unscaled.train(load(new Moons(count, 0), 3));
        int[] labels = LabelsOf.of(moons);
        assertEquals(count, moons.size());
        assertEquals(count - count / 2, Arrays.stream(labels).sum());
        assertEquals(List.of("-1", "1"), moons.classNames());
        for (int i = 0; i < count; i++) {
            double x = moons.feature(i, 0) - (labels[i] == 1 ? 1 : 0);
            double y = labels[i] == 1 ? 0.5 - moons.feature(i, 1) : moons.feature(i, 1);
            assertEquals(1, Math.hypot(x, y), 1e-12);
            assertTrue(y >= -1e-12, "the right half of the circle");
        }
    }

    @Test
    void moons_withoutNoise_areEvenlySpacedFromEndToEnd() throws DataException {
        Dataset moons = Unscaled.train(load(new Moons(10, 0), 1));
        double[] upper = IntStream.range(0, 10)
                .filter(i -> LabelsOf.of(moons)[i] == 0)
                .mapToDouble(i -> Math.acos(moons.feature(i, 0)))
                .sorted()
                .toArray();
        double[] expected = {0, Math.PI / 4, Math.PI / 2, 3 * Math.PI / 4, Math.PI};
        assertArrayEquals(expected, upper, 1e-7);
    }

    @Test
    void moons_withNoise_departByItsStandardDeviation() throws DataException {
        Matrix clean = Unscaled.train(load(new Moons(5000, 0), 1)).features();
        Matrix noisy = Unscaled.train(load(new Moons(5000, 0.1), 1)).features();
        double squares = 0;
        for (int i = 0; i < clean.size(); i++) {
            squares += Math.pow(noisy.get(i) - clean.get(i), 2) / clean.size();
        }
        assertEquals(0.1, Math.sqrt(squares), 0.003);
    }

    @Test
    void moons_order_isRandom() throws DataException {
        int[] labels = LabelsOf.of(Unscaled.train(load(new Moons(500, 0.1), 1)));
        long changes =
                IntStream.range(1, 500).filter(i -> labels[i] != labels[i - 1]).count();
        assertTrue(changes > 200 && changes < 300, changes + " changes of class");
    }

    @Test
    void ellipse_shares_areAbout44And56() throws DataException {
        RawData raw = load(new Ellipse(60_000, 10_000), 1);
        assertEquals(60_000, Unscaled.train(raw).size());
        assertEquals(10_000, Unscaled.test(raw).orElseThrow().size());
        double outside =
                Arrays.stream(LabelsOf.of(Unscaled.train(raw))).average().orElseThrow();
        double held = Arrays.stream(LabelsOf.of(Unscaled.test(raw).orElseThrow()))
                .average()
                .orElseThrow();
        // Either class is meant: the rarer one is about 44 %.
        assertEquals(0.44, Math.min(outside, 1 - outside), 0.012);
        assertEquals(outside, held, 0.02);
    }

    @Test
    void ellipse_everyLabel_isTheSideOfTheCurve() throws DataException {
        Dataset points = Unscaled.train(load(new Ellipse(500, 0), 1));
        for (int i = 0; i < 500; i++) {
            double x = points.feature(i, 0);
            double y = points.feature(i, 1);
            boolean outside = x * x + 0.95 * x * y + 0.4 * y * y > 0.6;
            assertEquals(outside ? 1 : 0, LabelsOf.of(points)[i]);
        }
        assertEquals(Optional.empty(), Unscaled.test(load(new Ellipse(5, 0), 1)));
    }

    @Test
    void ellipse_testPart_doesNotDependOnTheTrainingPart() throws DataException {
        double[] one = Unscaled.test(load(new Ellipse(10, 20), 1))
                .orElseThrow()
                .features()
                .toArray();
        double[] two = Unscaled.test(load(new Ellipse(99, 20), 1))
                .orElseThrow()
                .features()
                .toArray();
        assertArrayEquals(one, two);
    }

    @Test
    void points_numbersToPredict_areTheRows() throws DataException {
        Points points =
                new Points(List.of(List.of(1.0), List.of(2.0)), List.of(List.of(3.0, 4.0), List.of(5.0, 6.0)), 0);
        Dataset data = Unscaled.train(load(points, 1));
        assertEquals(Optional.of(DataShape.ofValues(1, 2)), points.shape());
        assertEquals(6, data.targets().value(1, 1, 2));
        assertEquals(2, data.feature(1, 0));
        assertEquals(List.of(), data.classNames());
    }

    @Test
    void new_impossibleSettings_areRefusedByValue() {
        assertRefused("There can be 2 to 10,000,000 points, not 1.", () -> new Moons(1, 0));
        assertRefused("The noise must be 0 or more, not -0.1.", () -> new Moons(10, -0.1));
        assertRefused("The noise must be 0 or more, not NaN.", () -> new Moons(10, Double.NaN));
        assertRefused("There can be 1 to 10,000,000 points, not 10,000,001.", () -> new Ellipse(10_000_001, 0));
        assertRefused("There can be 0 to 10,000,000 points, not -1.", () -> new Ellipse(1, -1));
        List<List<Double>> x = List.of(List.of(1.0), List.of(2.0));
        assertRefused("There is no number in x.", () -> new Points(List.of(), x, 2));
        assertRefused("There is no number in y.", () -> new Points(x, List.of(List.of(), List.of()), 2));
        assertRefused(
                "The rows of x must have 1 numbers each, not [2.0, 3.0].",
                () -> new Points(List.of(List.of(1.0), List.of(2.0, 3.0)), x, 0));
        assertRefused(
                "The rows of y must have 1 numbers each, not [NaN].",
                () -> new Points(x, List.of(List.of(1.0), List.of(Double.NaN)), 0));
        assertRefused("There are 2 points, but 1 targets.", () -> new Points(x, List.of(List.of(1.0)), 0));
        assertRefused("There cannot be -1 classes.", () -> new Points(x, x, -1));
        assertRefused("A class is a whole number from 0 to 1, not [2.0].", () -> new Points(x, x, 2));
        assertRefused(
                "A class is a whole number from 0 to 1, not [0.5].",
                () -> new Points(x, List.of(List.of(0.5), List.of(1.0)), 2));
    }

    private static void assertRefused(String message, Runnable creation) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, creation::run).getMessage());
    }
}
