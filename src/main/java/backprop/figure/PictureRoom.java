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

    private PictureRoom() {}

    /**
     * Checks that a chart can be seen in a picture.
     *
     * @throws IllegalArgumentException if it has too little room there; the message says what to try
     */
    static void check(Chart chart, PictureSpec spec) {
        Drawing drawing = spec.drawing(chart);
        Box box = drawing.plot().box();
        boolean within = box.right() <= drawing.width() && box.bottom() <= drawing.height();
        if (box.width() < LEAST_WIDTH || box.height() < LEAST_HEIGHT || !within) {
            List<String> tries = tries(chart, spec, box);
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

    /** What stands around the chart is named where the chart would have more room without. */
    private static List<String> tries(Chart chart, PictureSpec spec, Box box) {
        Predicate<PictureSpec> frees = other -> {
            Box larger = other.drawing(chart).plot().box();
            return (box.width() < LEAST_WIDTH && larger.width() > box.width())
                    || (box.height() < LEAST_HEIGHT && larger.height() > box.height());
        };
        List<String> tries = new ArrayList<>(List.of("a larger picture", "smaller letters"));
        if (frees.test(spec.withCaption(""))) {
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
