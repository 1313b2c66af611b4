package backprop.ui.common;

import backprop.figure.Drawing;
import backprop.figure.Figure;
import backprop.figure.FigureLayout;
import backprop.figure.LayoutOptions;
import backprop.figure.Series;
import backprop.figure.Theme;
import java.util.List;
import java.util.OptionalDouble;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * A figure on the screen, redrawn at most once a frame, with a crosshair that follows the pointer or the arrow keys. The
 * crosshair's place is the owner's, so that several charts can share it.
 */
public final class FigureCanvas extends Region {
    private final Canvas canvas = new Canvas();
    private final CanvasPainter painter = new CanvasPainter(canvas.getGraphicsContext2D());
    private final ObservableValue<Figure> figure;
    private final ObservableValue<Theme> theme;
    private final ObjectProperty<OptionalDouble> crosshair;
    private @Nullable Drawing drawing;

    /** @param crosshair x of the values shown, in units of the x axis; empty for none */
    public FigureCanvas(
            ObservableValue<Figure> figure, ObservableValue<Theme> theme, ObjectProperty<OptionalDouble> crosshair) {
        this.figure = figure;
        this.theme = theme;
        this.crosshair = crosshair;
        getChildren().add(canvas);
        getStyleClass().add("figure-canvas");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(120, 100);
        figure.addListener((value, old, now) -> requestLayout());
        theme.addListener((value, old, now) -> requestLayout());
        crosshair.addListener((value, old, now) -> requestLayout());
        setOnMouseMoved(this::follow);
        setOnMouseDragged(this::follow);
        setOnMouseExited(event -> crosshair.set(OptionalDouble.empty()));
        setOnMousePressed(event -> requestFocus());
        setOnKeyPressed(this::step);
        focusedProperty().addListener((value, old, now) -> describe());
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        if (width < 1 || height < 1) {
            return;
        }
        canvas.setWidth(width);
        canvas.setHeight(height);
        LayoutOptions options = crosshair.get().isPresent()
                ? LayoutOptions.SCREEN.withCrosshair(crosshair.get().getAsDouble())
                : LayoutOptions.SCREEN;
        Drawing laidOut = FigureLayout.layout(figure.getValue(), width, height, theme.getValue(), options);
        drawing = laidOut;
        canvas.getGraphicsContext2D().clearRect(0, 0, width, height);
        painter.paint(laidOut);
        if (isFocused()) {
            describe();
        }
    }

    private void describe() {
        OptionalDouble at = crosshair.get();
        setAccessibleText(
                at.isPresent()
                        ? figure.getValue().describe(at.getAsDouble())
                        : figure.getValue().describeLast());
    }

    private void follow(MouseEvent event) {
        Drawing shown = drawing;
        if (shown != null && shown.plot().box().contains(event.getX(), event.getY())) {
            crosshair.set(shown.plot().nearestX(event.getX()));
        } else {
            crosshair.set(OptionalDouble.empty());
        }
    }

    private void step(KeyEvent event) {
        double[] xs = points();
        if (xs.length == 0) {
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

    private double[] points() {
        List<Series> present = figure.getValue().present();
        if (present.isEmpty()) {
            return new double[0];
        }
        double[] xs = new double[present.get(0).size()];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = present.get(0).x().get(i);
        }
        return xs;
    }

    private static int indexOf(double[] xs, double x) {
        int at = 0;
        for (int i = 0; i < xs.length; i++) {
            at = Math.abs(xs[i] - x) < Math.abs(xs[at] - x) ? i : at;
        }
        return at;
    }
}
