package backprop.figure;

import java.util.Arrays;

/** The regions behind points, in the pale colours of their classes, and the lines between them. */
final class RegionMarks {
    private static final double PALEST = 0.08;
    private static final double STRONGEST = 0.36;
    private static final double LINE = 1.5;

    /** Where the axes show another part of the plane, a cell is drawn anew every so many pixels. */
    private static final double SAMPLE = 2;

    private RegionMarks() {}

    static void draw(Sheet sheet, PlotArea<ScatterFigure> plot, Regions regions) {
        Box box = plot.box();
        boolean whole = plot.x().range().equals(regions.x())
                && plot.y().range().equals(regions.y())
                && plot.x().scale() == Scale.LINEAR
                && plot.y().scale() == Scale.LINEAR;
        int rows = whole ? regions.rows() : (int) Math.ceil(box.height() / SAMPLE);
        int columns = whole ? regions.columns() : (int) Math.ceil(box.width() / SAMPLE);
        Raster raster = Raster.of(rows, columns, (row, column) -> {
            double x = plot.x().value(box.x() + (column + 0.5) / columns * box.width());
            double y = plot.y().value(box.y() + (row + 0.5) / rows * box.height());
            int cell = whole ? row * columns + column : regions.cell(x, y);
            return cell < 0 ? 0 : argb(regions, cell, sheet.theme());
        });
        sheet.add(new Mark.Cells(box, raster));
    }

    private static int argb(Regions regions, int cell, Theme theme) {
        int kind = (int) regions.kinds().get(cell);
        if (kind < 0) {
            return 0;
        }
        double opacity = PALEST + (STRONGEST - PALEST) * regions.margins().get(cell);
        return ColourScale.argb(PointStyle.ofIndex(kind).colour(theme).withAlpha(opacity));
    }

    static void lines(Sheet sheet, PlotArea<ScatterFigure> plot, Regions regions) {
        Stroke stroke = Stroke.solid(sheet.theme().text(), LINE);
        for (double[][] line : RegionLines.of(regions)) {
            double[] xs = Arrays.stream(line[0]).map(plot.x()::pixel).toArray();
            double[] ys = Arrays.stream(line[1]).map(plot.y()::pixel).toArray();
            sheet.add(new Mark.Polyline(Values.adopt(xs, xs.length), Values.adopt(ys, ys.length), stroke, plot.box()));
        }
    }

    static Key key(Regions regions) {
        double width = 20;
        return new Key(
                regions.line(),
                false,
                width,
                (sheet, x, y) -> sheet.add(new Mark.Line(
                        x, y, x + width, y, Stroke.solid(sheet.theme().text(), LINE))));
    }
}
