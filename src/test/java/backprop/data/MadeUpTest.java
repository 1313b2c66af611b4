package backprop.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.file.DataException;
import backprop.math.RandomStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Circles, blobs, spirals, exclusive or, plane and sine; the moons have tests of their own. */
class MadeUpTest {

    private static Dataset load(DataSource source) {
        return load(source, 1);
    }

    private static Dataset load(DataSource source, long seed) {
        try {
            return Unscaled.train(source.load(RandomStream.seeded(seed)));
        } catch (DataException e) {
            throw new AssertionError(e);
        }
    }

    private static double y(Dataset data, int row) {
        return data.targets().value(row, 0, 1);
    }

    private static int[] counts(Dataset data) {
        return ((Targets.Classes) data.targets())
                .counts(IntStream.range(0, data.size()).toArray());
    }

    /** The points of a class, in their order. */
    private static double[][] points(Dataset data, int label) {
        int[] labels = LabelsOf.of(data);
        return IntStream.range(0, data.size())
                .filter(i -> labels[i] == label)
                .mapToObj(i -> IntStream.range(0, data.inputs())
                        .mapToDouble(col -> data.feature(i, col))
                        .toArray())
                .toArray(double[][]::new);
    }

    /** From 0 to 2π. */
    private static double angle(double[] point) {
        double angle = Math.atan2(point[1], point[0]);
        return angle < -1e-9 ? angle + 2 * Math.PI : angle;
    }

    static Stream<MadeUp> odd() {
        return Stream.of(
                new Moons(500, 0.1),
                new Circles(501, 0.1, 0.5),
                new Blobs(503, 5, 2, 1, 10),
                new Spirals(502, 3, 1, 0.1),
                new Xor(501, 0.1));
    }

    @ParameterizedTest
    @MethodSource("odd")
    void classes_ofAnyCount_areEvenAndInRandomOrder(MadeUp source) {
        Dataset data = load(source);
        int[] counts = counts(data);
        assertEquals(source.count(), data.size());
        assertTrue(
                Arrays.stream(counts).max().orElseThrow()
                                - Arrays.stream(counts).min().orElseThrow()
                        <= 1,
                Arrays.toString(counts));
        int[] labels = LabelsOf.of(data);
        double changes = IntStream.range(1, labels.length)
                .filter(i -> labels[i] != labels[i - 1])
                .count();
        assertEquals(1 - 1.0 / counts.length, changes / labels.length, 0.1);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 100, 501})
    void circles_withoutNoise_areEvenlySpacedOnBoth(int count) {
        Dataset data = load(new Circles(count, 0, 0.25));
        assertEquals(count / 2, counts(data)[0]);
        for (int label = 0; label < 2; label++) {
            double radius = label == 0 ? 1 : 0.25;
            double[][] points = points(data, label);
            for (double[] point : points) {
                assertEquals(radius, Math.hypot(point[0], point[1]), 1e-12);
            }
            double[] angles = Arrays.stream(points)
                    .mapToDouble(MadeUpTest::angle)
                    .sorted()
                    .toArray();
            double[] expected = IntStream.range(0, points.length)
                    .mapToDouble(i -> 2 * Math.PI * i / points.length)
                    .toArray();
            assertArrayEquals(expected, angles, 1e-9);
        }
    }

    @Test
    void blobs_withoutSpread_lieOnCentresInTheBox() {
        Dataset data = load(new Blobs(300, 6, 3, 0, 2));
        double[][] centres = new double[6][];
        for (int k = 0; k < 6; k++) {
            double[][] points = points(data, k);
            centres[k] = points[0];
            for (double[] point : points) {
                assertArrayEquals(centres[k], point);
            }
            assertTrue(Arrays.stream(centres[k]).allMatch(c -> Math.abs(c) <= 2));
        }
        double farthest = Arrays.stream(centres)
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .max()
                .orElseThrow();
        assertTrue(farthest > 1, "18 coordinates use the box: " + farthest);
        assertFalse(Arrays.equals(centres[0], centres[1]));
    }

    @Test
    void blobs_withSpread_departByItFromTheSameCentres() {
        Dataset centres = load(new Blobs(6_000, 3, 2, 0, 10));
        Dataset clouds = load(new Blobs(6_000, 3, 2, 0.5, 10));
        assertArrayEquals(LabelsOf.of(centres), LabelsOf.of(clouds));
        assertEquals(0.5, distance(centres, clouds), 0.01);
        assertArrayEquals(points(centres, 2)[0], points(load(new Blobs(9, 3, 2, 0, 10)), 2)[0], "whatever the count");
    }

    private static double distance(Dataset one, Dataset two) {
        double[] a = one.features().toArray();
        double[] b = two.features().toArray();
        double squares = IntStream.range(0, a.length)
                .mapToDouble(i -> Math.pow(a[i] - b[i], 2))
                .sum();
        return Math.sqrt(squares / a.length);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 10, 301})
    void spirals_withoutNoise_lieOnTheirArms(int count) {
        double turns = 1.25;
        Dataset data = load(new Spirals(count, 3, turns, 0));
        for (int arm = 0; arm < 3; arm++) {
            double[][] points = points(data, arm);
            double[] radii = Arrays.stream(points)
                    .mapToDouble(p -> Math.hypot(p[0], p[1]))
                    .sorted()
                    .toArray();
            double[] expected = IntStream.rangeClosed(1, points.length)
                    .mapToDouble(i -> (double) i / points.length)
                    .toArray();
            assertArrayEquals(expected, radii, 1e-12);
            for (double[] point : points) {
                double r = Math.hypot(point[0], point[1]);
                double theta = 2 * Math.PI * (turns * r + arm / 3.0);
                assertEquals(r * Math.cos(theta), point[0], 1e-9);
                assertEquals(r * Math.sin(theta), point[1], 1e-9);
            }
        }
    }

    @Test
    void xor_withoutNoise_isTheSignOfTheProductInTheWholeSquare() {
        Dataset data = load(new Xor(4_000, 0));
        int[] quadrants = new int[4];
        for (int i = 0; i < data.size(); i++) {
            double x1 = data.feature(i, 0);
            double x2 = data.feature(i, 1);
            assertEquals(x1 * x2 < 0 ? 1 : 0, LabelsOf.of(data)[i]);
            assertTrue(Math.abs(x1) <= 1 && Math.abs(x2) <= 1 && x1 * x2 != 0);
            quadrants[(x1 > 0 ? 1 : 0) + (x2 > 0 ? 2 : 0)]++;
        }
        Arrays.stream(quadrants).forEach(n -> assertEquals(1_000, n, 100));
        double mean = IntStream.range(0, 4_000)
                .mapToDouble(i -> Math.abs(data.feature(i, 0)))
                .average()
                .orElseThrow();
        assertEquals(0.5, mean, 0.02);
    }

    @Test
    void plane_withoutNoise_isOnePlane() {
        Dataset data = load(new Plane(200, 2, 0));
        // Slopes from three points, then every other point.
        double[][] d = new double[2][2];
        double[] dy = new double[2];
        for (int i = 0; i < 2; i++) {
            d[i][0] = data.feature(i + 1, 0) - data.feature(0, 0);
            d[i][1] = data.feature(i + 1, 1) - data.feature(0, 1);
            dy[i] = y(data, i + 1) - y(data, 0);
        }
        double determinant = d[0][0] * d[1][1] - d[0][1] * d[1][0];
        double w1 = (dy[0] * d[1][1] - dy[1] * d[0][1]) / determinant;
        double w2 = (dy[1] * d[0][0] - dy[0] * d[1][0]) / determinant;
        double b = y(data, 0) - w1 * data.feature(0, 0) - w2 * data.feature(0, 1);
        for (int i = 0; i < data.size(); i++) {
            assertEquals(w1 * data.feature(i, 0) + w2 * data.feature(i, 1) + b, y(data, i), 1e-9);
            assertTrue(Math.abs(data.feature(i, 0)) <= 1 && Math.abs(data.feature(i, 1)) <= 1);
        }
        assertTrue(Math.abs(w1) <= 1 && Math.abs(w2) <= 1 && Math.abs(b) <= 1, w1 + ", " + w2 + ", " + b);
    }

    @Test
    void sine_withoutNoise_isTheWave() {
        Dataset data = load(new Sine(200, 1.5, 0));
        for (int i = 0; i < data.size(); i++) {
            double x = data.feature(i, 0);
            assertTrue(Math.abs(x) <= 1);
            assertEquals(Math.sin(1.5 * Math.PI * x), y(data, i), 1e-12);
        }
    }

    static Stream<Noisy> still() {
        return Stream.of(
                new Moons(5_000, 0),
                new Circles(5_000, 0, 0.5),
                new Spirals(5_000, 3, 1, 0),
                new Xor(5_000, 0),
                new Plane(5_000, 2, 0),
                new Sine(5_000, 1, 0));
    }

    @ParameterizedTest
    @MethodSource("still")
    void noise_ofAnySize_isItsStandardDeviation(Noisy source) {
        Dataset clean = load(source);
        Noisy noisier = source.withNoise(0.1);
        assertEquals(0.1, noisier.noise());
        Dataset noisy = load(noisier);
        if (clean.targets() instanceof Targets.Values) {
            assertArrayEquals(clean.features().toArray(), noisy.features().toArray());
            double squares = IntStream.range(0, clean.size())
                    .mapToDouble(i -> Math.pow(y(clean, i) - y(noisy, i), 2))
                    .average()
                    .orElseThrow();
            assertEquals(0.1, Math.sqrt(squares), 0.004);
        } else {
            assertArrayEquals(LabelsOf.of(clean), LabelsOf.of(noisy));
            assertEquals(0.1, distance(clean, noisy), 0.004);
        }
    }

    @Test
    void withers_each_changeOneThing() {
        assertEquals(
                new Circles(9, 0.1, 0.5), new Circles(8, 0.1, 0.3).withCount(9).withFactor(0.5));
        assertEquals(
                new Blobs(9, 3, 4, 5, 6),
                new Blobs(8, 2, 2, 1, 1)
                        .withCount(9)
                        .withClasses(3)
                        .withInputs(4)
                        .withSpread(5)
                        .withBox(6));
        assertEquals(
                new Spirals(9, 3, 2, 0.1),
                new Spirals(8, 2, 1, 0.1).withCount(9).withArms(3).withTurns(2));
        assertEquals(new Plane(9, 3, 0.1), new Plane(8, 2, 0.1).withCount(9).withInputs(3));
        assertEquals(new Sine(9, 3, 0.1), new Sine(8, 2, 0.1).withCount(9).withCycles(3));
        assertEquals(
                List.of("moons", "xor"),
                Stream.of(new Moons(2, 0), new Xor(2, 0)).map(MadeUp::id).toList());
    }

    @Test
    void new_impossibleSettings_areRefusedByValue() {
        assertRefused("There can be 2 to 10,000,000 points, not 1.", () -> new Circles(1, 0, 0.5));
        assertRefused("There can be 1 to 10,000,000 points, not 0.", () -> new Sine(0, 1, 0));
        assertRefused("The noise must be 0 or more, not -0.1.", () -> new Xor(10, -0.1));
        assertRefused("The noise must be 0 or more, not Infinity.", () -> new Plane(10, 1, Double.POSITIVE_INFINITY));
        assertRefused("The inner circle's radius must be 0 or more and below 1, not 1.0.", () -> new Circles(10, 0, 1));
        assertRefused(
                "The inner circle's radius must be 0 or more and below 1, not NaN.",
                () -> new Circles(10, 0, Double.NaN));
        assertRefused("There can be 2 to 1,000 classes, not 1.", () -> new Blobs(10, 1, 2, 1, 10));
        assertRefused("There can be 2 to 1,000 arms, not 1,001.", () -> new Spirals(2_000, 1_001, 1, 0));
        assertRefused("3 points are too few for 4 arms. Ask for more points.", () -> new Spirals(3, 4, 1, 0));
        assertRefused("A point can have 1 to 10,000 inputs, not 0.", () -> new Plane(10, 0, 0));
        assertRefused(
                "10,000,000 points of 11 inputs are more than 100,000,000 numbers. Ask for fewer of either.",
                () -> new Blobs(10_000_000, 2, 11, 1, 10));
        assertRefused("The spread must be 0 or more, not -1.0.", () -> new Blobs(10, 2, 2, -1, 10));
        assertRefused("The box must be a number above 0, not 0.0.", () -> new Blobs(10, 2, 2, 1, 0));
        assertRefused("The number of turns must be a number above 0, not 0.0.", () -> new Spirals(10, 2, 0, 0));
        assertRefused("The number of waves must be a number above 0, not NaN.", () -> new Sine(10, Double.NaN, 0));
    }

    private static void assertRefused(String message, Runnable creation) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, creation::run).getMessage());
    }
}
