package backprop.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A chart of points, from the background up: grid, what lies behind the points, the points in the order of the data. */
final class ScatterLayout {
    /** A legend of more rows would leave the points no room. */
    private static final int ROWS = 3;

    private static final double LARGEST = 4;
    private static final double SMALLEST = 1;

    /** A point's radius as a part of the mean distance between points that fill the plot. */
    private static final double PART = 0.34;

    private static final double PALEST = 0.5;
    private static final double RING = 3.5;
    private static final double AWAY = 12;

    private ScatterLayout() {}

    static PlotArea<ScatterFigure> draw(Sheet sheet, ScatterFigure figure, LayoutOptions options) {
        List<Key> keys = new ArrayList<>();
        if (figure.regions() != null && !figure.regions().line().isBlank()) {
            keys.add(RegionMarks.key(figure.regions()));
        }
        IntStream.range(0, figure.classes().size())
                .mapToObj(kind -> Key.of(figure.classes().get(kind), PointStyle.ofIndex(kind)))
                .forEach(keys::add);
        Legend legend = new Legend(keys, ROWS, figure.scatterWords().more());
        double top = Header.draw(sheet, figure, legend, options);
        ScatterFrame frame = ScatterFrame.of(figure, sheet.width(), sheet.height(), top, options);
        if (FigureLayout.isRoomy(frame.plot().box())) {
            draw(sheet, frame, options);
        }
        return frame.plot();
    }

    private static void draw(Sheet sheet, ScatterFrame frame, LayoutOptions options) {
        PlotArea<ScatterFigure> plot = frame.plot();
        ScatterFigure figure = plot.figure();
        Furniture.rows(sheet, plot, frame.yTicks());
        Furniture.columns(sheet, plot, frame.xTicks());
        if (figure.regions() != null) {
            RegionMarks.draw(sheet, plot, figure.regions());
            RegionMarks.lines(sheet, plot, figure.regions());
        }
        Furniture.left(sheet, plot, frame.yTicks());
        Furniture.below(sheet, plot, frame.xTicks());
        Furniture.titles(sheet, plot.box(), figure.x().label(), figure.y().label(), Furniture.TITLE);
        double radius = radius(plot);
        double full = (radius - SMALLEST) / (LARGEST - SMALLEST);
        double opacity = PALEST + full * (1 - PALEST);
        for (int i = 0; i < figure.size(); i++) {
            if (isInside(plot, i)) {
                sheet.add(marker(sheet, plot, i, radius, opacity));
            }
        }
        double ringed = Math.max(radius, LARGEST - 1);
        for (int index : figure.highlighted()) {
            if (isInside(plot, index)) {
                ring(sheet, plot, index, ringed);
            }
        }
        if (figure.size() == 0) {
            Furniture.empty(sheet, plot);
        }
        sheet.settle();
        if (options.crosshair().isPresent() && figure.size() > 0) {
            point(sheet, plot, figure.index(options.crosshair().getAsDouble()), ringed);
        }
    }

    private static double radius(PlotArea<ScatterFigure> plot) {
        double area = plot.box().width() * plot.box().height();
        double apart = Math.sqrt(area / Math.max(1, plot.figure().size()));
        return Math.max(SMALLEST, Math.min(LARGEST, PART * apart));
    }

    private static boolean isInside(PlotArea<ScatterFigure> plot, int i) {
        ScatterFigure figure = plot.figure();
        return figure.isShown(i)
                && plot.x().contains(figure.xs().get(i))
                && plot.y().contains(figure.ys().get(i));
    }

    private static Mark marker(Sheet sheet, PlotArea<ScatterFigure> plot, int i, double radius, double opacity) {
        ScatterFigure figure = plot.figure();
        double x = plot.x().pixel(figure.xs().get(i));
        double y = plot.y().pixel(figure.ys().get(i));
        return PointStyle.ofIndex(figure.kind(i)).at(x, y, radius, opacity, sheet.theme());
    }

    private static void ring(Sheet sheet, PlotArea<ScatterFigure> plot, int i, double radius) {
        Theme theme = sheet.theme();
        double x = plot.x().pixel(plot.figure().xs().get(i));
        double y = plot.y().pixel(plot.figure().ys().get(i));
        Rgba ground = theme.background().withAlpha(0.8);
        sheet.add(new Mark.Circle(x, y, radius + RING, ground, Stroke.solid(theme.text(), 1.5)));
        sheet.add(marker(sheet, plot, i, radius, 1));
    }

    private static void point(Sheet sheet, PlotArea<ScatterFigure> plot, int i, double radius) {
        ScatterFigure figure = plot.figure();
        Theme theme = sheet.theme();
        double x = plot.box().x();
        if (isInside(plot, i)) {
            ring(sheet, plot, i, radius);
            x = plot.x().pixel(figure.xs().get(i));
        }
        int kind = figure.kind(i);
        Key name = Key.of(figure.classes().get(kind), PointStyle.ofIndex(kind));
        List<Card.Row> rows = new ArrayList<>();
        rows.add(new Card.Row(name, "", theme.text()));
        rows.add(coordinate(figure.xName(), figure.x(), figure.xs().get(i), theme));
        rows.add(coordinate(figure.yName(), figure.y(), figure.ys().get(i), theme));
        int region = figure.region(i);
        if (region >= 0) {
            Key in = Key.plain(figure.scatterWords().region());
            rows.add(new Card.Row(in, figure.classes().get(region), region == kind ? theme.text() : theme.error()));
        }
        double py = isInside(plot, i)
                ? plot.y().pixel(figure.ys().get(i))
                : plot.box().y();
        new Card(figure.position(i), rows).draw(sheet, plot.box(), x, AWAY, band -> Math.abs(band.y() - py));
    }

    private static Card.Row coordinate(String name, Axis axis, double value, Theme theme) {
        Rgba colour = Double.isFinite(value) ? theme.text() : theme.error();
        return new Card.Row(Key.plain(name), axis.numbers().exact(value), colour);
    }
}
