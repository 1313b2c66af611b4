package backprop.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the comparison of pictures sees, and what it leaves to the smoothing. */
class PictureDifferenceTest {
    private static final Map<String, Drawing> CHARTS = GoldenCharts.all();
    private static final Drawing CURVES = chart("early-ends");

    private static Drawing chart(String name) {
        Drawing drawing = CHARTS.get(name);
        if (drawing == null) {
            throw new AssertionError("no chart " + name);
        }
        return drawing;
    }

    private static Drawing with(Drawing drawing, int place, Mark... instead) {
        List<Mark> marks = new ArrayList<>(drawing.marks());
        marks.remove(place);
        marks.addAll(place, List.of(instead));
        return new Drawing(drawing.width(), drawing.height(), marks, marks.size(), drawing.plot());
    }

    private static PictureDifference difference(Drawing one, Drawing other) {
        return PictureDifference.of(PictureDifference.paint(one), PictureDifference.paint(other));
    }

    private static void assertSeen(Drawing drawing, int place, String said, Mark... instead) {
        PictureDifference difference = difference(drawing, with(drawing, place, instead));
        assertFalse(difference.isAlike(), said + " changes " + difference.most() + " pixels only");
    }

    @Test
    void difference_ofATextMovedByFourPixels_isSeen() {
        for (Drawing drawing : List.of(CURVES, chart("curves"), chart("bars"), chart("greys"))) {
            for (int i = 0; i < drawing.marks().size(); i++) {
                if (drawing.marks().get(i) instanceof Mark.Text text) {
                    int right = i % 2 == 0 ? 4 : 0;
                    Mark moved = new Mark.Text(
                            text.text(),
                            text.x() + right,
                            text.y() + 4 - right,
                            text.anchor(),
                            text.style(),
                            text.colour(),
                            text.angle());
                    assertSeen(drawing, i, text.toString(), moved);
                }
            }
        }
    }

    @Test
    void difference_ofAMissingCurve_isSeen() {
        for (Drawing drawing : List.of(CURVES, chart("curves"), chart("greys"), chart("screen-dark"))) {
            for (int i = 0; i < drawing.marks().size(); i++) {
                if (drawing.marks().get(i) instanceof Mark.Polyline line) {
                    assertSeen(drawing, i, line.stroke().toString());
                }
            }
        }
    }

    @Test
    void difference_ofAnotherDash_isSeen() {
        for (Drawing drawing : List.of(CURVES, chart("greys"), chart("screen-dark"))) {
            for (int i = 0; i < drawing.marks().size(); i++) {
                if (drawing.marks().get(i) instanceof Mark.Polyline line) {
                    Stroke stroke = line.stroke();
                    boolean solid = stroke.dash().isEmpty();
                    List<Double> dash = solid ? SeriesStyle.ORANGE.dash() : List.of();
                    Stroke other = new Stroke(stroke.colour(), stroke.width(), dash);
                    Mark changed = new Mark.Polyline(line.xs(), line.ys(), other, line.clip());
                    assertSeen(drawing, i, other + " instead of " + stroke, changed);
                    if (stroke.dash().size() == SeriesStyle.PURPLE.dash().size()) {
                        Stroke dotted = new Stroke(stroke.colour(), stroke.width(), SeriesStyle.GREEN.dash());
                        Mark dots = new Mark.Polyline(line.xs(), line.ys(), dotted, line.clip());
                        assertSeen(drawing, i, dotted + " instead of " + stroke, dots);
                    }
                }
            }
        }
    }

    @Test
    void difference_ofAMissingMarker_isSeenWhereItWas() {
        for (int i = 0; i < CURVES.marks().size(); i++) {
            if (CURVES.marks().get(i) instanceof Mark.Circle circle) {
                PictureDifference difference = difference(CURVES, with(CURVES, i));
                assertFalse(difference.isAlike());
                assertEquals(circle.x(), difference.x() + PictureDifference.SQUARE / 2.0, 12);
                assertEquals(circle.y(), difference.y() + PictureDifference.SQUARE / 2.0, 12);
            }
        }
    }

    @Test
    void difference_ofOtherSmoothing_isNone() {
        CHARTS.forEach((name, drawing) -> {
            BufferedImage picture = PictureDifference.paint(drawing);
            for (float spread : new float[] {-0.03f, 0.03f}) {
                BufferedImage other = smoothed(picture, spread);
                PictureDifference difference = PictureDifference.of(picture, other);
                assertTrue(difference.isAlike(), name + " changes " + difference.most() + " pixels");
            }
        });
    }

    /** Each pixel with a part of its eight neighbours, less sharp, or sharper for a part below 0, and a little noise. */
    private static BufferedImage smoothed(BufferedImage picture, float part) {
        float[] weights = new float[9];
        Arrays.fill(weights, part);
        weights[4] = 1 - 8 * part;
        BufferedImage other = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        new ConvolveOp(new Kernel(3, 3, weights), ConvolveOp.EDGE_NO_OP, null).filter(picture, other);
        Random random = new Random(1);
        for (int y = 0; y < other.getHeight(); y++) {
            for (int x = 0; x < other.getWidth(); x++) {
                other.setRGB(x, y, other.getRGB(x, y) ^ random.nextInt(8) * 0x010101);
            }
        }
        return other;
    }

    @Test
    void difference_ofOtherSizes_isRefused() {
        BufferedImage small = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
        BufferedImage wide = new BufferedImage(21, 20, BufferedImage.TYPE_INT_RGB);
        assertThrows(IllegalArgumentException.class, () -> PictureDifference.of(small, wide));
    }
}
