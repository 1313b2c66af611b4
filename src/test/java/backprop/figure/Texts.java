package backprop.figure;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

/** What holds for the text of every drawing, turned or level. */
final class Texts {
    private Texts() {}

    static boolean says(Drawing drawing, String text) {
        return Samples.texts(drawing).stream().anyMatch(mark -> mark.text().equals(text));
    }

    static Mark.Text find(Drawing drawing, String text) {
        return Samples.texts(drawing).stream()
                .filter(mark -> mark.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("'" + text + "' is not drawn"));
    }

    static void assertApart(Drawing drawing, String said) {
        List<Mark.Text> texts = Samples.texts(drawing);
        for (int i = 0; i < texts.size(); i++) {
            for (int k = 0; k < i; k++) {
                Mark.Text one = texts.get(i);
                Mark.Text other = texts.get(k);
                boolean over = overlap(one, other, one.angle()) && overlap(one, other, other.angle());
                assertFalse(over, said + ": " + one + " over " + other);
            }
        }
    }

    /** Whether no line along or across so turned a text passes between the two. */
    private static boolean overlap(Mark.Text one, Mark.Text other, double angle) {
        return along(one, angle).overlaps(along(other, angle));
    }

    /** The least box around the letters whose sides are turned so. */
    private static Box along(Mark.Text text, double angle) {
        double turn = Math.toRadians(angle);
        double u = text.x() * Math.cos(turn) + text.y() * Math.sin(turn);
        double v = text.y() * Math.cos(turn) - text.x() * Math.sin(turn);
        Box level = text.level();
        Box moved = new Box(u + level.x() - text.x(), v + level.y() - text.y(), level.width(), level.height());
        return moved.turned(u, v, text.angle() - angle);
    }

    /** Nothing that is drawn is cut off at the edge of the surface. */
    static void assertInside(Drawing drawing, String said) {
        Box surface = new Box(-1e-6, -1e-6, drawing.width() + 2e-6, drawing.height() + 2e-6);
        for (Mark mark : drawing.marks()) {
            if (mark instanceof Mark.Text text) {
                assertTrue(surface.contains(text.box()), said + ": " + text);
            } else if (mark instanceof Mark.Rectangle rectangle) {
                assertTrue(surface.contains(rectangle.box()), said + ": " + rectangle);
            } else if (mark instanceof Mark.Circle circle) {
                double r = circle.radius();
                assertTrue(surface.contains(new Box(circle.x() - r, circle.y() - r, 2 * r, 2 * r)), said + mark);
            }
        }
    }
}
