package backprop.figure;

import java.util.List;

/** A chart of curves, from the background up. */
final class CurveLayout {
    private CurveLayout() {}

    static PlotArea<Figure> draw(Sheet sheet, Figure figure, LayoutOptions options) {
        List<Key> keys = figure.series().stream().map(Key::of).toList();
        double top = Header.draw(sheet, figure, Legend.of(keys), options);
        Frame frame = EndPlaces.frame(sheet, figure, top, options);
        if (FigureLayout.isRoomy(frame.plot().box())) {
            draw(sheet, frame, options);
        }
        return frame.plot();
    }

    private static void draw(Sheet sheet, Frame frame, LayoutOptions options) {
        PlotArea<Figure> plot = frame.plot();
        Figure figure = plot.figure();
        Furniture.rows(sheet, plot, frame.yTicks());
        GapMarks.region(sheet, plot);
        Furniture.left(sheet, plot, frame.yTicks());
        Furniture.below(sheet, plot, frame.xTicks());
        Furniture.titles(sheet, plot.box(), figure.x().label(), figure.y().label(), Furniture.TITLE);
        Bands.draw(sheet, plot);
        ReferenceMarks.lines(sheet, plot);
        EventMarks events = EventMarks.of(plot);
        events.lines(sheet);
        List<Mark.Polyline> curves = Curves.draw(sheet, plot);
        GapMarks.edge(sheet, plot, curves);
        EndLabels.draw(sheet, frame, curves, options.finish().ends(figure, sheet.width()));
        CalloutMarks.draw(sheet, plot, curves);
        events.texts(sheet, curves);
        ReferenceMarks.texts(sheet, plot, curves);
        if (frame.empty()) {
            Furniture.empty(sheet, plot);
        }
        sheet.settle();
        if (options.crosshair().isPresent()) {
            Crosshair.draw(sheet, plot, options.crosshair().getAsDouble(), curves);
        }
    }
}
