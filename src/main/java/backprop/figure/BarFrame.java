package backprop.figure;

import java.util.List;

/** The plot of bars with what stands around it: how much room the names need decides how high bars may be. */
record BarFrame(PlotArea<BarFigure> plot, List<Tick> yTicks, CategoryLabels names, BarValues values) {
    /** The names of the categories take at most this part of the height. */
    private static final double NAMES = 0.35;

    private static final double RIGHT = 16;

    static BarFrame of(BarFigure figure, double width, double height, double headerBottom, LayoutOptions options) {
        double margin = options.header() ? Header.MARGIN - 6 : 0;
        double top = headerBottom + Frame.TOP + (figure.y().label().isBlank() ? 0 : 18);
        double title = figure.category().isBlank() ? 4 : 18;
        double high = Math.max(1, height - margin - top);
        int count = Math.max(1, figure.categories().size());
        double right = margin + RIGHT;
        List<Tick> guess = ticks(figure, range(figure, high, 0), high);
        double left = left(options, guess, margin);
        double slot = Math.max(1, Math.floor(width - right - left)) / count;
        CategoryLabels names = CategoryLabels.of(figure.categories(), left, slot, NAMES * high);
        double plotHeight = Math.max(1, Math.floor(high - names.height() - title));
        BarValues values = BarValues.of(figure, slot, plotHeight);
        Range y = range(figure, plotHeight, values.room());
        List<Tick> yTicks = ticks(figure, y, plotHeight);
        left = Math.max(left, left(options, yTicks, margin));
        Box box = new Box(left, top, Math.max(1, Math.floor(width - right - left)), plotHeight);
        AxisMap xMap = new AxisMap(Scale.LINEAR, new Range(-0.5, count - 0.5), box.x(), box.right());
        AxisMap yMap = new AxisMap(Scale.LINEAR, y, box.bottom(), box.y());
        return new BarFrame(new PlotArea<>(box, xMap, yMap, figure), yTicks, names, values);
    }

    private static Range range(BarFigure figure, double pixels, double room) {
        return Ranges.fromZero(
                figure.y(), figure.greatest(), pixels, Frame.yGap(figure.y().scale(), pixels), room);
    }

    private static List<Tick> ticks(BarFigure figure, Range range, double pixels) {
        return Ticks.of(figure.y(), range, pixels, Frame.yGap(figure.y().scale(), pixels));
    }

    private static double left(LayoutOptions options, List<Tick> ticks, double margin) {
        return margin + Math.ceil(Math.max(options.left(), Frame.widest(ticks) + Frame.LABEL_SPACE + 2));
    }
}
