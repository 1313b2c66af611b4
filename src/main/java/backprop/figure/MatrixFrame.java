package backprop.figure;

import java.util.Arrays;
import java.util.List;

/**
 * Where the cells of a matrix stand, and what has room beside them.
 *
 * @param plot the cells
 * @param cellWidth pixels
 * @param cellHeight pixels
 * @param beside how much room the names of the rows have, pixels
 * @param above how much the names of the columns have
 * @param turned whether the names of the columns are turned upwards
 * @param recall whether the share of each row that is right has room at the right
 */
record MatrixFrame(
        PlotArea<MatrixFigure> plot,
        double cellWidth,
        double cellHeight,
        double beside,
        double above,
        boolean turned,
        boolean recall) {
    static final TextStyle LABEL = TextStyle.AXIS_TITLE;
    static final double TITLE = 16;
    static final double FOOTER = 26;
    static final double SPACE = 6;
    private static final double LEVEL = 10;
    static final double RECALL = 52;

    private static final double WIDEST = 64;
    private static final double HIGHEST = 44;

    /** Names take at most this part of the width, or of the height. */
    private static final double NAMES = 0.25;

    /** Cells narrower than this need the room of the recall themselves. */
    private static final double NARROW = 15;

    static MatrixFrame of(MatrixFigure figure, Sheet sheet, double headerBottom, LayoutOptions options) {
        double margin = options.header() ? Header.MARGIN : 8;
        double begin = headerBottom + (options.header() ? 0 : 4);
        int k = Math.max(1, figure.size());
        double widest = figure.classes().stream()
                .mapToDouble(name -> Fonts.width(name, LABEL))
                .max()
                .orElse(0);
        double beside = Math.ceil(Math.min(widest, NAMES * sheet.width()));
        double left = margin + TITLE + beside + SPACE;
        double wide = Math.max(1, sheet.width() - margin - left);
        boolean recall = (wide - RECALL) / k >= NARROW;
        double cellWidth = Math.min(WIDEST, Math.max(1, Math.floor((wide - (recall ? RECALL : 0)) / k)));
        boolean turned = widest > cellWidth - 4;
        double high = sheet.height() - margin - begin - FOOTER - TITLE;
        double above = turned ? Math.max(0, Math.ceil(Math.min(widest, NAMES * high))) : LEVEL;
        double top = begin + TITLE + above + SPACE;
        double cellHeight = Math.min(HIGHEST, Math.max(1, Math.floor((high - above - SPACE) / k)));
        Box box = new Box(left, Math.rint(top), cellWidth * k, cellHeight * k);
        AxisMap x = new AxisMap(Scale.LINEAR, new Range(0, k), box.x(), box.right());
        AxisMap y = new AxisMap(Scale.LINEAR, new Range(0, k), box.y(), box.bottom());
        return new MatrixFrame(new PlotArea<>(box, x, y, figure), cellWidth, cellHeight, beside, above, turned, recall);
    }

    Box cell(int row, int column) {
        Box box = plot.box();
        double space = cellWidth >= NARROW ? 2 : 1;
        return new Box(
                box.x() + column * cellWidth,
                box.y() + row * cellHeight,
                Math.max(1, cellWidth - space),
                Math.max(1, cellHeight - space));
    }

    /** The largest figures in which all counts have room in their cells; size 0 for none. */
    double figures() {
        MatrixFigure figure = plot.figure();
        double most = figure.counts().stream()
                .flatMapToDouble(row -> Arrays.stream(row.toArray()))
                .max()
                .orElse(0);
        for (double size : new double[] {11, 10, 9, 8, 7}) {
            TextStyle style = new TextStyle(FontFace.NUMBER, size);
            boolean fits =
                    Fonts.width(CsvWriter.number(most), style) <= cell(0, 0).width() - 2
                            && style.above() <= cell(0, 0).height() - 2;
            if (fits) {
                return size;
            }
        }
        return 0;
    }

    /** Every how many classes are named where a name needs so many pixels of {@code pitch}. */
    static int every(double pitch) {
        return (int) Math.max(1, Math.ceil(12 / pitch));
    }

    /** The names, shortened where they need be. */
    List<String> names(double room) {
        return plot.figure().classes().stream()
                .map(name -> Fonts.fit(name, LABEL, room))
                .toList();
    }
}
