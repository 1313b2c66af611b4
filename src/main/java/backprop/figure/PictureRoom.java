package backprop.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Whether title, legend and caption leave a chart room in a picture, and what to try if they do not. */
final class PictureRoom {
    /** A plot is at least so wide and high, in pixels: six and four times the size of the numbers at the axes. */
    private static final double LEAST_WIDTH = 6 * TextStyle.NUMBER.size();

    private static final double LEAST_HEIGHT = 4 * TextStyle.NUMBER.size();

    /** A larger picture is looked for up to so many times the size, in steps of this part of it. */
    private static final double MOST = 8;

    private static final double FINE = 0.15;

    /** Its sides are rounded to the power of ten below this, inches. */
    private static final double STEP = 0.1;

    private PictureRoom() {}

    /**
     * Checks that a chart can be seen in a picture.
     *
     * @throws IllegalArgumentException if it has too little room there; the message says what to try
     */
    static void check(Chart chart, PictureSpec spec) {
        Drawing drawing = spec.drawing(chart);
        Box box = drawing.plot().box();
        if (!isEnough(drawing)) {
            List<String> tries = tries(chart, spec, drawing);
            int last = tries.size() - 1;
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "What stands around it leaves the chart %s; with letters of %s pt it needs at least %s. Try %s or %s.",
                    size(spec, box.width(), box.height()),
                    PictureSpec.number(spec.fontSize()),
                    size(spec, LEAST_WIDTH, LEAST_HEIGHT),
                    String.join(", ", tries.subList(0, last)),
                    tries.get(last)));
        }
    }

    /** The same as a plain answer. */
    static boolean isThere(Chart chart, PictureSpec spec) {
        return isEnough(spec.drawing(chart));
    }

    private static boolean isEnough(Drawing drawing) {
        Box box = drawing.plot().box();
        boolean within = box.right() <= drawing.width() && box.bottom() <= drawing.height();
        return box.width() >= LEAST_WIDTH && box.height() >= LEAST_HEIGHT && within;
    }

    /** The picture with what is too short of it longer, by the least of some factors with which it is enough; empty if none is. */
    private static Optional<PictureSpec> enlarged(Chart chart, PictureSpec spec, Drawing drawing) {
        Box box = drawing.plot().box();
        boolean wider = box.width() < LEAST_WIDTH || box.right() > drawing.width();
        boolean higher = box.height() < LEAST_HEIGHT || box.bottom() > drawing.height();
        for (double factor = 1; factor < MOST; factor += FINE * factor) {
            try {
                PictureSpec larger = spec.withSize(
                        wider ? rounded(spec.width() * factor, spec.unit()) : spec.width(),
                        higher ? rounded(spec.height() * factor, spec.unit()) : spec.height(),
                        spec.unit());
                if (isEnough(larger.drawing(chart))) {
                    return Optional.of(larger);
                }
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Up, to a length that is easily typed. */
    private static double rounded(double length, LengthUnit unit) {
        double step = unit.ofInches(STEP);
        double parts = step < 1 ? 10 : 1;
        return Math.ceil(length * parts - 1e-9) / parts;
    }

    /** What stands around the chart is named where the chart would have more room without. */
    private static List<String> tries(Chart chart, PictureSpec spec, Drawing drawing) {
        Box box = drawing.plot().box();
        Predicate<PictureSpec> frees = other -> {
            Box larger = other.drawing(chart).plot().box();
            return (box.width() < LEAST_WIDTH && larger.width() > box.width())
                    || (box.height() < LEAST_HEIGHT && larger.height() > box.height());
        };
        List<String> tries = new ArrayList<>(List.of(
                enlarged(chart, spec, drawing)
                        .map(larger -> "a picture of " + PictureSpec.number(larger.width()) + " × "
                                + PictureSpec.number(larger.height()) + " "
                                + larger.unit().symbol())
                        .orElse("a larger picture"),
                "smaller letters"));
        if (!spec.caption().isBlank() && frees.test(spec.withCaption(""))) {
            tries.add("a shorter caption");
        }
        if (Arrays.stream(LegendPlace.values()).anyMatch(place -> frees.test(spec.withLegend(place)))) {
            tries.add("the legend elsewhere");
        }
        if (frees.test(spec.withTitle(Optional.of("")))) {
            tries.add("no title");
        }
        return tries;
    }

    private static String size(PictureSpec spec, double width, double height) {
        LengthUnit unit = spec.unit();
        double inches = spec.zoom() / 96;
        return PictureSpec.number(unit.ofInches(width * inches)) + " × "
                + PictureSpec.number(unit.ofInches(height * inches)) + " " + unit.symbol();
    }
}
