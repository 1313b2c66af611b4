package backprop.figure;

import java.util.IllegalFormatException;

/**
 * The words of a confusion matrix. Patterns are those of {@link String#format}.
 *
 * @param common those of every chart
 * @param overall the chart in one sentence; given the title, the number of examples, the share that is right, and the
 *     greatest confusions
 * @param perfect the same without any; given the title and the number of examples
 * @param confusion one of them; given the true class, the one it was taken for, and how often
 * @param cell names a cell; given what rows are, the row's class, what columns are, the column's class
 * @param share how often; given a count, its row's sum and the share
 * @param recall heads the shares of each row that are right
 * @param right says what the diagonal is
 * @param wrong says what lies beside it
 */
public record MatrixWords(
        Words common,
        String overall,
        String perfect,
        String confusion,
        String cell,
        String share,
        String recall,
        String right,
        String wrong) {
    /** What the layout says in English. */
    public static final MatrixWords ENGLISH = new MatrixWords(
            Words.ENGLISH.withEmpty("No examples yet"),
            "%1$s, %2$s examples, %3$s right; most often %4$s",
            "%1$s, %2$s examples, all right",
            "%1$s taken for %2$s (%3$s)",
            "%1$s %2$s, %3$s %4$s",
            "%1$s of %2$s (%3$s)",
            "recall",
            "right",
            "wrong");

    /**
     * Checks what it is given.
     *
     * @throws IllegalArgumentException if a pattern cannot be used
     */
    public MatrixWords {
        try {
            String ignored = Words.format(overall, "", "", "", "")
                    + Words.format(perfect, "", "")
                    + Words.format(confusion, "", "", "")
                    + Words.format(cell, "", "", "", "")
                    + Words.format(share, "", "", "");
        } catch (IllegalFormatException e) {
            throw new IllegalArgumentException("A pattern of the matrix's words cannot be used: " + e.getMessage(), e);
        }
    }
}
