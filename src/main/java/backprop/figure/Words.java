package backprop.figure;

import java.util.IllegalFormatException;

/**
 * The few words that the layout adds by itself, so that a resource bundle can supply them. Patterns are those of
 * {@link String#format}.
 *
 * @param empty stands in the middle of a chart without a point
 * @param position names a place on the x axis; given its label and the value: "epoch 412"
 * @param summary the chart at one place; given the title, the position and the list of values
 * @param entry one value of that list; given the series' name and the value
 * @param separator between two entries of the list
 * @param noData the summary of a chart without a point; given the title
 * @param absent for a series that has no value at this place
 * @param band a value with the band around it; given the value and the band's lower and upper end
 * @param events the summary with what happened there; given the summary and the list of events
 * @param event one of that list; given its text and its position
 * @param more stands for what there is no room for; given its number
 */
public record Words(
        String empty,
        String position,
        String summary,
        String entry,
        String separator,
        String noData,
        String absent,
        String band,
        String events,
        String event,
        String more) {
    /** What the layout says in English. */
    public static final Words ENGLISH = new Words(
            "Press Train to see the curves",
            "%1$s %2$s",
            "%1$s, %2$s: %3$s",
            "%1$s %2$s",
            ", ",
            "%1$s: no values yet",
            "–",
            "%1$s (%2$s to %3$s)",
            "%1$s; %2$s",
            "%1$s (%2$s)",
            "+ %1$s more");

    /**
     * Checks what it is given.
     *
     * @throws IllegalArgumentException if a pattern cannot be used
     */
    public Words {
        try {
            String ignored = format(position, "", "")
                    + format(summary, "", "", "")
                    + format(entry, "", "")
                    + format(noData, "")
                    + format(band, "", "", "")
                    + format(events, "", "")
                    + format(event, "", "")
                    + format(more, "");
        } catch (IllegalFormatException e) {
            throw new IllegalArgumentException("A pattern of the chart's words cannot be used: " + e.getMessage(), e);
        }
    }

    /** These words with another text for an empty chart. */
    public Words withEmpty(String text) {
        return new Words(text, position, summary, entry, separator, noData, absent, band, events, event, more);
    }

    static String format(String pattern, Object... parts) {
        return String.format(java.util.Locale.ROOT, pattern, parts);
    }
}
