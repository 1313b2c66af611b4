package backprop.math.kernel;

/**
 * What is computed of each row of a matrix [rows×cols], kept row by row in an array.
 *
 * @param <A> {@code double[]} or {@code float[]}
 */
public interface Rows<A> {

    /** The largest of the elements from..to−1; −∞ where there is none, NaN if any is NaN. */
    double max(A x, int from, int to);

    /** Where the largest of the elements from..to−1 stands, the first of equals, counted from {@code from}. */
    int argmax(A x, int from, int to);

    /**
     * s = e^(z − m)/Σ e^(z − m), a row at a time, for rows fromRow..toRow−1. Sums are taken in float64 in the order of the columns.
     *
     * @param shifts m, a row a number; in exact arithmetic it makes no difference
     * @param s another array than z
     * @param sums overwritten with each row's Σ e^(z − m)
     */
    void softmax(A z, double[] shifts, A s, double[] sums, int fromRow, int toRow, int cols);

    /** out = s ∘ (δ − Σ δs), a row at a time: δ times the softmax's Jacobian. */
    void softmaxSlope(A delta, A s, A out, int fromRow, int toRow, int cols);
}
