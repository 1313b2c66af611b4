package backprop.ui.common;

import backprop.figure.Box;
import backprop.figure.Mark;
import backprop.figure.Painter;
import backprop.figure.Raster;
import backprop.figure.Rgba;
import backprop.figure.Stroke;
import backprop.figure.TextStyle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.FontSmoothingType;
import org.jspecify.annotations.Nullable;

/** Puts a chart's marks onto a JavaFX canvas. */
public final class CanvasPainter implements Painter {
    private final GraphicsContext graphics;
    private final Map<TextStyle, Font> fonts = new HashMap<>();

    public CanvasPainter(GraphicsContext graphics) {
        this.graphics = graphics;
        graphics.setLineCap(StrokeLineCap.BUTT);
        graphics.setLineJoin(StrokeLineJoin.ROUND);
        graphics.setFontSmoothingType(FontSmoothingType.GRAY);
    }

    @Override
    public void rectangle(Mark.Rectangle mark) {
        Box box = mark.box();
        double arc = 2 * mark.radius();
        if (fill(mark.fill())) {
            graphics.fillRoundRect(box.x(), box.y(), box.width(), box.height(), arc, arc);
        }
        if (stroke(mark.stroke())) {
            graphics.strokeRoundRect(box.x(), box.y(), box.width(), box.height(), arc, arc);
        }
    }

    @Override
    public void line(Mark.Line mark) {
        if (stroke(mark.stroke())) {
            graphics.strokeLine(mark.x1(), mark.y1(), mark.x2(), mark.y2());
        }
    }

    @Override
    public void polyline(Mark.Polyline mark) {
        clip(mark.clip());
        if (stroke(mark.stroke())) {
            graphics.strokePolyline(
                    mark.xs().toArray(), mark.ys().toArray(), mark.xs().size());
        }
        graphics.restore();
    }

    @Override
    public void area(Mark.Area mark) {
        clip(mark.clip());
        if (fill(mark.fill())) {
            graphics.fillPolygon(
                    mark.xs().toArray(), mark.ys().toArray(), mark.xs().size());
        }
        graphics.restore();
    }

    @Override
    public void cells(Mark.Cells mark) {
        Raster raster = mark.raster();
        int rows = raster.rows();
        int columns = raster.columns();
        WritableImage image = new WritableImage(columns, rows);
        image.getPixelWriter()
                .setPixels(0, 0, columns, rows, PixelFormat.getIntArgbInstance(), raster.toArray(), 0, columns);
        boolean smooth = graphics.isImageSmoothing();
        graphics.setImageSmoothing(false);
        Box box = mark.box();
        graphics.drawImage(image, box.x(), box.y(), box.width(), box.height());
        graphics.setImageSmoothing(smooth);
    }

    /** Until the graphics are restored. */
    private void clip(Box clip) {
        graphics.save();
        graphics.beginPath();
        graphics.rect(clip.x(), clip.y(), clip.width(), clip.height());
        graphics.clip();
    }

    @Override
    public void circle(Mark.Circle mark) {
        double radius = mark.radius();
        if (fill(mark.fill())) {
            graphics.fillOval(mark.x() - radius, mark.y() - radius, 2 * radius, 2 * radius);
        }
        if (stroke(mark.stroke())) {
            graphics.strokeOval(mark.x() - radius, mark.y() - radius, 2 * radius, 2 * radius);
        }
    }

    @Override
    public void polygon(Mark.Polygon mark) {
        double[] xs = mark.xs().toArray();
        double[] ys = mark.ys().toArray();
        if (fill(mark.fill())) {
            graphics.fillPolygon(xs, ys, xs.length);
        }
        if (stroke(mark.stroke())) {
            graphics.strokePolygon(xs, ys, xs.length);
        }
    }

    @Override
    public void text(Mark.Text mark) {
        graphics.setFill(colour(mark.colour()));
        graphics.setFont(fonts.computeIfAbsent(mark.style(), CanvasPainter::font));
        if (mark.angle() == 0) {
            graphics.fillText(mark.text(), mark.left(), mark.y());
            return;
        }
        graphics.save();
        graphics.translate(mark.x(), mark.y());
        graphics.rotate(mark.angle());
        graphics.fillText(mark.text(), mark.left() - mark.x(), 0);
        graphics.restore();
    }

    private static Font font(TextStyle style) {
        try (InputStream file =
                CanvasPainter.class.getResourceAsStream(style.face().resource())) {
            return Objects.requireNonNull(Font.loadFont(file, style.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean fill(@Nullable Rgba fill) {
        if (fill == null) {
            return false;
        }
        graphics.setFill(colour(fill));
        return true;
    }

    private boolean stroke(@Nullable Stroke stroke) {
        if (stroke == null) {
            return false;
        }
        graphics.setStroke(colour(stroke.colour()));
        graphics.setLineWidth(stroke.width());
        graphics.setLineDashes(stroke.dashArray());
        return true;
    }

    private static Color colour(Rgba colour) {
        return Color.rgb(colour.red(), colour.green(), colour.blue(), colour.alpha());
    }
}
