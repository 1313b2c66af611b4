package backprop.figure;

/**
 * Decides where everything in a chart stands. The text is measured here, with the shipped fonts, so that the screen
 * and every file show the same picture.
 *
 * <p>On a screen a layout is cheap enough for every frame; nothing is kept between two calls.
 */
public final class FigureLayout {
    /** A surface smaller than this, in pixels, shows the background only. */
    private static final double SMALLEST = 16;

    private FigureLayout() {}

    /**
     * Lays a chart out.
     *
     * @param width of the surface, pixels, above 0
     * @param height of the surface, pixels, above 0
     * @throws IllegalArgumentException if a size is not a finite number above 0
     */
    public static Drawing layout(Chart chart, double width, double height, Theme theme, LayoutOptions options) {
        if (!(width > 0 && height > 0) || Double.isInfinite(width) || Double.isInfinite(height)) {
            throw new IllegalArgumentException("A chart cannot be " + width + " × " + height + " pixels.");
        }
        Sheet sheet = new Sheet(theme, width, height, options.finish().lineWidth());
        PlotArea<?> plot;
        if (chart instanceof BarFigure bars) {
            plot = BarLayout.draw(sheet, bars, options);
        } else if (chart instanceof ScatterFigure points) {
            plot = ScatterLayout.draw(sheet, points, options);
        } else if (chart instanceof ImagesFigure images) {
            plot = ImagesLayout.draw(sheet, images, options);
        } else if (chart instanceof NetworkFigure network) {
            plot = NetworkLayout.draw(sheet, network, options);
        } else if (chart instanceof MatrixFigure matrix) {
            plot = MatrixLayout.draw(sheet, matrix, options);
        } else {
            plot = CurveLayout.draw(sheet, (Figure) chart, options);
        }
        return sheet.drawing(plot);
    }

    /** Whether anything can be seen on so small a part of the surface. */
    static boolean isRoomy(Box box) {
        return box.width() >= SMALLEST && box.height() >= SMALLEST;
    }
}
