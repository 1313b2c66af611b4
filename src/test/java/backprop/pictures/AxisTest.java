package backprop.pictures;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.math.RandomStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AxisTest {
    private static double[] applied(int to, double... original) {
        double[] out = new double[to];
        Axis.of(original.length, to).apply(original, out);
        return out;
    }

    @Test
    void apply_fewer_isTheMeanOfTheAreaCovered() {
        assertArrayEquals(new double[] {15, 35}, applied(2, 10, 20, 30, 40));
        assertArrayEquals(new double[] {(10 + 0.5 * 20) / 1.5, (0.5 * 20 + 40) / 1.5}, applied(2, 10, 20, 40), 1e-12);
    }

    @Test
    void apply_more_isBilinear() {
        assertArrayEquals(new double[] {10, 12.5, 17.5, 20}, applied(4, 10, 20));
        assertArrayEquals(new double[] {7, 7, 7}, applied(3, 7));
    }

    @Test
    void apply_asMany_changesNothing() {
        assertArrayEquals(new double[] {1, 2, 3, 4, 5}, applied(5, 1, 2, 3, 4, 5));
    }

    @Test
    void of_anySizes_weighsNeighboursThatSumToOneAndMoveOn() {
        RandomStream random = RandomStream.seeded(4);
        for (int round = 0; round < 500; round++) {
            int from = 1 + random.nextInt(300);
            int to = 1 + random.nextInt(300);
            Axis axis = Axis.of(from, to);
            assertEquals(to, axis.size());
            assertEquals(0, axis.start(0));
            assertEquals(from, axis.end(to - 1));
            for (int i = 0; i < to; i++) {
                double sum = 0;
                for (int k = axis.start(i); k < axis.end(i); k++) {
                    assertTrue(axis.weight(i, k) >= 0);
                    sum += axis.weight(i, k);
                }
                assertEquals(1, sum, 1e-12);
                assertTrue(i == 0 || (axis.start(i) >= axis.start(i - 1) && axis.end(i) >= axis.end(i - 1)));
            }
        }
    }

    @Test
    void apply_fewer_keepsTheMean() {
        RandomStream random = RandomStream.seeded(5);
        for (int round = 0; round < 200; round++) {
            double[] original = new double[1 + random.nextInt(100)];
            Arrays.setAll(original, i -> 255 * random.nextDouble());
            double[] out = applied(1 + random.nextInt(original.length), original);
            assertEquals(
                    Arrays.stream(original).average().orElseThrow(),
                    Arrays.stream(out).average().orElseThrow(),
                    1e-9);
        }
    }

    @Test
    void apply_anySizes_staysWithinTheOriginalAndKeepsItsMirrorImage() {
        RandomStream random = RandomStream.seeded(6);
        for (int round = 0; round < 200; round++) {
            double[] original = new double[1 + random.nextInt(50)];
            Arrays.setAll(original, i -> 255 * random.nextDouble());
            double[] out = applied(1 + random.nextInt(100), original);
            double[] mirrored = applied(out.length, mirrored(original));
            assertArrayEquals(out, mirrored(mirrored), 1e-9);
            double least = Arrays.stream(original).min().orElseThrow();
            double most = Arrays.stream(original).max().orElseThrow();
            assertTrue(Arrays.stream(out).allMatch(v -> v >= least - 1e-9 && v <= most + 1e-9));
        }
    }

    private static double[] mirrored(double[] values) {
        double[] copy = new double[values.length];
        Arrays.setAll(copy, i -> values[values.length - 1 - i]);
        return copy;
    }
}
