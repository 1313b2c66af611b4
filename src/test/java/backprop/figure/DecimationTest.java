package backprop.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DecimationTest {
    private static final int COLUMNS = 300;
    private static final AxisMap Y = new AxisMap(Scale.LINEAR, new Range(-10, 10), 200, 0);

    private static AxisMap x(int n) {
        return new AxisMap(Scale.LINEAR, new Range(1, n), 0, COLUMNS);
    }

    private static Series curve(double... y) {
        return Series.of("train", Samples.counting(y.length), y, SeriesStyle.BLUE);
    }

    /** Lowest and highest pixel of each column, of all points alike. */
    private static double[][] extremes(double[] xs, double[] ys) {
        double[][] found = new double[2][COLUMNS + 1];
        Arrays.fill(found[0], Double.POSITIVE_INFINITY);
        Arrays.fill(found[1], Double.NEGATIVE_INFINITY);
        for (int i = 0; i < xs.length; i++) {
            int column = (int) Math.floor(xs[i]);
            found[0][column] = Math.min(found[0][column], ys[i]);
            found[1][column] = Math.max(found[1][column], ys[i]);
        }
        return found;
    }

    @Test
    void runs_longRandomSeries_keepsThePeaksOfEveryColumn() {
        Random random = new Random(3);
        for (int round = 0; round < 40; round++) {
            int n = 2 + random.nextInt(20_000);
            double[] y = random.doubles(n, -1, 1).toArray();
            y[random.nextInt(n)] = 9;
            y[random.nextInt(n)] = -9;
            AxisMap x = x(n);
            List<Decimation.Run> runs = Decimation.runs(curve(y), x, Y);
            assertEquals(1, runs.size());
            double[] xs = runs.get(0).xs().toArray();
            assertTrue(xs.length <= 4 * (COLUMNS + 1), xs.length + " points are left");
            double[] allX = Arrays.stream(Samples.counting(n)).map(x::pixel).toArray();
            double[] allY = Arrays.stream(y).map(Y::pixel).toArray();
            double[][] expected = extremes(allX, allY);
            double[][] kept = extremes(xs, runs.get(0).ys().toArray());
            assertArrayEquals(expected[0], kept[0]);
            assertArrayEquals(expected[1], kept[1]);
        }
    }

    @Test
    void runs_fewPoints_keepsThemAll() {
        List<Decimation.Run> runs = Decimation.runs(curve(1, 2, 3, 4), x(4), Y);
        assertArrayEquals(new double[] {0, 100, 200, 300}, runs.get(0).xs().toArray(), 1e-9);
    }

    @Test
    void runs_nan_breaksTheLine() {
        List<Decimation.Run> runs = Decimation.runs(curve(1, 2, Double.NaN, 4, 5), x(5), Y);
        assertEquals(2, runs.size());
        assertEquals(2, runs.get(0).xs().size());
    }

    @Test
    void runs_zeroOnALogAxis_breaksTheLineAndLeavesADot() {
        AxisMap log = new AxisMap(Scale.LOG, new Range(0.1, 10), 200, 0);
        List<Decimation.Run> runs = Decimation.runs(curve(1, 0, 4, -1, 5, 6), x(6), log);
        assertEquals(
                List.of(true, true, false),
                runs.stream().map(Decimation.Run::isDot).toList());
    }

    @Test
    void runs_valuesFarOutside_stayDrawable() {
        List<Decimation.Run> runs = Decimation.runs(curve(1, 1e300, -1e300), x(3), Y);
        assertTrue(Arrays.stream(runs.get(0).ys().toArray()).allMatch(y -> Math.abs(y) <= 1e5));
    }

    @Test
    void isRestless_noise_butNotASteepFall() {
        double[] noise = new Random(1).doubles(2_000, -8, 8).toArray();
        assertTrue(Decimation.runs(curve(noise), x(2_000), Y).get(0).isRestless());
        double[] fall = new double[2_000];
        Arrays.setAll(fall, i -> 10.0 / (i + 1));
        assertFalse(Decimation.runs(curve(fall), x(200_000), Y).get(0).isRestless());
    }

    @Test
    void steps_ofAKnownCurve_growWithThePixelsNotWithThePoints() {
        int n = 400_000;
        Series curve = curve(new Random(5).doubles(n, -9, 9).toArray());
        Decimation.steps(curve, x(n), Y);
        int again = Decimation.steps(curve, x(n), Y);
        assertTrue(again < 100 * COLUMNS, again + " steps");
        AxisMap tenth = new AxisMap(Scale.LINEAR, new Range(n / 2.0, n * 0.6), 0, COLUMNS);
        assertTrue(Decimation.steps(curve, tenth, Y) < 100 * COLUMNS);
    }

    @Test
    void runs_zoomedIn_leadToTheNeighboursBesideTheSurface() {
        AxisMap part = new AxisMap(Scale.LINEAR, new Range(10.5, 12.5), 0, COLUMNS);
        double[] y = Samples.counting(20);
        Decimation.Run run = Decimation.runs(curve(y), part, new AxisMap(Scale.LINEAR, new Range(0, 20), 200, 0))
                .get(0);
        assertEquals(4, run.xs().size());
        assertEquals(-1, run.xs().get(0));
        assertEquals(COLUMNS + 1, run.xs().get(3));
        assertEquals(200 - 10 * (10.5 - 2.0 / COLUMNS), run.ys().get(0), 1e-9);
    }

    @Test
    void runs_curveThatGrew_isThatOfAFreshOne() {
        Random random = new Random(7);
        double[] counting = Samples.counting(5_000);
        double[] y = random.doubles(5_000, -9, 9).toArray();
        ValuesMemory memory = new ValuesMemory();
        for (int i = 0; i < 300; i++) {
            y[random.nextInt(5_000)] = random.nextBoolean() ? Double.NaN : Double.POSITIVE_INFINITY;
        }
        for (int n = 3; n <= 5_000; n += 1 + random.nextInt(400)) {
            memory.begin();
            Series grown = new Series("train", memory.adopt(counting, n), memory.adopt(y, n), SeriesStyle.BLUE, false);
            assertEquals(Decimation.runs(curve(Arrays.copyOf(y, n)), x(n), Y), Decimation.runs(grown, x(n), Y));
        }
    }

    @Test
    void filled_denseNoise_reachesTheExtremesOfEveryColumn() {
        int n = 30_000;
        double[] y = new Random(2).doubles(n, -8, 8).toArray();
        y[12_345] = 9.5;
        Decimation.Run run = Decimation.runs(curve(y), x(n), Y).get(0);
        assertTrue(run.isDense());
        Mark.Area area = run.filled(new Rgba(0, 0, 0, 1), new Box(0, 0, COLUMNS, 200));
        double[] allX = Arrays.stream(Samples.counting(n)).map(x(n)::pixel).toArray();
        double[] allY = Arrays.stream(y).map(Y::pixel).toArray();
        double[][] expected = extremes(allX, allY);
        for (int column = 0; column < COLUMNS; column++) {
            int at = 2 * column;
            assertEquals(column, area.xs().get(at));
            assertEquals(expected[0][column], area.ys().get(at));
            assertEquals(expected[1][column], area.ys().get(area.ys().size() - 1 - at));
        }
    }
}
