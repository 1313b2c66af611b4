package backprop.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import org.jspecify.annotations.Nullable;

/** Paints onto any {@link Graphics2D}, smoothly; the caller scales it for a finer picture and disposes of it. */
public final class Graphics2DPainter implements Painter {
    private final Graphics2D graphics;

    public Graphics2DPainter(Graphics2D graphics) {
        this.graphics = graphics;
        hint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        hint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        hint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        hint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        hint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    }

    @Override
    public void rectangle(Mark.Rectangle mark) {
        Box box = mark.box();
        double arc = 2 * mark.radius();
        Shape shape = arc == 0
                ? new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height())
                : new RoundRectangle2D.Double(box.x(), box.y(), box.width(), box.height(), arc, arc);
        draw(shape, mark.fill(), mark.stroke());
    }

    @Override
    public void line(Mark.Line mark) {
        draw(new Line2D.Double(mark.x1(), mark.y1(), mark.x2(), mark.y2()), null, mark.stroke());
    }

    @Override
    public void polyline(Mark.Polyline mark) {
        clipped(mark.clip(), path(mark.xs(), mark.ys()), null, mark.stroke());
    }

    @Override
    public void area(Mark.Area mark) {
        Path2D path = path(mark.xs(), mark.ys());
        path.closePath();
        clipped(mark.clip(), path, mark.fill(), null);
    }

    @Override
    public void cells(Mark.Cells mark) {
        Box box = mark.box();
        Raster raster = mark.raster();
        BufferedImage image = new BufferedImage(raster.columns(), raster.rows(), BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, raster.columns(), raster.rows(), raster.toArray(), 0, raster.columns());
        AffineTransform place = AffineTransform.getTranslateInstance(box.x(), box.y());
        place.scale(box.width() / raster.columns(), box.height() / raster.rows());
        Object before = graphics.getRenderingHint(RenderingHints.KEY_INTERPOLATION);
        hint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        graphics.drawImage(image, place, null);
        hint(
                RenderingHints.KEY_INTERPOLATION,
                before == null ? RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR : before);
    }

    @Override
    public void circle(Mark.Circle mark) {
        double radius = mark.radius();
        draw(
                new Ellipse2D.Double(mark.x() - radius, mark.y() - radius, 2 * radius, 2 * radius),
                mark.fill(),
                mark.stroke());
    }

    @Override
    public void polygon(Mark.Polygon mark) {
        Path2D path = path(mark.xs(), mark.ys());
        path.closePath();
        draw(path, mark.fill(), mark.stroke());
    }

    @Override
    public void text(Mark.Text mark) {
        graphics.setColor(colour(mark.colour()));
        graphics.setFont(Fonts.of(mark.style(), mark.text()));
        if (mark.angle() == 0) {
            graphics.drawString(mark.text(), (float) mark.left(), (float) mark.y());
            return;
        }
        AffineTransform before = graphics.getTransform();
        graphics.rotate(Math.toRadians(mark.angle()), mark.x(), mark.y());
        graphics.drawString(mark.text(), (float) mark.left(), (float) mark.y());
        graphics.setTransform(before);
    }

    private void clipped(Box clip, Shape shape, @Nullable Rgba fill, @Nullable Stroke stroke) {
        Shape before = graphics.getClip();
        graphics.clip(new Rectangle2D.Double(clip.x(), clip.y(), clip.width(), clip.height()));
        draw(shape, fill, stroke);
        graphics.setClip(before);
    }

    private void draw(Shape shape, @Nullable Rgba fill, @Nullable Stroke stroke) {
        if (fill != null) {
            graphics.setColor(colour(fill));
            graphics.fill(shape);
        }
        if (stroke != null) {
            graphics.setColor(colour(stroke.colour()));
            graphics.setStroke(pen(stroke));
            graphics.draw(shape);
        }
    }

    private static BasicStroke pen(Stroke stroke) {
        float width = (float) stroke.width();
        if (stroke.dash().isEmpty()) {
            return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
        }
        float[] dash = new float[stroke.dash().size()];
        for (int i = 0; i < dash.length; i++) {
            dash[i] = stroke.dash().get(i).floatValue();
        }
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0);
    }

    private static Path2D path(Values xs, Values ys) {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO, xs.size() + 1);
        for (int i = 0; i < xs.size(); i++) {
            if (i == 0) {
                path.moveTo(xs.get(i), ys.get(i));
            } else {
                path.lineTo(xs.get(i), ys.get(i));
            }
        }
        return path;
    }

    private static Color colour(Rgba colour) {
        return new Color(colour.red(), colour.green(), colour.blue(), (int) Math.round(255 * colour.alpha()));
    }

    private void hint(RenderingHints.Key key, Object value) {
        graphics.setRenderingHint(key, value);
    }
}
