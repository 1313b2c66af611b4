package backprop.figure;

import java.util.IllegalFormatException;

/**
 * The words of a chart of points. Patterns are those of {@link String#format}.
 *
 * @param common those of every chart
 * @param overall the chart in one sentence; given the title, the number of points and the list of classes
 * @param count a class of that list; given its name and the number of its points
 * @param point names a point; given its index
 * @param kind what a class is called beside a point
 * @param more stands behind a legend without room for all classes; given how many are left out
 * @param regions the chart's sentence with regions; given the sentence and the list of classes with their shares
 * @param region what the class of a point's region is called
 */
public record ScatterWords(
        Words common,
        String overall,
        String count,
        String point,
        String kind,
        String more,
        String regions,
        String region) {
    /** What the layout says in English. */
    public static final ScatterWords ENGLISH = new ScatterWords(
            Words.ENGLISH.withEmpty("No points yet"),
            "%1$s, %2$s points: %3$s",
            "%1$s (%2$s)",
            "point %1$s",
            "class",
            "and %1$s more",
            "%1$s; of the plane: %2$s",
            "in the region of");

    /**
     * Checks what it is given.
     *
     * @throws IllegalArgumentException if a pattern cannot be used
     */
    public ScatterWords {
        try {
            String ignored = Words.format(overall, "", "", "")
                    + Words.format(count, "", "")
                    + Words.format(point, "")
                    + Words.format(more, "")
                    + Words.format(regions, "", "");
        } catch (IllegalFormatException e) {
            throw new IllegalArgumentException("A pattern of the points' words cannot be used: " + e.getMessage(), e);
        }
    }
}
