package backprop.figure;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.PathIterator;
import java.awt.geom.RoundRectangle2D;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
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

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private final PDDocument document;
    private final PDPageContentStream content;
    private final PdfFonts fonts;
    private final Map<Double, PDExtendedGraphicsState> opacities = new HashMap<>();
    private double opacity = 1;

    PdfPainter(PDDocument document, PDPageContentStream content, PdfFonts fonts) {
        this.document = document;
        this.content = content;
        this.fonts = fonts;
    }

    @Override
    public void rectangle(Mark.Rectangle mark) {
        Box box = mark.box();
        if (mark.radius() == 0) {
            draw(mark.fill(), mark.stroke(), () -> add(box));
        } else {
            double arc = 2 * mark.radius();
            Shape shape = new RoundRectangle2D.Double(box.x(), box.y(), box.width(), box.height(), arc, arc);
            draw(mark.fill(), mark.stroke(), () -> add(shape));
        }
    }

    @Override
    public void line(Mark.Line mark) {
        draw(null, mark.stroke(), () -> add(mark));
    }

    @Override
    public void polyline(Mark.Polyline mark) {
        clipped(mark.clip(), () -> draw(null, mark.stroke(), () -> add(mark.xs(), mark.ys())));
    }

    @Override
    public void area(Mark.Area mark) {
        clipped(mark.clip(), () -> draw(mark.fill(), null, () -> add(mark.xs(), mark.ys())));
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
        draw(mark.fill(), mark.stroke(), () -> add(shape));
    }

    @Override
    public void polygon(Mark.Polygon mark) {
        draw(mark.fill(), mark.stroke(), () -> {
            add(mark.xs(), mark.ys());
            content.closePath();
        });
    }

    @Override
    public void hatch(Mark.Hatch mark) {
        if (!mark.lines().isEmpty()) {
            draw(null, mark.stroke(), () -> {
                for (Mark.Line line : mark.lines()) {
                    add(line);
                }
            });
        }
    }

    /** Real text; with letters that no shipped font has, their outlines from another font over text that is not seen. */
    @Override
    public void text(Mark.Text mark) {
        String text = Picture.clean(mark.text());
        FontFace face = mark.style().face();
        writing(() -> {
            fill(mark.colour());
            StringBuilder said = new StringBuilder();
            boolean whole = true;
            for (int letter : text.codePoints().toArray()) {
                boolean has = fonts.has(face, letter);
                whole &= has;
                said.appendCodePoint(has ? letter : '?');
            }
            if (whole) {
                show(mark, text, RenderingMode.FILL);
                return;
            }
            add(outlines(mark, text));
            content.fill();
            beginInsteadOf(text);
            show(mark, said.toString(), RenderingMode.NEITHER);
            content.endMarkedContent();
        });
    }

    /** What follows stands for this text. Some readers look for it in the place itself alone, where PDFBox has no word for it. */
    @SuppressWarnings("deprecation")
    private void beginInsteadOf(String text) throws IOException {
        StringBuilder hex = new StringBuilder("FEFF");
        for (int i = 0; i < text.length(); i++) {
            hex.append(String.format(Locale.ROOT, "%04X", (int) text.charAt(i)));
        }
        content.appendRawCommands("/Span <</ActualText <" + hex + ">>> BDC\n");
    }

    private void show(Mark.Text mark, String text, RenderingMode mode) throws IOException {
        PDType0Font font = fonts.of(mark.style().face());
        double turn = Math.toRadians(mark.angle());
        double along = mark.left() - mark.x();
        float cos = (float) Math.cos(turn);
        float sin = (float) Math.sin(turn);
        content.beginText();
        content.setFont(font, (float) mark.style().size());
        content.setRenderingMode(mode);
        if (mode == RenderingMode.NEITHER) {
            double own = font.getStringWidth(text) / 1000 * mark.style().size();
            content.setHorizontalScaling((float) (own > 0 ? 100 * mark.width() / own : 100));
        }
        content.setTextMatrix(
                new Matrix(cos, sin, sin, -cos, (float) (mark.x() + along * cos), (float) (mark.y() + along * sin)));
        content.showText(text);
        if (mode == RenderingMode.NEITHER) {
            content.setHorizontalScaling(100);
        }
        content.endText();
    }

    private static Shape outlines(Mark.Text mark, String text) {
        Font font = Fonts.of(mark.style(), text);
        AffineTransform place = AffineTransform.getRotateInstance(Math.toRadians(mark.angle()), mark.x(), mark.y());
        place.translate(mark.left(), mark.y());
        return place.createTransformedShape(
                font.createGlyphVector(CONTEXT, text).getOutline());
    }

    private void clipped(Box clip, Runnable inside) {
        writing(() -> {
            double before = opacity;
            content.saveGraphicsState();
            add(clip);
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

    private void add(Box box) throws IOException {
        content.addRect((float) box.x(), (float) box.y(), (float) box.width(), (float) box.height());
    }

    private void add(Mark.Line line) throws IOException {
        content.moveTo((float) line.x1(), (float) line.y1());
        content.lineTo((float) line.x2(), (float) line.y2());
    }

    private void add(Values xs, Values ys) throws IOException {
        for (int i = 0; i < xs.size(); i++) {
            if (i == 0) {
                content.moveTo((float) xs.get(i), (float) ys.get(i));
            } else {
                content.lineTo((float) xs.get(i), (float) ys.get(i));
            }
        }
    }

    private void add(Shape shape) throws IOException {
        float[] c = new float[6];
        float x = 0;
        float y = 0;
        for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            int kind = path.currentSegment(c);
            switch (kind) {
                case PathIterator.SEG_MOVETO -> content.moveTo(c[0], c[1]);
                case PathIterator.SEG_LINETO -> content.lineTo(c[0], c[1]);
                // A quadratic curve as the cubic one that it equals.
                case PathIterator.SEG_QUADTO ->
                    content.curveTo(
                            x + (c[0] - x) * 2 / 3,
                            y + (c[1] - y) * 2 / 3,
                            c[2] + (c[0] - c[2]) * 2 / 3,
                            c[3] + (c[1] - c[3]) * 2 / 3,
                            c[2],
                            c[3]);
                case PathIterator.SEG_CUBICTO -> content.curveTo(c[0], c[1], c[2], c[3], c[4], c[5]);
                default -> content.closePath();
            }
            int end = kind == PathIterator.SEG_QUADTO ? 2 : kind == PathIterator.SEG_CUBICTO ? 4 : 0;
            if (kind != PathIterator.SEG_CLOSE) {
                x = c[end];
                y = c[end + 1];
            }
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
