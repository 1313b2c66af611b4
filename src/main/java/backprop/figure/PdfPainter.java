package backprop.figure;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/** Paints into the content of a PDF page whose coordinates are logical pixels, y downwards. */
final class PdfPainter implements Painter {
    /** What the document could not take. */
    static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1;

        Failure(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }

    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }

    private final PDDocument document;
    private final PDPageContentStream content;
    private final PdfPath path;
    private final PdfTexts texts;
    private final Map<Double, PDExtendedGraphicsState> opacities = new HashMap<>();
    private double opacity = 1;

    PdfPainter(PDDocument document, PDPageContentStream content, PdfFonts fonts) {
        this.document = document;
        this.content = content;
        this.path = new PdfPath(content);
        this.texts = new PdfTexts(content, fonts);
    }

    @Override
    public void rectangle(Mark.Rectangle mark) {
        Box box = mark.box();
        if (mark.radius() == 0) {
            draw(mark.fill(), mark.stroke(), () -> path.add(box));
        } else {
            double arc = 2 * mark.radius();
            Shape shape = new RoundRectangle2D.Double(box.x(), box.y(), box.width(), box.height(), arc, arc);
            draw(mark.fill(), mark.stroke(), () -> path.add(shape));
        }
    }

    @Override
    public void line(Mark.Line mark) {
        draw(null, mark.stroke(), () -> path.add(mark));
    }

    @Override
    public void polyline(Mark.Polyline mark) {
        clipped(mark.clip(), () -> draw(null, mark.stroke(), () -> path.add(mark.xs(), mark.ys())));
    }

    @Override
    public void area(Mark.Area mark) {
        clipped(mark.clip(), () -> draw(mark.fill(), null, () -> path.add(mark.xs(), mark.ys())));
    }

    @Override
    public void cells(Mark.Cells mark) {
        Box box = mark.box();
        writing(() -> {
            opaque(1);
            Matrix place =
                    new Matrix((float) box.width(), 0, 0, (float) -box.height(), (float) box.x(), (float) box.bottom());
            content.drawImage(LosslessFactory.createFromImage(document, RasterImage.of(mark.raster())), place);
        });
    }

    @Override
    public void circle(Mark.Circle mark) {
        double radius = mark.radius();
        Shape shape = new Ellipse2D.Double(mark.x() - radius, mark.y() - radius, 2 * radius, 2 * radius);
        draw(mark.fill(), mark.stroke(), () -> path.add(shape));
    }

    @Override
    public void polygon(Mark.Polygon mark) {
        draw(mark.fill(), mark.stroke(), () -> {
            path.add(mark.xs(), mark.ys());
            content.closePath();
        });
    }

    @Override
    public void hatch(Mark.Hatch mark) {
        if (!mark.lines().isEmpty()) {
            draw(null, mark.stroke(), () -> {
                for (Mark.Line line : mark.lines()) {
                    path.add(line);
                }
            });
        }
    }

    @Override
    public void text(Mark.Text mark) {
        writing(() -> {
            fill(mark.colour());
            texts.write(mark);
        });
    }

    private void clipped(Box clip, Runnable inside) {
        writing(() -> {
            double before = opacity;
            content.saveGraphicsState();
            path.add(clip);
            content.clip();
            inside.run();
            content.restoreGraphicsState();
            opacity = before;
        });
    }

    private void draw(@Nullable Rgba fill, @Nullable Stroke stroke, Writing shape) {
        writing(() -> {
            if (fill != null) {
                fill(fill);
                shape.run();
                content.fill();
            }
            if (stroke != null) {
                pen(stroke);
                shape.run();
                content.stroke();
            }
        });
    }

    private void fill(Rgba colour) throws IOException {
        opaque(colour.alpha());
        content.setNonStrokingColor(colour.red() / 255f, colour.green() / 255f, colour.blue() / 255f);
    }

    private void pen(Stroke stroke) throws IOException {
        Rgba colour = stroke.colour();
        opaque(colour.alpha());
        content.setStrokingColor(colour.red() / 255f, colour.green() / 255f, colour.blue() / 255f);
        content.setLineWidth((float) stroke.width());
        float[] dash = new float[stroke.dash().size()];
        for (int i = 0; i < dash.length; i++) {
            dash[i] = stroke.dash().get(i).floatValue();
        }
        content.setLineDashPattern(dash, 0);
    }

    private void opaque(double alpha) throws IOException {
        if (alpha != opacity) {
            PDExtendedGraphicsState state = opacities.computeIfAbsent(alpha, wanted -> {
                PDExtendedGraphicsState fresh = new PDExtendedGraphicsState();
                fresh.setStrokingAlphaConstant((float) wanted.doubleValue());
                fresh.setNonStrokingAlphaConstant((float) wanted.doubleValue());
                return fresh;
            });
            content.setGraphicsStateParameters(state);
            opacity = alpha;
        }
    }

    private static void writing(Writing step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new Failure(e);
        }
    }
}
