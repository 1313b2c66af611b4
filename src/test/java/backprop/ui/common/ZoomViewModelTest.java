package backprop.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.figure.Axis;
import backprop.figure.Drawing;
import backprop.figure.Figure;
import backprop.figure.FigureLayout;
import backprop.figure.LayoutOptions;
import backprop.figure.PlotArea;
import backprop.figure.Range;
import backprop.figure.Scale;
import backprop.figure.Series;
import backprop.figure.SeriesStyle;
import backprop.figure.Theme;
import backprop.ui.common.ZoomViewModel.Along;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ZoomViewModelTest {
    private final ObjectProperty<Figure> whole = new SimpleObjectProperty<>(figure(100, Scale.LINEAR));
    private final ObjectProperty<@Nullable Range> x = new SimpleObjectProperty<>();
    private final ZoomViewModel zoom = new ZoomViewModel(whole, x);

    /** A line from 1, 1 up, on an x axis of 0 to 100. */
    private static Figure figure(int points, Scale scale) {
        double[] counting = IntStream.rangeClosed(1, points).asDoubleStream().toArray();
        return Figure.of("Loss", Axis.counting("epoch", 100), Axis.of("").withScale(scale))
                .withSeries(List.of(Series.of("train", counting, counting, SeriesStyle.BLUE)));
    }

    private PlotArea<?> plot() {
        Drawing drawing = FigureLayout.layout(zoom.figure().get(), 600, 400, Theme.LIGHT, LayoutOptions.SCREEN);
        return drawing.plot();
    }

    private Range shownX() {
        return Objects.requireNonNull(zoom.figure().get().x().fixed());
    }

    @Test
    void stretch_aroundAPixel_leavesItsValueThere() {
        for (Scale scale : Scale.values()) {
            whole.set(figure(100, scale));
            zoom.reset();
            double px = plot().x().pixel(30);
            zoom.stretch(plot(), Along.X, px, 0.5);
            zoom.stretch(plot(), Along.X, px, 0.5);
            double py = plot().y().pixel(30);
            zoom.stretch(plot(), Along.Y, py, 0.5);
            assertEquals(25, shownX().span(), 1e-9);
            assertEquals(py, plot().y().pixel(30), 1e-6);
            assertEquals(0.3 * 25, 30 - shownX().from(), 1e-9);
        }
    }

    @Test
    void stretch_twiceBeforeALayout_countsTwice() {
        PlotArea<?> before = plot();
        zoom.stretch(before, Along.X, 0.5);
        zoom.stretch(before, Along.X, 0.5);
        assertEquals(25, shownX().span(), 1e-9);
    }

    @Test
    void stretch_outBeyondTheWhole_isTheWhole() {
        zoom.stretch(plot(), Along.X, 0.5);
        assertTrue(zoom.zoomed().get());
        zoom.stretch(plot(), Along.X, 3);
        assertFalse(zoom.zoomed().get());
        assertNull(x.get());
    }

    @Test
    void select_rectangle_isShownOnBothAxes() {
        PlotArea<?> plot = plot();
        zoom.select(
                plot,
                plot.x().pixel(60),
                plot.y().pixel(80),
                plot.x().pixel(20),
                plot.y().pixel(10));
        assertEquals(20, shownX().from(), 1e-9);
        assertEquals(60, shownX().to(), 1e-9);
        Range y = Objects.requireNonNull(zoom.figure().get().y().fixed());
        assertEquals(10, y.from(), 1e-9);
        assertEquals(80, y.to(), 1e-9);
    }

    @Test
    void select_span_leavesTheOtherAxisToTheCurves() {
        zoom.select(plot(), 100, 100, 300, 103);
        assertNotNull(x.get());
        assertNull(zoom.figure().get().y().fixed());
        zoom.reset();
        zoom.select(plot(), 100, 100, 103, 102);
        assertFalse(zoom.zoomed().get());
    }

    @Test
    void move_aPart_stopsAtTheEnds() {
        x.set(new Range(40, 60));
        PlotArea<?> plot = plot();
        zoom.move(plot, plot.x().pixel(45) - plot.x().pixel(40), 30);
        assertEquals(35, shownX().from(), 1e-9);
        assertNull(zoom.figure().get().y().fixed());
        zoom.move(plot, 1e5, 0);
        assertEquals(0, shownX().from(), 1e-9);
        assertEquals(20, shownX().span(), 1e-9);
        zoom.step(plot(), Along.X, 0.1);
        assertEquals(2, shownX().from(), 1e-9);
    }

    @Test
    void move_theWhole_doesNothing() {
        zoom.move(plot(), 50, 50);
        assertFalse(zoom.zoomed().get());
    }

    @Test
    void figure_newValues_areSeenInTheSamePart() {
        x.set(new Range(40, 60));
        whole.set(figure(50, Scale.LINEAR));
        assertEquals(new Range(40, 60), shownX());
        assertEquals(50, zoom.figure().get().present().get(0).size());
    }

    @Test
    void figure_partThatTheScaleCannotShow_isLeftToTheCurves() {
        zoom.select(plot(), 100, 10, 100, 360);
        zoom.stretch(plot(), Along.Y, plot().y().start(), 1.2);
        Range part = zoom.figure().get().y().fixed();
        whole.set(figure(100, Scale.LOG));
        Range shown = zoom.figure().get().y().fixed();
        assertEquals(part == null || part.from() <= 0 ? null : part, shown);
    }
}
