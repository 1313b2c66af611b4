package backprop.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PeaksTest {
    private static final int SIZE = 3_000;
    private final Random random = new Random(11);

    /** What is heard of a part of a row. */
    private static final class Heard implements Peaks.Visitor {
        private final double[] values;
        private double least = Double.POSITIVE_INFINITY;
        private double greatest = Double.NEGATIVE_INFINITY;
        private int shown;

        Heard(double[] values) {
            this.values = values;
        }

        @Override
        public void piece(int first, int last, int lowest, int highest) {
            assertTrue(first <= lowest && lowest <= last && first <= highest && highest <= last);
            least = Math.min(least, values[lowest]);
            greatest = Math.max(greatest, values[highest]);
            shown += last - first + 1;
        }

        @Override
        public void gap() {}
    }

    private double[] values(double gaps) {
        double[] values = random.doubles(SIZE, -1, 9).toArray();
        for (int i = 0; i < SIZE; i++) {
            values[i] = random.nextDouble() < gaps ? Double.NaN : values[i];
        }
        return values;
    }

    @Test
    void walk_anyPartOfAGrowingRow_hasItsExtremesOnEitherScale() {
        for (double gaps : new double[] {0, 0.001, 0.3}) {
            double[] values = values(gaps);
            Peaks peaks = new Peaks();
            for (int size = 1; size < SIZE; size += 1 + random.nextInt(50)) {
                int from = random.nextInt(size);
                int to = from + random.nextInt(size - from + 1);
                for (Scale scale : Scale.values()) {
                    Heard heard = new Heard(values);
                    peaks.walk(values, size, from, to, scale, heard);
                    Heard one = new Heard(values);
                    for (int i = from; i < to; i++) {
                        if (scale.shows(values[i])) {
                            one.piece(i, i, i, i);
                        }
                    }
                    assertEquals(one.shown, heard.shown);
                    assertEquals(one.least, heard.least);
                    assertEquals(one.greatest, heard.greatest);
                }
            }
        }
    }

    @Test
    void walk_again_takesFewSteps() {
        double[] values = values(0);
        Peaks peaks = new Peaks();
        int first = peaks.walk(values, SIZE, 0, SIZE, Scale.LINEAR, new Heard(values));
        assertTrue(first > SIZE / 2);
        assertTrue(peaks.walk(values, SIZE, 5, SIZE, Scale.LINEAR, new Heard(values)) < 80);
    }

    @Test
    void walk_noNumberAtAll_isAFewGaps() {
        double[] values = values(1);
        Peaks peaks = new Peaks();
        peaks.walk(values, SIZE, 0, SIZE, Scale.LINEAR, new Heard(values));
        assertTrue(peaks.walk(values, SIZE, 0, SIZE, Scale.LINEAR, new Heard(values)) < 80);
    }
}
