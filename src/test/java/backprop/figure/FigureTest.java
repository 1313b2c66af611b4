package backprop.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class FigureTest {
    private static final Figure LOSS = Figure.of("Loss", Axis.counting("epoch", 1000), Axis.of(""))
            .withSeries(List.of(
                    Series.of("train", new double[] {1, 411, 412}, new double[] {9.6, 0.009, 0.0086}, SeriesStyle.BLUE),
                    Series.of("test", new double[] {1, 412}, new double[] {9.8, 0.145}, SeriesStyle.ORANGE)));

    @Test
    void describe_twoCurves_saysBothValues() {
        assertEquals("Loss, epoch 412: train 0.00860, test 0.145", LOSS.describe());
    }

    @Test
    void describe_curveWithoutPointThere_saysSo() {
        assertEquals("Loss, epoch 411: train 0.00900, test –", LOSS.describe(411.2));
    }

    @Test
    void places_curvesOfOtherPoints_areThoseOfAll() {
        Series later = Series.of("later", new double[] {2, 411, 500}, new double[] {1, 1, 1}, SeriesStyle.GREEN);
        Figure three = LOSS.withSeries(
                List.of(LOSS.series().get(1), later, LOSS.series().get(0)));
        assertArrayEquals(new double[] {1, 2, 411, 412, 500}, three.places());
        assertArrayEquals(new double[0], LOSS.withSeries(List.of(later.ghost())).places());
    }

    @Test
    void describe_emptyFigure_saysThereIsNothing() {
        assertEquals("Loss: no values yet", LOSS.withSeries(List.of()).describe());
    }

    @Test
    void series_unequalLengths_areRefused() {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class,
                () -> Series.of("train", new double[] {1, 2}, new double[] {1}, SeriesStyle.BLUE));
        assertEquals("Series 'train' has 2 values of x but 1 of y.", e.getMessage());
    }

    @Test
    void series_xThatDoesNotAscend_isRefused() {
        double[][] wrong = {{1, 1}, {2, 1}, {1, Double.NaN}, {1, Double.POSITIVE_INFINITY}};
        for (double[] x : wrong) {
            IllegalArgumentException e = assertThrows(
                    IllegalArgumentException.class, () -> Series.of("train", x, new double[] {1, 2}, SeriesStyle.BLUE));
            assertTrue(String.valueOf(e.getMessage()).contains("x[1] = " + x[1]), e.getMessage());
        }
    }

    @Test
    void series_callersArrayChanged_staysTheSame() {
        double[] y = {1, 2};
        Series curve = Series.of("train", new double[] {1, 2}, y, SeriesStyle.BLUE);
        y[0] = 99;
        assertEquals(1, curve.y().get(0));
    }

    @Test
    void axis_logarithmicFromZero_isRefused() {
        assertThrows(
                IllegalArgumentException.class, () -> Axis.counting("epoch", 10).withScale(Scale.LOG));
    }

    @Test
    void words_brokenPattern_isRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Words("", "%1$s %3$s", "%1$s", "%1$s", ", ", "%1$s", "–", "", "", "", ""));
    }
}
