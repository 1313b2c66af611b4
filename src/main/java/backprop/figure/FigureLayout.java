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
        return sheet.drawing(chart.accept(new Onto(sheet, options)));
    }

    /** Each kind of chart onto a sheet. */
    private record Onto(Sheet sheet, LayoutOptions options) implements Chart.Visitor<PlotArea<?>> {
        @Override
        public PlotArea<?> curves(Figure chart) {
            return CurveLayout.draw(sheet, chart, options);
        }

        @Override
        public PlotArea<?> bars(BarFigure chart) {
            return BarLayout.draw(sheet, chart, options);
        }

        @Override
        public PlotArea<?> points(ScatterFigure chart) {
            return ScatterLayout.draw(sheet, chart, options);
        }

        @Override
        public PlotArea<?> images(ImagesFigure chart) {
            return ImagesLayout.draw(sheet, chart, options);
        }

        @Override
        public PlotArea<?> matrix(MatrixFigure chart) {
            return MatrixLayout.draw(sheet, chart, options);
        }

        @Override
        public PlotArea<?> network(NetworkFigure chart) {
            return NetworkLayout.draw(sheet, chart, options);
        }
    }

    /** Whether anything can be seen on so small a part of the surface. */
    static boolean isRoomy(Box box) {
        return box.width() >= SMALLEST && box.height() >= SMALLEST;
    }
}
