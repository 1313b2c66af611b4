package backprop.figure;

import java.util.List;

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
     * Lays a figure out.
     *
     * @param width of the surface, pixels, above 0
     * @param height of the surface, pixels, above 0
     * @throws IllegalArgumentException if a size is not a finite number above 0
     */
    public static Drawing layout(Figure figure, double width, double height, Theme theme, LayoutOptions options) {
        if (!(width > 0 && height > 0) || Double.isInfinite(width) || Double.isInfinite(height)) {
            throw new IllegalArgumentException("A chart cannot be " + width + " × " + height + " pixels.");
        }
        Sheet sheet = new Sheet(theme, width, height);
        double top = Header.draw(sheet, figure, options);
        Frame frame = Frame.of(figure, width, height, top, options);
        PlotArea plot = frame.plot();
        if (plot.box().width() >= SMALLEST && plot.box().height() >= SMALLEST) {
            draw(sheet, frame, options);
        }
        return new Drawing(width, height, sheet.marks(), plot);
    }

    private static void draw(Sheet sheet, Frame frame, LayoutOptions options) {
        PlotArea plot = frame.plot();
        Furniture.grid(sheet, frame);
        GapMarks.region(sheet, plot);
        Furniture.axes(sheet, frame);
        ReferenceMarks.lines(sheet, plot);
        List<Mark.Polyline> curves = Curves.draw(sheet, plot);
        GapMarks.edge(sheet, plot, curves);
        EndLabels.draw(sheet, plot, frame.ends());
        CalloutMarks.draw(sheet, plot, curves);
        ReferenceMarks.texts(sheet, plot, curves);
        if (frame.empty()) {
            Furniture.empty(sheet, plot);
        }
        if (options.crosshair().isPresent()) {
            Crosshair.draw(sheet, plot, options.crosshair().getAsDouble(), curves);
        }
    }
}
