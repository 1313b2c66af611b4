package backprop.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueLabelsTest {
    /** A curve for each list of values. */
    private static Figure figure(Axis y, double[]... curves) {
        List<Series> series = new ArrayList<>();
        for (int i = 0; i < curves.length; i++) {
            double[] x = Samples.counting(curves[i].length);
            series.add(Series.of("curve " + i, x, curves[i], SeriesStyle.ofIndex(i)));
        }
        return Figure.of("Loss", Axis.of("epoch"), y).withSeries(series);
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    private static String labels(Figure figure, double... values) {
        ValueLabels labels = figure.labels();
        return String.join(" | ", Arrays.stream(values).mapToObj(labels::label).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2.3 0.88; 2.3 0.733; 0.880 | 0.733",
                "9.6 0.0025; 9.6 0.15; 0.00250 | 0.150",
                "5 1; 5 0.5; 1.00 | 0.500",
                "0.6934 0.68672; 0.6931 0.68634; 0.6867 | 0.6863",
                "0.01 0; 0.01 0.005; 0 | 0.00500",
                "30000 12345.6; 30000 20000; 12,346 | 20,000",
                "1e-7 1e-9; 1e-7 2.5e-8; 1e−9 | 2.5e−8"
            })
    void label_ofCurves_hasTheSameSignificantDigits(String one, String other, String expected) {
        double[] a = numbers(one);
        double[] b = numbers(other);
        assertEquals(expected, labels(figure(Axis.of(""), a, b), a[1], b[1]));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0.1 1; 0.1 0.9611; 100.0 % | 96.1 %",
                "0.1 0.99998; 0.1 0.9611; 99.998 % | 96.110 %",
                "0.5568 0.5568; 0.5586 0.5586; 55.68 % | 55.86 %",
                "0.5 0.5; 0.5 0.5; 50.0 % | 50.0 %"
            })
    void label_ofPercentages_hasTheSameDecimals(String one, String other, String expected) {
        double[] a = numbers(one);
        double[] b = numbers(other);
        assertEquals(expected, labels(figure(Axis.percent(""), a, b), a[1], b[1]));
    }

    @Test
    void labels_ofAFigure_areAlikeAtLineEndsAndInItsSentence() {
        Figure figure = figure(Axis.of(""), new double[] {2.3, 0.88}, new double[] {2.3, 0.733});
        Drawing drawing = FigureLayout.layout(figure, 448, 330, Theme.LIGHT, LayoutOptions.SCREEN);
        assertTrue(Texts.says(drawing, "0.880"));
        assertTrue(Texts.says(drawing, "0.733"));
        assertEquals("Loss, epoch 2: curve 0 0.880, curve 1 0.733", figure.describe());
    }

    @Test
    void labels_withoutAValue_areTheUsual() {
        assertEquals("0.500", labels(figure(Axis.of(""), new double[] {Double.NaN}), 0.5));
        assertEquals("0.500", labels(figure(Axis.of("")), 0.5));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "5.77 14.92 20.08; 5.8 | 14.9 | 20.1",
                "0.41 5.766; 0.41 | 5.77",
                "0.0031 20; 0.003 | 20.000",
                "3 8 0.05; 3.00 | 8.00 | 0.05",
                "6 12 1437; 6 | 12 | 1,437",
                "120.4 6; 120 | 6",
                "0 0.5; 0.000 | 0.500"
            })
    void label_ofBars_hasTheSameDecimals(String values, String expected) {
        List<String> categories =
                Arrays.stream(numbers(values)).mapToObj(Double::toString).toList();
        BarFigure bars = BarFigure.of(
                "Training time",
                "",
                categories,
                Axis.of("seconds"),
                List.of(BarGroup.of("training", SeriesStyle.BLUE, numbers(values))));
        ValueLabels labels = ValueLabels.of(bars);
        assertEquals(
                expected,
                String.join(
                        " | ",
                        Arrays.stream(numbers(values)).mapToObj(labels::label).toList()));
    }
}
