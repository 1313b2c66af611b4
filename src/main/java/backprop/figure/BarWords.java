package backprop.figure;

import java.util.IllegalFormatException;

/**
 * The words of a chart of bars. Patterns are those of {@link String#format}.
 *
 * @param common those of every chart
 * @param overall the chart in one sentence; given the title, the number of categories and the list of groups
 * @param spread a group of that list; given its name, least, greatest and summed values
 * @param even the same of a group whose values are all equal; given its name, that value and their sum
 */
public record BarWords(Words common, String overall, String spread, String even) {
    /** What the layout says in English. */
    public static final BarWords ENGLISH = new BarWords(
            Words.ENGLISH.withEmpty("No values yet"),
            "%1$s over %2$s categories: %3$s",
            "%1$s %2$s to %3$s each",
            "%1$s %2$s each");

    /**
     * Checks what it is given.
     *
     * @throws IllegalArgumentException if a pattern cannot be used
     */
    public BarWords {
        try {
            String ignored = Words.format(overall, "", "", "")
                    + Words.format(spread, "", "", "", "")
                    + Words.format(even, "", "", "");
        } catch (IllegalFormatException e) {
            throw new IllegalArgumentException("A pattern of the bars' words cannot be used: " + e.getMessage(), e);
        }
    }
}
