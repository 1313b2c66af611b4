package backprop.figure;

import java.util.BitSet;
import java.util.List;

/** The plot area with what stands around it: how much room labels need decides where the curves may be. */
record Frame(PlotArea<Figure> plot, List<Tick> xTicks, List<Tick> yTicks, List<LastPoint> ends, boolean empty) {
    static final double LABEL_SPACE = 8;

    static final double Y_GAP = 40;
    private static final double Y_GAP_LOG = 26;
    private static final double Y_GAP_PART = 1 / 4.0;
    private static final double Y_GAP_PART_LOG = 1 / 6.0;
    static final double X_GAP = 56;
    static final double TOP = 12;
    static final double RIGHT = 24;

    /** Names at the line ends get this much room once a curve has passed this part of the axis. */
    private static final double RESERVED = 96;

    private static final double RESERVE_FROM = 0.8;

    /** But the plot keeps this part of the width. */
    private static final double PLOT = 0.5;

    /**
     * Finds how much room is left for the plot.
     *
     * @param aside the numbers of the line ends whose names stand behind all curves
     */
    static Frame of(
            Figure figure, double width, double height, double headerBottom, LayoutOptions options, BitSet aside) {
        double margin = options.header() ? Header.MARGIN - 6 : 0;
        double top = headerBottom + TOP + (figure.y().label().isBlank() ? 0 : 18);
        double below = figure.x().label().isBlank() ? 24 : 38;
        double plotHeight = Math.max(1, Math.floor(height - margin - below - top));
        double yGap = yGap(figure.y().scale(), plotHeight);
        Range x = Ranges.x(figure);
        Range y = Ranges.y(figure, x);
        List<Tick> yTicks = Ticks.of(figure.y(), y, plotHeight, yGap);
        double left = margin + Math.ceil(Math.max(options.left(), widest(yTicks) + LABEL_SPACE + 2));
        boolean legend = options.legend() && options.finish().legend(figure, width, plotHeight) != LegendPlace.NONE;
        List<LastPoint> ends = LastPoint.of(figure, x, !legend, aside);
        List<LastPoint> named = options.finish().ends(figure, width) ? ends : List.of();
        double right = margin + right(figure, x, named, left, width - margin);
        double plotWidth = Math.max(1, Math.floor(width - right - left));
        Box box = new Box(left, top, plotWidth, plotHeight);
        AxisMap xMap = new AxisMap(figure.x().scale(), x, box.x(), box.right());
        AxisMap yMap = new AxisMap(figure.y().scale(), y, box.bottom(), box.y());
        double xGap = Math.max(X_GAP, labelWidth(figure.x().numbers().exact(x.to())) + 20);
        List<Tick> xTicks = Ticks.of(figure.x(), x, plotWidth, xGap);
        boolean empty = ends.isEmpty() && !hasPoint(figure);
        return new Frame(new PlotArea<>(box, xMap, yMap, figure), xTicks, yTicks, ends, empty);
    }

    /** How far the ticks of a y axis so high are apart: less on a low one, so that there are three or more if they fit. */
    static double yGap(Scale scale, double height) {
        double usual = scale == Scale.LOG ? Y_GAP_LOG : Y_GAP;
        double part = scale == Scale.LOG ? Y_GAP_PART_LOG : Y_GAP_PART;
        return Math.min(usual, Math.max(Ticks.NEAREST, height * part));
    }

    private static double right(Figure figure, Range x, List<LastPoint> ends, double left, double width) {
        double half = Math.ceil(labelWidth(figure.x().numbers().exact(x.to())) / 2) + 2;
        double usual = Math.max(RIGHT, half);
        AxisMap map = new AxisMap(figure.x().scale(), x, left, Math.max(left + 1, width - usual));
        double wanted = 0;
        boolean reserve = false;
        for (LastPoint end : ends) {
            double at = EndLabel.anchor(end, map, figure.gap());
            double label = EndLabel.SPACE + end.width();
            reserve |= (at - left) / (map.end() - left) > RESERVE_FROM || at + label > width - 2;
            wanted = Math.max(wanted, label + 2);
        }
        double most = Math.max(usual, Math.floor((1 - PLOT) * width - left));
        return reserve ? Math.min(most, Math.max(usual, Math.max(RESERVED, Math.ceil(wanted)))) : usual;
    }

    private static boolean hasPoint(Figure figure) {
        Range all = new Range(-Double.MAX_VALUE, Double.MAX_VALUE);
        return figure.series().stream().anyMatch(curve -> LastPoint.last(curve, figure, all) >= 0);
    }

    static double widest(List<Tick> ticks) {
        return ticks.stream()
                .mapToDouble(tick -> labelWidth(tick.label()))
                .max()
                .orElse(0);
    }

    static double labelWidth(String label) {
        return Fonts.width(label, TextStyle.NUMBER);
    }
}
