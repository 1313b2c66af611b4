package backprop.figure;

import java.util.List;

/** Images in rows, their captions below each, and below all a bar with the colours and how many there was no room for. */
final class ImagesLayout {
    private static final double FOOTER = 28;
    private static final double MARGIN = 8;
    private static final double AWAY = 8;

    private ImagesLayout() {}

    static PlotArea<ImagesFigure> draw(Sheet sheet, ImagesFigure figure, LayoutOptions options) {
        double top = Header.draw(sheet, figure, Legend.of(List.of()), options) + MARGIN;
        double margin = options.header() ? Header.MARGIN : MARGIN;
        double width = Math.max(1, sheet.width() - 2 * margin);
        Box whole = new Box(margin, top, width, Math.max(1, sheet.height() - margin - top));
        ImageGrid grid = ImageGrid.of(figure.images(), whole);
        boolean footer = figure.bar() || grid.capacity() < figure.images().size();
        double foot = footer ? FOOTER : 0;
        Box area = new Box(margin, top, width, Math.max(1, whole.height() - foot));
        grid = ImageGrid.of(figure.images(), area);
        PlotArea<ImagesFigure> plot = plot(figure, area, grid);
        if (figure.images().isEmpty()) {
            Furniture.empty(sheet, plot);
        } else if (FigureLayout.isRoomy(area) && grid.capacity() > 0) {
            draw(sheet, plot, grid, options);
            footer(sheet, figure, area, Math.min(area.bottom(), area.y() + grid.rows() * grid.height()), grid);
        }
        return plot;
    }

    private static PlotArea<ImagesFigure> plot(ImagesFigure figure, Box area, ImageGrid grid) {
        int rows = Math.max(1, grid.rows());
        AxisMap x = new AxisMap(
                Scale.LINEAR, new Range(0, grid.columns()), area.x(), area.x() + grid.columns() * grid.width());
        AxisMap y = new AxisMap(Scale.LINEAR, new Range(0, rows), area.y(), area.y() + rows * grid.height());
        return new PlotArea<>(area, x, y, figure);
    }

    private static void draw(Sheet sheet, PlotArea<ImagesFigure> plot, ImageGrid grid, LayoutOptions options) {
        ImagesFigure figure = plot.figure();
        int shown = Math.min(grid.capacity(), figure.images().size());
        for (int i = 0; i < shown; i++) {
            ImageTile image = figure.images().get(i);
            Box box = box(plot.box(), grid, image, i);
            Raster raster = Raster.of(
                    image.rows(),
                    image.columns(),
                    (row, column) -> figure.colours()
                            .argb(image.pixels().get(row * image.columns() + column), figure.range(), sheet.theme()));
            sheet.add(new Mark.Cells(box, raster));
            Box edge = new Box(box.x() - 0.5, box.y() - 0.5, box.width() + 1, box.height() + 1);
            sheet.add(
                    new Mark.Rectangle(edge, 0, null, Stroke.solid(sheet.theme().border(), 1)));
            String caption = Fonts.fit(image.caption(), TextStyle.AXIS_TITLE, grid.width() - ImageGrid.SPACE);
            double y = box.bottom() + 1 + ImageGrid.CAPTION / 2;
            double x = box.x() + box.width() / 2;
            sheet.text(
                    caption,
                    x,
                    y,
                    Anchor.MIDDLE,
                    TextStyle.AXIS_TITLE,
                    sheet.theme().text());
        }
        sheet.settle();
        if (options.crosshair().isPresent()) {
            int at = figure.index(options.crosshair().getAsDouble());
            if (at < shown) {
                point(sheet, plot, at, box(plot.box(), grid, figure.images().get(at), at));
            }
        }
    }

    /** Where an image stands, in the middle of its place. */
    private static Box box(Box area, ImageGrid grid, ImageTile image, int index) {
        double wide = image.columns() * grid.scale();
        double left = area.x() + index % grid.columns() * grid.width();
        double y = area.y() + Math.floorDiv(index, grid.columns()) * grid.height();
        double x = Math.rint(left + (grid.width() - ImageGrid.SPACE - wide) / 2);
        return new Box(x, Math.rint(y), wide, image.rows() * grid.scale());
    }

    private static void footer(Sheet sheet, ImagesFigure figure, Box area, double bottom, ImageGrid grid) {
        Theme theme = sheet.theme();
        double y = bottom + FOOTER / 2 + 1;
        double used = 0;
        if (figure.bar()) {
            NumberKind number = NumberKind.NUMBER;
            ColourBar bar = new ColourBar(
                    "",
                    number.label(figure.range().from()),
                    number.label(figure.range().to()));
            if (bar.width() <= area.width()) {
                bar.draw(sheet, area.x(), y, part -> figure.colours().colour(part, theme));
                used = bar.width() + Key.SPACE;
            }
        }
        int left = figure.images().size() - grid.capacity();
        if (left > 0) {
            String more = Words.format(figure.words().more(), NumberKind.INTEGER.exact(left));
            String text = Fonts.fit(more, TextStyle.LABEL, area.width() - used);
            sheet.text(text, area.right(), y, Anchor.END, TextStyle.LABEL, theme.muted());
        }
    }

    private static void point(Sheet sheet, PlotArea<ImagesFigure> plot, int at, Box box) {
        ImagesFigure figure = plot.figure();
        Theme theme = sheet.theme();
        sheet.add(new Mark.Rectangle(box.grown(2), 2, null, Stroke.solid(theme.text(), 2)));
        String caption = figure.images().get(at).caption();
        List<Card.Row> rows = List.of(new Card.Row(Key.plain(caption), figure.values(at), theme.text()));
        new Card(figure.position(at), rows)
                .draw(
                        sheet,
                        plot.box(),
                        box.x() + box.width() / 2,
                        box.width() / 2 + AWAY,
                        band -> Math.abs(band.y() - box.y()));
    }
}
