package backprop.figure;

import java.util.List;
import java.util.Set;

/** Leaves curves out of a chart, which are known by their style: those of a former run go with those of this one. */
public final class Hiding {
    private Hiding() {}

    /**
     * The chart without the curves of these styles, and without what points at them alone.
     *
     * @param empty what stands in its middle if no curve is left
     */
    public static Figure of(Figure figure, Set<SeriesStyle> hidden, String empty) {
        if (hidden.isEmpty()) {
            return figure;
        }
        List<Series> left = figure.series().stream()
                .filter(curve -> !hidden.contains(curve.style()))
                .toList();
        Figure shown = figure.withSeries(left)
                .withCallouts(figure.callouts().stream()
                        .filter(callout -> left.stream().anyMatch(curve -> passes(curve, callout)))
                        .toList());
        return left.isEmpty() ? shown.withWords(figure.words().withEmpty(empty)) : shown;
    }

    private static boolean passes(Series curve, Callout callout) {
        int i = curve.x().nearest(callout.x());
        return i >= 0 && curve.x().get(i) == callout.x() && curve.measured().y().get(i) == callout.y();
    }
}
