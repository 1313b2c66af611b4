package backprop.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SpreadTest {
    @Test
    void apart_farEnough_staysInPlace() {
        assertArrayEquals(new double[] {10, 40}, Spread.apart(new double[] {10, 40}, 14, 0, 100));
    }

    @Test
    void apart_sameWish_sharesTheWay() {
        assertArrayEquals(new double[] {43, 57}, Spread.apart(new double[] {50, 50}, 14, 0, 100));
    }

    @Test
    void apart_atTheEdge_staysInside() {
        assertArrayEquals(new double[] {72, 86, 100}, Spread.apart(new double[] {99, 99, 100}, 14, 0, 100));
    }

    @Test
    void apart_randomWishes_keepsDistanceAndBounds() {
        Random random = new Random(5);
        for (int round = 0; round < 1_000; round++) {
            double[] wanted =
                    random.doubles(1 + random.nextInt(7), 0, 100).sorted().toArray();
            double[] placed = Spread.apart(wanted, 14, 0, 100);
            for (int i = 0; i < placed.length; i++) {
                assertTrue(placed[i] >= -1e-9 && placed[i] <= 100 + 1e-9);
                assertTrue(i == 0 || placed[i] - placed[i - 1] >= 14 - 1e-9);
            }
        }
    }
}
