package backprop.figure;

import java.util.List;

/** A chart of bars, from the background up. */
final class BarLayout {
    private static final double POINTED = 0.08;
    private static final double AWAY = 6;

    private BarLayout() {}

    static PlotArea<BarFigure> draw(Sheet sheet, BarFigure figure, LayoutOptions options) {
        BarSlots slots = slots(
                BarFrame.of(figure, sheet.width(), sheet.height(), 0, options).plot());
        List<Key> keys =
                figure.groups().stream().map(group -> Key.of(group, slots)).toList();
        double top = Header.draw(sheet, figure, Legend.of(keys), options);
        BarFrame frame = BarFrame.of(figure, sheet.width(), sheet.height(), top, options);
        if (FigureLayout.isRoomy(frame.plot().box())) {
            draw(sheet, frame, options);
        }
        return frame.plot();
    }

    private static void draw(Sheet sheet, BarFrame frame, LayoutOptions options) {
        PlotArea<BarFigure> plot = frame.plot();
        BarFigure figure = plot.figure();
        Box box = plot.box();
        Furniture.rows(sheet, plot, frame.yTicks());
        Furniture.left(sheet, plot, frame.yTicks());
        BarSlots slots = slots(plot);
        if (slots.isDense()) {
            Skyline.draw(sheet, plot, slots.slot());
        } else {
            bars(sheet, frame, slots);
        }
        Furniture.below(sheet, plot, List.of());
        frame.names().draw(sheet, plot);
        Furniture.titles(
                sheet, box, figure.category(), figure.y().label(), frame.names().height() + 8);
        if (figure.isEmpty()) {
            Furniture.empty(sheet, plot);
        }
        sheet.settle();
        if (options.crosshair().isPresent() && !figure.isEmpty()) {
            point(sheet, plot, figure.nearest(options.crosshair().getAsDouble()));
        }
    }

    private static void bars(Sheet sheet, BarFrame frame, BarSlots slots) {
        PlotArea<BarFigure> plot = frame.plot();
        BarFigure figure = plot.figure();
        double bottom = plot.box().bottom();
        for (int i = 0; i < figure.categories().size(); i++) {
            for (int g = 0; g < figure.groups().size(); g++) {
                BarGroup group = figure.groups().get(g);
                double value = group.values().get(i);
                if (!Double.isNaN(value)) {
                    double left = slots.left(plot.x().pixel(i), g);
                    double top = top(plot, value);
                    if (top < bottom) {
                        BarFill.draw(sheet, group.style(), new Box(left, top, slots.width(), bottom - top));
                    }
                    frame.values().draw(sheet, group, i, left + slots.width() / 2, top);
                }
            }
        }
    }

    /** The upper edge, on a whole pixel; what is above 0 can be seen. */
    private static double top(PlotArea<BarFigure> plot, double value) {
        Box box = plot.box();
        double top = Math.rint(plot.y().pixel(value));
        return Math.max(box.y(), value > 0 ? Math.min(top, box.bottom() - 1) : box.bottom());
    }

    private static BarSlots slots(PlotArea<BarFigure> plot) {
        BarFigure figure = plot.figure();
        double slot = plot.box().width() / Math.max(1, figure.categories().size());
        return BarSlots.of(slot, figure.groups().size());
    }

    private static void point(Sheet sheet, PlotArea<BarFigure> plot, int at) {
        BarFigure figure = plot.figure();
        Theme theme = sheet.theme();
        Box box = plot.box();
        BarSlots slots = slots(plot);
        double slot = Math.max(2, slots.slot());
        double x = plot.x().pixel(at);
        Box band = new Box(x - slot / 2, box.y(), slot, box.height());
        sheet.add(new Mark.Rectangle(band, 0, theme.text().withAlpha(POINTED), null));
        List<Card.Row> rows = figure.groups().stream()
                .map(group -> new Card.Row(
                        Key.of(group, slots),
                        figure.value(group, at),
                        Double.isNaN(group.values().get(at)) ? theme.muted() : theme.text()))
                .toList();
        new Card(figure.position(at), rows).draw(sheet, box, x, slot / 2 + AWAY, area -> 0);
    }
}
