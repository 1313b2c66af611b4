package backprop.program;

/** What the loop's lines look like in one dialect. */
interface DialectText {

    /** Statements before the loop: what the update rule remembers. */
    String beforeLoop();

    /**
     * A batch's way forward, back, and the update.
     *
     * @param x variable of its examples
     * @param t variable of its targets
     * @param position expression of the batch's place in its epoch
     * @param during statements that use the outputs before the update
     */
    String batch(String x, String t, String position, String during);

    /** Keeps the batch's scores for the epoch's mean. */
    String keepScores(String t);

    /** Keeps the largest output. */
    String keepLargest();

    /** Whether all parameters are numbers. */
    String finite();

    /** Whether what the network says of a part is. */
    String finite(String x);

    /** A copy of the parameters. */
    String copy();

    /** Puts {@code best_parameters} back. */
    String restore();

    /** The largest output on the training part. */
    String largestOutput();
}
