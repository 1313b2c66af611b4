package backprop.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.figure.Axis;
import backprop.figure.BarFigure;
import backprop.figure.BarGroup;
import backprop.figure.Figure;
import backprop.figure.Series;
import backprop.figure.SeriesStyle;
import backprop.figure.Values;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartTableTest {
    private static Series curve(String name, double[] x, double... y) {
        return Series.of(name, x, y, SeriesStyle.BLUE);
    }

    private static ChartTable table(Series... curves) {
        return ChartTable.of(
                Figure.of("Loss", Axis.counting("batch", 9), Axis.of("")).withSeries(List.of(curves)));
    }

    @Test
    void tsv_curvesOverOtherX_hasARowForEachAndEveryDigit() {
        Series train = curve("train", new double[] {1, 2, 3}, 0.1 + 0.2, Double.NaN, 3);
        Series test = curve("test", new double[] {1.5, 3}, 7, 8);
        Series former = curve("former", new double[] {1}, 1).ghost();
        assertEquals(
                "batch\ttrain\ttest\n1\t0.30000000000000004\t\n1.5\t\t7.0\n2\tNaN\t\n3\t3.0\t8.0\n",
                table(train, test, former).tsv());
    }

    @Test
    void tsv_bars_haveARowForEachCategory() {
        BarFigure bars = BarFigure.of(
                "Class distribution",
                "class",
                List.of("a", "b"),
                Axis.of("examples"),
                List.of(
                        BarGroup.of("train", SeriesStyle.BLUE, new double[] {3, 4.5}),
                        BarGroup.of("test", SeriesStyle.ORANGE, new double[] {Double.NaN, 1})));
        assertEquals(
                "class\ttrain\ttest\na\t3\t\nb\t4.5\t1\n", ChartTable.of(bars).tsv());
    }

    @Test
    void tsv_chosenRows_areThoseAlone() {
        assertEquals(
                "batch\ttrain\n2\t5.0\n",
                table(curve("train", new double[] {1, 2}, 4, 5)).tsv(1));
    }

    @Test
    void headings_smoothedCurve_hasBothValues() {
        Series train = curve("train", new double[] {1}, 4).smoothed(Values.copyOf(5), "train", "train, smoothed");
        ChartTable table = table(train);
        assertEquals(List.of("batch", "train, smoothed", "train"), table.headings());
        assertEquals("5.0", table.cell(0, 1));
        assertEquals("4.0", table.cell(0, 2));
    }

    @Test
    void rows_noCurve_areNone() {
        assertEquals(0, table().rows());
        assertEquals("batch\n", table().tsv());
    }
}
