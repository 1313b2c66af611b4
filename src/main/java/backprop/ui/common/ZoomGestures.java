package backprop.ui.common;

import backprop.figure.Box;
import backprop.figure.PlotArea;
import backprop.ui.common.ZoomViewModel.Along;
import java.util.function.Supplier;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Looks closer at a chart: a dragged rectangle or span is shown; the wheel stretches the axis below, over the axis at the left or
 * with Shift that one; with Shift, the right or the middle button everything is dragged along; a double-click shows all. With
 * keys: + and − (with Alt the axis at the left), Shortcut and arrows, 0.
 */
final class ZoomGestures {
    private static final double STRETCH = 1.2;
    private static final double STEP = 0.1;

    private final ZoomViewModel zoom;
    private final Supplier<@Nullable PlotArea<?>> shown;
    private final Region rectangle = new Region();
    private @Nullable PlotArea<?> held;
    private boolean moving;
    private double fromX;
    private double fromY;

    ZoomGestures(Region canvas, ZoomViewModel zoom, Supplier<@Nullable PlotArea<?>> shown) {
        this.zoom = zoom;
        this.shown = shown;
        rectangle.getStyleClass().add("zoom-rectangle");
        rectangle.setMouseTransparent(true);
        rectangle.setManaged(false);
        rectangle.setVisible(false);
        canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        canvas.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        canvas.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        canvas.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        canvas.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** What is dragged open; lies above the chart. */
    Region rectangle() {
        return rectangle;
    }

    private void press(MouseEvent event) {
        PlotArea<?> plot = shown.get();
        held = plot != null && plot.box().contains(event.getX(), event.getY()) ? plot : null;
        moving = event.isShiftDown() || event.getButton() != MouseButton.PRIMARY;
        fromX = event.getX();
        fromY = event.getY();
    }

    private void drag(MouseEvent event) {
        PlotArea<?> plot = held;
        if (plot == null) {
            return;
        }
        if (moving) {
            zoom.move(plot, event.getX() - fromX, event.getY() - fromY);
            return;
        }
        Box box = plot.box();
        double x = within(event.getX(), box.x(), box.right());
        double y = within(event.getY(), box.y(), box.bottom());
        boolean wide = ZoomViewModel.isLong(x, fromX);
        boolean high = ZoomViewModel.isLong(y, fromY);
        rectangle.setVisible(wide || high);
        double left = wide ? Math.min(x, fromX) : box.x();
        double top = high ? Math.min(y, fromY) : box.y();
        double width = wide ? Math.abs(x - fromX) : box.width();
        double height = high ? Math.abs(y - fromY) : box.height();
        rectangle.resizeRelocate(left, top, width, height);
    }

    private void release(MouseEvent event) {
        PlotArea<?> plot = held;
        if (plot != null && !moving) {
            Box box = plot.box();
            double x = within(event.getX(), box.x(), box.right());
            zoom.select(plot, fromX, fromY, x, within(event.getY(), box.y(), box.bottom()));
        }
        held = null;
        rectangle.setVisible(false);
    }

    private static double within(double at, double low, double high) {
        return Math.max(low, Math.min(high, at));
    }

    private void click(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && event.isStillSincePress()) {
            zoom.reset();
        }
    }

    private void scroll(ScrollEvent event) {
        PlotArea<?> plot = shown.get();
        // With Shift some systems turn the wheel's movement sideways.
        double turned = event.getDeltaY() == 0 ? event.getDeltaX() : event.getDeltaY();
        if (plot == null || turned == 0) {
            return;
        }
        Along along = event.isShiftDown() || event.getX() < plot.box().x() ? Along.Y : Along.X;
        double pixel = along == Along.X
                ? within(event.getX(), plot.box().x(), plot.box().right())
                : within(event.getY(), plot.box().y(), plot.box().bottom());
        zoom.stretch(plot, along, pixel, Math.pow(STRETCH, -turned / 40));
        event.consume();
    }

    private void key(KeyEvent event) {
        PlotArea<?> plot = shown.get();
        if (plot == null) {
            return;
        }
        Along along = event.isAltDown() ? Along.Y : Along.X;
        switch (event.getCode()) {
            case PLUS, ADD, EQUALS -> zoom.stretch(plot, along, 1 / (STRETCH * STRETCH));
            case MINUS, SUBTRACT -> zoom.stretch(plot, along, STRETCH * STRETCH);
            case DIGIT0, NUMPAD0 -> zoom.reset();
            default -> {
                if (!event.isShortcutDown() || !move(plot, event.getCode())) {
                    return;
                }
            }
        }
        event.consume();
    }

    private boolean move(PlotArea<?> plot, KeyCode key) {
        switch (key) {
            case LEFT -> zoom.step(plot, Along.X, -STEP);
            case RIGHT -> zoom.step(plot, Along.X, STEP);
            case UP -> zoom.step(plot, Along.Y, STEP);
            case DOWN -> zoom.step(plot, Along.Y, -STEP);
            default -> {
                return false;
            }
        }
        return true;
    }
}
