package backprop.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RangesTest {
    private static Range y(Axis axis, double... values) {
        Series curve = Series.of("train", Samples.counting(values.length), values, SeriesStyle.BLUE);
        Figure figure = Figure.of("", Axis.of("epoch"), axis).withSeries(List.of(curve));
        return Ranges.y(figure, new Range(-1e9, 1e9));
    }

    @Test
    void y_noSeries_isSensible() {
        assertEquals(new Range(0, 1), y(Axis.of("")));
        assertEquals(new Range(0.01, 10), y(Axis.of("").withScale(Scale.LOG)));
    }

    @Test
    void y_onlyNaN_isThatOfNoSeries() {
        assertEquals(new Range(0, 1), y(Axis.of(""), Double.NaN, Double.NEGATIVE_INFINITY));
    }

    @Test
    void y_infiniteValues_areLeftOut() {
        assertEquals(new Range(0, 2), y(Axis.of(""), 0.1, 1.9, Double.POSITIVE_INFINITY));
    }

    @Test
    void y_zerosOnALogAxis_areLeftOut() {
        assertEquals(new Range(0.005, 10), y(Axis.of("").withScale(Scale.LOG), 0, 0.012, 4, -3));
    }

    @ParameterizedTest
    @CsvSource({
        "0.698, 1.12, 0.6, 1.2",
        "0.33, 0.6, 0.3, 0.7",
        "0.691, 0.6925, 0.6905, 0.693",
        "0.12, 1.1, 0.1, 1.5",
        "3, 28, 2.5, 40",
        "0.00102, 0.0098, 0.0009, 0.012",
        "0.1, 1.3, 0.05, 2",
    })
    void y_lessThanADecadeOnALogAxis_endsCloseToTheData(double least, double most, double from, double to) {
        assertEquals(new Range(from, to), y(Axis.of("").withScale(Scale.LOG), most, least));
    }

    @Test
    void y_referencesWithoutCurves_leaveTheRangeOfAnEmptyChart() {
        Figure empty = Figure.of("Accuracy", Axis.of("epoch"), Axis.percent(""))
                .withReferences(List.of(new Reference(0.98, "reported"), new Reference(0.998, "reported")));
        assertEquals(new Range(0, 1), Ranges.y(empty, new Range(0, 10)));
    }

    @Test
    void y_accuracies_neverPassOneHundredPercent() {
        assertEquals(new Range(0, 1), y(Axis.percent(""), 0.1, 0.997, 1));
        assertEquals(1, y(Axis.percent(""), 1, 1, 1).to());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -1, 0.1, 1e-300, 1e300, -1e300, Double.MIN_VALUE, Double.MAX_VALUE, 12345.678})
    void y_constantSeries_hasRoomAroundTheValue(double value) {
        for (Scale scale : Scale.values()) {
            for (double[] values : new double[][] {{value}, {value, value}, {value, Math.nextUp(value)}}) {
                Range range = y(Axis.of("").withScale(scale), values);
                assertTrue(range.span() > 0 && Double.isFinite(range.span()), range.toString());
                boolean huge = Math.abs(value) > 1e300 || (scale == Scale.LOG && value < 1e-299);
                assertTrue(huge || (range.from() <= value && range.to() >= value), value + " in " + range);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 4.9999999, 5, 5.0000003, 5.4, -3, 1e9})
    void y_countsHardlyApart_haveARangeAround(double value) {
        Range range = y(new Axis("", Scale.LINEAR, NumberKind.INTEGER, null), value, value + 2e-7 + 4e-9 * value);
        assertTrue(range.from() <= value + 1e-5 && range.to() >= value && range.span() >= 1, range.toString());
    }

    @Test
    void y_referenceOutsideTheData_isShown() {
        Figure figure = Samples.loss(10, Scale.LINEAR).withReferences(List.of(new Reference(15, "far")));
        assertTrue(Ranges.y(figure, new Range(0, 10)).to() >= 15);
    }

    @ParameterizedTest
    @ValueSource(doubles = {90, 120, 150, 200, 260, 330, 420, 600, 1000})
    void y_anySurface_isTheSame(double height) {
        double[] accuracies = {0.142, 0.6, 0.91, 0.961};
        Series curve = Series.of("test", Samples.counting(4), accuracies, SeriesStyle.BLUE);
        Figure figure = Figure.of("", Axis.of("epoch"), Axis.percent("")).withSeries(List.of(curve));
        Drawing drawing = FigureLayout.layout(figure, 400, height, Theme.LIGHT, LayoutOptions.SCREEN);
        assertEquals(new Range(0, 1), drawing.plot().y().range());
    }

    @Test
    void x_gapBehindTheData_isShown() {
        Figure figure = Samples.loss(10, Scale.LINEAR).withX(Axis.of("epoch")).withGap(new Gap(11, "stopped", ""));
        assertEquals(new Range(1, 11), Ranges.x(figure));
    }

    @Test
    void y_logarithmicWithHugeValues_staysFinite() {
        Series curve = Series.of("train", new double[] {0, 1}, new double[] {5, 1e305}, SeriesStyle.BLUE);
        Figure figure = Figure.of("Loss", Axis.of("epoch"), Axis.of("").withScale(Scale.LOG))
                .withSeries(List.of(curve));
        Range range = Ranges.y(figure, new Range(0, 1));
        assertTrue(range.from() > 0 && range.from() < 5);
        assertTrue(Double.isFinite(range.to()) && range.to() > 1e299);
    }
}
