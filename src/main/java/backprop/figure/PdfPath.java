package backprop.figure;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** Adds shapes to the path that the page's content is about to fill or stroke. */
record PdfPath(PDPageContentStream content) {
    void add(Box box) throws IOException {
        content.addRect((float) box.x(), (float) box.y(), (float) box.width(), (float) box.height());
    }

    void add(Mark.Line line) throws IOException {
        content.moveTo((float) line.x1(), (float) line.y1());
        content.lineTo((float) line.x2(), (float) line.y2());
    }

    void add(Values xs, Values ys) throws IOException {
        for (int i = 0; i < xs.size(); i++) {
            if (i == 0) {
                content.moveTo((float) xs.get(i), (float) ys.get(i));
            } else {
                content.lineTo((float) xs.get(i), (float) ys.get(i));
            }
        }
    }

    void add(Shape shape) throws IOException {
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
}
