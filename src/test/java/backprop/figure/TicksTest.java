package backprop.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TicksTest {
    private static final double GAP = 40;

    @Test
    void of_epochsOnALinearAxis_standsAtRoundNumbers() {
        List<Tick> ticks = Ticks.of(Axis.counting("epoch", 1000), new Range(0, 1000), 376, 60);
        assertEquals(
                List.of("0", "200", "400", "600", "800", "1,000"),
                ticks.stream().map(Tick::label).toList());
    }

    @Test
    void of_fewEpochs_standsAtWholeNumbersOnly() {
        List<Tick> ticks = Ticks.of(Axis.counting("epoch", 3), new Range(0, 3), 900, 60);
        assertEquals(
                List.of("0", "1", "2", "3"), ticks.stream().map(Tick::label).toList());
    }

    @Test
    void of_percent_writesFractionsAsPercentages() {
        List<Tick> ticks = Ticks.of(Axis.percent(""), new Range(0.6, 1), 260, 60);
        assertEquals(
                List.of("60 %", "70 %", "80 %", "90 %", "100 %"),
                ticks.stream().map(Tick::label).toList());
    }

    @Test
    void of_manyDecades_thinsThem() {
        List<Tick> ticks = Ticks.of(Axis.of("").withScale(Scale.LOG), new Range(1e-12, 1), 200, GAP);
        assertEquals(
                List.of("1e−12", "1e−9", "1e−6", "0.001", "1"),
                ticks.stream().map(Tick::label).toList());
    }

    @Test
    void of_oneDecade_putsTwoAndFiveBetween() {
        List<Tick> ticks = Ticks.of(Axis.of("").withScale(Scale.LOG), new Range(0.1, 2), 250, GAP);
        assertEquals(
                List.of("0.1", "0.2", "0.5", "1", "2"),
                ticks.stream().map(Tick::label).toList());
    }

    @Test
    void of_anyRange_staysInsideAndKeepsApart() {
        Random random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            boolean log = random.nextBoolean();
            double size = Math.pow(10, random.nextInt(40) - 20);
            double from = log ? size : size * random.nextGaussian();
            double span = size * Math.pow(10, 6 * random.nextDouble() - 3);
            Range range = new Range(from, from + span);
            Axis axis = Axis.of("").withScale(log ? Scale.LOG : Scale.LINEAR);
            double pixels = 100 + 1000 * random.nextDouble();
            List<Tick> ticks = Ticks.of(axis, range, pixels, GAP);
            AxisMap map = new AxisMap(axis.scale(), range, 0, pixels);
            String said = range + " on " + pixels + ": " + ticks;
            for (int k = 0; k < ticks.size(); k++) {
                double pixel = map.pixel(ticks.get(k).value());
                assertTrue(pixel >= -0.01 && pixel <= pixels + 0.01, said);
                if (k > 0) {
                    assertTrue(pixel - map.pixel(ticks.get(k - 1).value()) >= 0.7 * GAP, said);
                }
            }
            assertTrue(log || ticks.size() >= 1, said);
            assertTrue(pixels < 300 || log || ticks.size() >= 2, said);
        }
    }

    @Test
    void of_anyLinearRange_givesEachTickItsOwnLabel() {
        Random random = new Random(8);
        for (int i = 0; i < 2_000; i++) {
            double size = Math.pow(10, random.nextInt(16) - 8);
            double from = size * random.nextGaussian();
            Range range = new Range(from, from + size * (0.01 + random.nextDouble()));
            List<Tick> ticks = Ticks.of(Axis.of(""), range, 600, GAP);
            assertEquals(
                    ticks.size(), new HashSet<>(ticks.stream().map(Tick::label).toList()).size(), ticks.toString());
        }
    }
}
