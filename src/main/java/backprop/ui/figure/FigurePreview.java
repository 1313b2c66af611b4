package backprop.ui.figure;

import backprop.figure.Chart;
import backprop.figure.Drawing;
import backprop.figure.PictureSpec;
import backprop.ui.common.CanvasPainter;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/** A picture as it will be saved, made to fit; where nothing is drawn one sees the paper, or, without it, squares. */
final class FigurePreview extends Region {
    private static final double SQUARE = 8;
    private static final Color GREY = Color.web("#e3e8ed");
    /** No larger than so many times its true size on a screen of 96 dots an inch. */
    private static final double MOST = 1.5;

    private final Canvas canvas = new Canvas();
    private final CanvasPainter painter = new CanvasPainter(canvas.getGraphicsContext2D());
    private final Chart chart;
    private @Nullable PictureSpec spec;

    FigurePreview(Chart chart) {
        this.chart = chart;
        getStyleClass().add("figure-preview");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(chart.describe());
        setMinSize(120, 100);
        getChildren().add(canvas);
    }

    /** @param now null if there can be no such picture: the last one stays, pale */
    void show(@Nullable PictureSpec now) {
        canvas.setOpacity(now == null ? 0.35 : 1);
        if (now != null) {
            spec = now;
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        PictureSpec shown = spec;
        double width = getWidth() - snappedLeftInset() - snappedRightInset();
        double height = getHeight() - snappedTopInset() - snappedBottomInset();
        if (shown == null || width < 1 || height < 1) {
            return;
        }
        Drawing drawing = shown.drawing(chart);
        double scale = Math.min(MOST * shown.zoom(), Math.min(width / drawing.width(), height / drawing.height()));
        canvas.setWidth(Math.floor(scale * drawing.width()));
        canvas.setHeight(Math.floor(scale * drawing.height()));
        canvas.relocate(
                snappedLeftInset() + Math.floor((width - canvas.getWidth()) / 2),
                snappedTopInset() + Math.floor((height - canvas.getHeight()) / 2));
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.setFill(Color.WHITE);
        graphics.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (shown.transparent()) {
            squares(graphics);
        }
        graphics.save();
        graphics.scale(scale, scale);
        drawing.marks().forEach(mark -> mark.paintWith(painter));
        graphics.restore();
    }

    private void squares(GraphicsContext graphics) {
        graphics.setFill(GREY);
        for (int row = 0; row * SQUARE < canvas.getHeight(); row++) {
            for (int column = row % 2; column * SQUARE < canvas.getWidth(); column += 2) {
                graphics.fillRect(column * SQUARE, row * SQUARE, SQUARE, SQUARE);
            }
        }
    }
}
