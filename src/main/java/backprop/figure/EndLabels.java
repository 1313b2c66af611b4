package backprop.figure;

import java.util.List;

/** A marker at each line's end, with the name and the value beside it. */
final class EndLabels {
    private static final double MARKER = 4;

    private EndLabels() {}

    /** Draws the markers, and the names and values if they are {@code named}. */
    static void draw(Sheet sheet, Frame frame, List<Mark.Polyline> curves, boolean named) {
        if (named) {
            EndPlaces.of(sheet, frame, curves).forEach(place -> name(sheet, place));
        }
        frame.ends().forEach(end -> marker(sheet, frame.plot(), end));
    }

    private static void name(Sheet sheet, EndPlaces.Place place) {
        Theme theme = sheet.theme();
        EndLabel label = place.label();
        LastPoint end = label.end();
        double y = place.y();
        Box box = place.box();
        Rgba ground = theme.background().withAlpha(0.85);
        sheet.add(new Mark.Rectangle(new Box(box.x() - 2, box.y(), box.width() + 3, box.height()), 2, ground, null));
        SeriesStyle style = end.curve().style();
        double left = label.left();
        if (end.aside()) {
            Stroke stroke = style.stroke(theme, Curves.WIDTH, false);
            sheet.add(new Mark.Line(left, y, left + EndLabel.KEY, y, sheet.curve(stroke)));
            sheet.add(style.marker().at(left + EndLabel.KEY / 2, y, 3.5, stroke.colour(), null));
            left += EndLabel.KEY + EndLabel.NAME_SPACE;
        } else if (left - 2 > label.x() + MARKER + 1.5) {
            Stroke leader = Stroke.solid(style.colour(theme), 1);
            sheet.add(new Mark.Line(label.x() + MARKER + 1.5, label.y(), left - 2, y, leader));
        }
        sheet.text(end.name(), left, y, Anchor.START, TextStyle.NAME, style.labelColour(theme));
        double valueX = label.right() - Fonts.width(end.value(), TextStyle.NUMBER);
        sheet.more(end.value(), valueX, y, TextStyle.NUMBER, theme.text());
    }

    private static void marker(Sheet sheet, PlotArea<Figure> plot, LastPoint end) {
        if (plot.y().contains(end.y())) {
            Theme theme = sheet.theme();
            SeriesStyle style = end.curve().style();
            Stroke halo = Stroke.solid(theme.background(), 1.5);
            double x = plot.x().pixel(end.x());
            double y = plot.y().pixel(end.y());
            sheet.add(style.marker().at(x, y, MARKER + 0.75, style.colour(theme), halo));
        }
    }
}
