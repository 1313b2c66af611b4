package backprop.figure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing to paint, in pixels, with everything decided. A null fill or stroke is left out. */
public sealed interface Mark {
    /** Calls the painter's method for this kind of mark. */
    void paintWith(Painter painter);

    /** A rectangle with corners of {@code radius}. */
    record Rectangle(
            Box box,
            double radius,
            @Nullable Rgba fill,
            @Nullable Stroke stroke) implements Mark {
        @Override
        public void paintWith(Painter painter) {
            painter.rectangle(this);
        }
    }

    /** A straight line. */
    record Line(double x1, double y1, double x2, double y2, Stroke stroke) implements Mark {
        @Override
        public void paintWith(Painter painter) {
            painter.line(this);
        }
    }

    /** A line through two or more points, of which only what lies in {@code clip} is seen. */
    record Polyline(Values xs, Values ys, Stroke stroke, Box clip) implements Mark {
        @Override
        public void paintWith(Painter painter) {
            painter.polyline(this);
        }
    }

    /** A filled shape, of which only what lies in {@code clip} is seen: a band around a curve. */
    record Area(Values xs, Values ys, Rgba fill, Box clip) implements Mark {
        @Override
        public void paintWith(Painter painter) {
            painter.area(this);
        }
    }

    /** Coloured cells that fill a box evenly, each with sharp edges: an image, a matrix, a map of regions. */
    record Cells(Box box, Raster raster) implements Mark {
        @Override
        public void paintWith(Painter painter) {
            painter.cells(this);
        }
    }

    /** A circle: a marker or a ring. */
    record Circle(
            double x,
            double y,
            double radius,
            @Nullable Rgba fill,
            @Nullable Stroke stroke) implements Mark {
        @Override
        public void paintWith(Painter painter) {
            painter.circle(this);
        }
    }

    /** A closed shape: a marker with corners. */
    record Polygon(
            Values xs,
            Values ys,
            @Nullable Rgba fill,
            @Nullable Stroke stroke) implements Mark {
        @Override
        public void paintWith(Painter painter) {
            painter.polygon(this);
        }
    }

    /**
     * One line of text; {@code x} is where its anchor stands and {@code y} its baseline. Around that point the text is
     * turned clockwise by {@code angle} degrees. A text that {@code follows} continues the mark before, a level text too,
     * behind a space: a program that lacks the font moves it along if those letters are wider.
     */
    record Text(
            String text, double x, double y, Anchor anchor, TextStyle style, Rgba colour, double angle, boolean follows)
            implements Mark {
        /** A text that stands by itself. */
        public Text(String text, double x, double y, Anchor anchor, TextStyle style, Rgba colour, double angle) {
            this(text, x, y, anchor, style, colour, angle, false);
        }

        /** A level text. */
        public Text(String text, double x, double y, Anchor anchor, TextStyle style, Rgba colour) {
            this(text, x, y, anchor, style, colour, 0);
        }

        @Override
        public void paintWith(Painter painter) {
            painter.text(this);
        }

        /** How wide the text is, in pixels, as the layout measured it. */
        public double width() {
            return Fonts.width(text, style);
        }

        /** The left end of the text before it is turned. */
        public double left() {
            return anchor == Anchor.START ? x : x - anchor.part() * width();
        }

        /** Around the letters, from the top of the capitals to the foot of a "p", turned or not. */
        public Box box() {
            return level().turned(x, y, angle);
        }

        /** The same before the text is turned. */
        Box level() {
            return new Box(left(), y - style.above(), width(), style.above() + style.below());
        }
    }

    /** Slanting lines, {@code spacing} pixels apart along x, all over a box. */
    record Hatch(Box box, double spacing, Stroke stroke) implements Mark {
        /**
         * Checks what it is given.
         *
         * @throws IllegalArgumentException if the spacing is not above 0
         */
        public Hatch {
            if (!(spacing > 0)) {
                throw new IllegalArgumentException("Hatching needs a spacing above 0, not " + spacing);
            }
        }

        @Override
        public void paintWith(Painter painter) {
            painter.hatch(this);
        }

        /** The lines, each cut off at the edges of the box, rising to the right at 45°. */
        public List<Line> lines() {
            List<Line> lines = new ArrayList<>();
            double end = box.width() + box.height();
            for (double at = spacing / 2; at < end; at += spacing) {
                double left = Math.max(0, at - box.height());
                double right = Math.min(at, box.width());
                lines.add(new Line(box.x() + left, box.y() + at - left, box.x() + right, box.y() + at - right, stroke));
            }
            return lines;
        }
    }
}
