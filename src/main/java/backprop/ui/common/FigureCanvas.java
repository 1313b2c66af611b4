package backprop.ui.common;

import backprop.figure.Chart;
import backprop.figure.Drawing;
import backprop.figure.Figure;
import backprop.figure.FigureLayout;
import backprop.figure.LayoutOptions;
import backprop.figure.Theme;
import java.util.OptionalDouble;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * A chart on the screen, redrawn at most once a frame, with a crosshair that follows the pointer or the arrow keys. The
 * crosshair's place is the owner's, so that several charts can share it. What is pointed at lies on a canvas of its own:
 * thousands of points are painted once.
 */
public final class FigureCanvas extends Region {
    private final Canvas canvas = new Canvas();
    private final Canvas above = new Canvas();
    private final CanvasPainter painter = new CanvasPainter(canvas.getGraphicsContext2D());
    private final CanvasPainter abovePainter = new CanvasPainter(above.getGraphicsContext2D());
    private final ObservableValue<? extends Chart> figure;
    private final ObservableValue<Theme> theme;
    private final ObjectProperty<OptionalDouble> crosshair;
    private @Nullable Drawing drawing;
    private @Nullable Theme painted;

    /** @param crosshair the {@linkplain Chart place} whose values are shown; empty for none */
    public FigureCanvas(
            ObservableValue<? extends Chart> figure,
            ObservableValue<Theme> theme,
            ObjectProperty<OptionalDouble> crosshair) {
        this.figure = figure;
        this.theme = theme;
        this.crosshair = crosshair;
        getChildren().addAll(canvas, above);
        getStyleClass().add("figure-canvas");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(120, 100);
        // Not a change listener: that would ask for every new chart at once, and compare it with the one before.
        InvalidationListener news = value -> requestLayout();
        figure.addListener(news);
        theme.addListener((value, old, now) -> requestLayout());
        crosshair.addListener((value, old, now) -> requestLayout());
        setOnMouseMoved(this::follow);
        setOnMouseDragged(this::follow);
        setOnMouseExited(event -> crosshair.set(OptionalDouble.empty()));
        setOnMousePressed(event -> requestFocus());
        setOnKeyPressed(this::step);
        focusedProperty().addListener((value, old, now) -> describe());
    }

    /** The same for a chart that can be looked at in parts. */
    public FigureCanvas(ZoomViewModel zoom, ObservableValue<Theme> theme, ObjectProperty<OptionalDouble> crosshair) {
        this(zoom.figure(), theme, crosshair);
        ZoomGestures gestures = new ZoomGestures(this, zoom, () -> drawing == null ? null : drawing.plot());
        getChildren().add(gestures.rectangle());
        setOnMouseDragged(event -> crosshair.set(OptionalDouble.empty()));
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        if (width < 1 || height < 1) {
            return;
        }
        Chart chart = figure.getValue();
        Drawing laidOut = FigureLayout.layout(chart, width, height, theme.getValue(), options(chart));
        paint(laidOut, drawing);
        drawing = laidOut;
        painted = theme.getValue();
        if (isFocused()) {
            describe();
        }
    }

    private LayoutOptions options(Chart chart) {
        LayoutOptions options = chart instanceof Figure ? LayoutOptions.SCREEN : LayoutOptions.SCREEN_WITH_LEGEND;
        return crosshair.get().isPresent()
                ? options.withCrosshair(crosshair.get().getAsDouble())
                : options;
    }

    private void paint(Drawing now, @Nullable Drawing before) {
        boolean same = before != null
                && before.plot().figure() == now.plot().figure()
                && before.width() == now.width()
                && before.height() == now.height()
                && painted == theme.getValue();
        if (!same) {
            clear(canvas, now);
            now.marks().subList(0, now.settled()).forEach(mark -> mark.paintWith(painter));
        }
        clear(above, now);
        now.marks().subList(now.settled(), now.marks().size()).forEach(mark -> mark.paintWith(abovePainter));
    }

    private static void clear(Canvas canvas, Drawing size) {
        canvas.setWidth(size.width());
        canvas.setHeight(size.height());
        canvas.getGraphicsContext2D().clearRect(0, 0, size.width(), size.height());
    }

    private void describe() {
        OptionalDouble at = crosshair.get();
        setAccessibleText(
                at.isPresent()
                        ? figure.getValue().describe(at.getAsDouble())
                        : figure.getValue().describe());
    }

    private void follow(MouseEvent event) {
        Drawing shown = drawing;
        if (shown != null && shown.plot().box().contains(event.getX(), event.getY())) {
            crosshair.set(shown.plot().nearest(event.getX(), event.getY()));
        } else {
            crosshair.set(OptionalDouble.empty());
        }
    }

    private void step(KeyEvent event) {
        double[] xs = figure.getValue().places();
        if (xs.length == 0) {
            return;
        }
        // What is left to looking closer.
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        int last = xs.length - 1;
        int at = crosshair.get().isPresent() ? indexOf(xs, crosshair.get().getAsDouble()) : last;
        int stride = event.isShiftDown() ? Math.max(1, xs.length / 20) : 1;
        switch (event.getCode()) {
            case LEFT -> at = Math.max(0, at - stride);
            case RIGHT -> at = Math.min(last, at + stride);
            case HOME -> at = 0;
            case END -> at = last;
            case ESCAPE -> at = -1;
            default -> {
                return;
            }
        }
        crosshair.set(at < 0 ? OptionalDouble.empty() : OptionalDouble.of(xs[at]));
        event.consume();
    }

    private static int indexOf(double[] xs, double x) {
        int at = 0;
        for (int i = 0; i < xs.length; i++) {
            at = Math.abs(xs[i] - x) < Math.abs(xs[at] - x) ? i : at;
        }
        return at;
    }
}
