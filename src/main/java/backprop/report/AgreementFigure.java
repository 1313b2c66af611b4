package backprop.report;

import backprop.figure.Axis;
import backprop.figure.Figure;
import backprop.figure.Scale;
import backprop.figure.Series;
import backprop.figure.SeriesStyle;
import backprop.text.Strings;
import backprop.training.Agreement;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** How far two engines are apart over the epochs. */
public final class AgreementFigure {
    private AgreementFigure() {}

    /**
     * The largest relative difference of the losses and of the parameters. On the logarithmic axis a difference of 0 is a gap.
     *
     * @param epochs planned ones: the length of the x axis
     */
    public static Figure of(List<Agreement.Row> rows, int epochs) {
        Strings strings = ChartTexts.strings();
        return Figure.of(
                        strings.get("agreement.title"),
                        Axis.counting(strings.get("epoch"), epochs),
                        Axis.of("").withScale(Scale.LOG))
                .withSubtitle(strings.get(hasGaps(rows) ? "agreement.subtitle.gaps" : "agreement.subtitle"))
                .withWords(ChartTexts.words(strings).withEmpty(strings.get("agreement.empty")))
                .withSeries(List.of(
                        series(strings.get("agreement.loss"), rows, Agreement.Row::loss, SeriesStyle.BLUE),
                        series(
                                strings.get("agreement.parameters"),
                                rows,
                                Agreement.Row::ofArrays,
                                SeriesStyle.ORANGE)));
    }

    /** Whether a line has gaps, where there is no difference, and is not missing as a whole. */
    public static boolean hasGaps(List<Agreement.Row> rows) {
        return rows.stream().anyMatch(row -> row.largest() > 0)
                && rows.stream().anyMatch(row -> row.loss() == 0 || row.ofArrays() == 0);
    }

    private static Series series(
            String name, List<Agreement.Row> rows, ToDoubleFunction<Agreement.Row> value, SeriesStyle style) {
        List<Agreement.Row> present = rows.stream()
                .filter(row -> !Double.isNaN(value.applyAsDouble(row)))
                .toList();
        return Series.of(
                name,
                present.stream().mapToDouble(Agreement.Row::epoch).toArray(),
                present.stream().mapToDouble(value).toArray(),
                style);
    }
}
