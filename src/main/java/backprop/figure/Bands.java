package backprop.figure;

import java.util.List;

/** The bands around curves, pale, below all curves. */
final class Bands {
    static final double OPACITY = 0.2;
    private static final double PALER = 0.1;

    /** A band of one point is this wide, pixels. */
    private static final double ALONE = 3;

    private Bands() {}

    static void draw(Sheet sheet, PlotArea<Figure> plot) {
        for (Series curve : plot.figure().series()) {
            if (curve.band() != null) {
                draw(sheet, plot, curve, curve.band());
            }
        }
    }

    private static void draw(Sheet sheet, PlotArea<Figure> plot, Series curve, Band band) {
        Rgba fill = curve.style().colour(sheet.theme()).withAlpha(curve.ghosted() ? PALER : OPACITY);
        double bottom = plot.y().range().from();
        boolean log = plot.y().scale() == Scale.LOG;
        double[] low = new double[curve.size()];
        double[] high = new double[curve.size()];
        for (int i = 0; i < low.length; i++) {
            boolean there =
                    band.isThere(i) && plot.y().scale().shows(band.upper().get(i));
            double lower = band.lower().get(i);
            low[i] = !there
                    ? Double.NaN
                    : log && lower <= 0 ? Math.min(bottom, band.upper().get(i)) : lower;
            high[i] = there ? band.upper().get(i) : Double.NaN;
        }
        // Both edges break at the same points, so that they have as many parts.
        List<Decimation.Run> lower = Decimation.runs(curve.x(), Values.adopt(low, low.length), plot.x(), plot.y());
        List<Decimation.Run> upper = Decimation.runs(curve.x(), Values.adopt(high, high.length), plot.x(), plot.y());
        for (int i = 0; i < lower.size(); i++) {
            sheet.add(area(upper.get(i), lower.get(i), fill, plot.box()));
        }
    }

    /** Along the upper edge and back along the lower one. */
    private static Mark.Area area(Decimation.Run upper, Decimation.Run lower, Rgba fill, Box clip) {
        int there = upper.xs().size();
        int size = there + lower.xs().size();
        double[] xs = new double[size];
        double[] ys = new double[size];
        for (int i = 0; i < size; i++) {
            Decimation.Run edge = i < there ? upper : lower;
            int at = i < there ? i : size - 1 - i;
            xs[i] = edge.xs().get(at);
            ys[i] = edge.ys().get(at);
        }
        if (xs[0] == xs[there - 1]) {
            double least = java.util.Arrays.stream(ys).min().orElse(0);
            double most = java.util.Arrays.stream(ys).max().orElse(0);
            double left = xs[0] - ALONE / 2;
            double right = xs[0] + ALONE / 2;
            return new Mark.Area(
                    Values.copyOf(left, right, right, left), Values.copyOf(least, least, most, most), fill, clip);
        }
        return new Mark.Area(Values.adopt(xs, size), Values.adopt(ys, size), fill, clip);
    }
}
