package backprop.figure;

import java.util.ArrayList;
import java.util.List;

/** Columns of circles, as many as there is room for, with what each layer is above and below, and lines between them. */
final class NetworkLayout {
    private static final int MOST = 9;
    private static final double RADIUS = 6;
    private static final double ABOVE = 30;
    private static final double BELOW = 58;
    private static final double MARGIN = 16;
    private static final double PITCH = 24;
    private static final double SPACE = 8;

    /** In less room nothing of a word can be read. */
    private static final double WORD = 30;

    private final Sheet sheet;
    private final PlotArea<NetworkFigure> plot;

    private NetworkLayout(Sheet sheet, PlotArea<NetworkFigure> plot) {
        this.sheet = sheet;
        this.plot = plot;
    }

    static PlotArea<NetworkFigure> draw(Sheet sheet, NetworkFigure figure, LayoutOptions options) {
        double top = Header.draw(sheet, figure, Legend.of(List.of()), options) + ABOVE;
        double height = Math.max(1, sheet.height() - top - BELOW);
        Box box = new Box(MARGIN, top, Math.max(1, sheet.width() - 2 * MARGIN), height);
        Range columns = new Range(-0.5, Math.max(1, figure.columns().size()) - 0.5);
        AxisMap x = new AxisMap(Scale.LINEAR, columns, box.x(), box.right());
        AxisMap y = new AxisMap(Scale.LINEAR, new Range(0, 1), box.bottom(), box.y());
        PlotArea<NetworkFigure> plot = new PlotArea<>(box, x, y, figure);
        if (FigureLayout.isRoomy(box)) {
            new NetworkLayout(sheet, plot).draw();
        }
        return plot;
    }

    private void draw() {
        List<NetworkFigure.Column> columns = plot.figure().columns();
        double pitch = Math.min(PITCH, plot.box().height() / MOST);
        List<double[]> places = new ArrayList<>();
        columns.forEach(column -> places.add(places(column.units(), pitch)));
        for (int i = 1; i < columns.size(); i++) {
            lines(plot.x().pixel(i - 1), places.get(i - 1), plot.x().pixel(i), places.get(i));
        }
        for (int i = 0; i < columns.size(); i++) {
            column(columns.get(i), plot.x().pixel(i), places.get(i), pitch);
            number(
                    columns.get(i).weights(),
                    plot.x().pixel(i - 0.5),
                    44,
                    sheet.theme().muted());
        }
    }

    /** How wide what stands below a column, or between two, may be. */
    private double room() {
        return plot.box().width() / plot.figure().columns().size() - SPACE;
    }

    /** Where circles stand; of more units than there is room for, with a space in the middle for dots. */
    private double[] places(int units, double pitch) {
        boolean all = units <= MOST;
        int shown = all ? units : MOST - 1;
        int slots = all ? units : MOST;
        double middle = plot.box().y() + plot.box().height() / 2;
        double[] places = new double[shown];
        for (int i = 0; i < shown; i++) {
            int slot = all || i < MOST / 2 ? i : i + 1;
            places[i] = middle + (slot - (slots - 1) / 2.0) * pitch;
        }
        return places;
    }

    private void lines(double left, double[] from, double right, double[] to) {
        Stroke stroke = Stroke.solid(sheet.theme().border(), 1);
        for (double above : from) {
            for (double below : to) {
                sheet.add(new Mark.Line(left, above, right, below, stroke));
            }
        }
    }

    private void column(NetworkFigure.Column column, double x, double[] places, double pitch) {
        Theme theme = sheet.theme();
        double radius = Math.min(RADIUS, 0.36 * pitch);
        for (double y : places) {
            sheet.add(new Mark.Circle(x, y, radius, theme.background(), Stroke.solid(theme.text(), 1.5)));
        }
        if (column.units() > MOST) {
            double middle = plot.box().y() + plot.box().height() / 2;
            for (int dot = -1; dot <= 1; dot++) {
                sheet.add(new Mark.Circle(x, middle + dot * pitch / 4, 1.2, theme.text(), null));
            }
        }
        number(NumberKind.INTEGER.exact(column.units()), x, 12, theme.text());
        if (room() >= WORD) {
            // In the middle, since names differ at their ends.
            String name = Fonts.fitMiddle(column.name(), TextStyle.NAME, room());
            sheet.text(name, x, plot.box().y() - ABOVE / 2, Anchor.MIDDLE, TextStyle.NAME, theme.text());
            text(Fonts.fit(column.does(), TextStyle.AXIS_TITLE, room()), x, 28, TextStyle.AXIS_TITLE, theme.muted());
        }
    }

    /** Part of a number is another number: one that does not fit is left out. */
    private void number(String text, double x, double down, Rgba colour) {
        if (Fonts.width(text, TextStyle.NUMBER) <= room()) {
            text(text, x, down, TextStyle.NUMBER, colour);
        }
    }

    private void text(String text, double x, double down, TextStyle style, Rgba colour) {
        sheet.text(text, x, plot.box().bottom() + down, Anchor.MIDDLE, style, colour);
    }
}
