package backprop.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The plot of points with what stands around it. */
record ScatterFrame(PlotArea<ScatterFigure> plot, List<Tick> xTicks, List<Tick> yTicks) {
    static ScatterFrame of(
            ScatterFigure figure, double width, double height, double headerBottom, LayoutOptions options) {
        double margin = options.header() ? Header.MARGIN - 6 : 0;
        double top = headerBottom + Frame.TOP + (figure.y().label().isBlank() ? 0 : 18);
        double below = figure.x().label().isBlank() ? 24 : 38;
        double plotHeight = Math.max(1, Math.floor(height - margin - below - top));
        Regions regions = figure.regions();
        Range x = range(figure.x(), figure.xs(), regions == null ? null : regions.x());
        Range y = range(figure.y(), figure.ys(), regions == null ? null : regions.y());
        List<Tick> yTicks =
                Ticks.of(figure.y(), y, plotHeight, Frame.yGap(figure.y().scale(), plotHeight));
        double left = margin + Math.ceil(Math.max(options.left(), Frame.widest(yTicks) + Frame.LABEL_SPACE + 2));
        double end = Frame.labelWidth(figure.x().numbers().exact(x.to()));
        double right = margin + Math.max(Frame.RIGHT, Math.ceil(end / 2) + 2);
        double plotWidth = Math.max(1, Math.floor(width - right - left));
        Box box = new Box(left, top, plotWidth, plotHeight);
        AxisMap xMap = new AxisMap(figure.x().scale(), x, box.x(), box.right());
        AxisMap yMap = new AxisMap(figure.y().scale(), y, box.bottom(), box.y());
        double xGap = Math.max(Frame.X_GAP, end + 20);
        List<Tick> xTicks = Ticks.of(figure.x(), x, plotWidth, xGap);
        return new ScatterFrame(new PlotArea<>(box, xMap, yMap, figure), xTicks, yTicks);
    }

    /** That of the regions, unless the axis has its own. */
    private static Range range(Axis axis, Values values, @Nullable Range region) {
        boolean shown = region != null && axis.fixed() == null && axis.scale().shows(region.from());
        return shown && region != null ? region : Ranges.around(axis, values);
    }
}
