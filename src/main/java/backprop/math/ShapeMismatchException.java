package backprop.math;

/** Two matrices that do not fit each other. The message names both shapes and the layer or part that refused them. */
public final class ShapeMismatchException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** @param message naming both shapes and the layer or part that refused them */
    public ShapeMismatchException(String message) {
        super(message);
    }

    /**
     * @param where the layer or part at whose door the mismatch was seen, such as {@code "Dense 1"}
     * @param what what was handed in, such as {@code "input"}
     * @param actual its shape
     * @param expected the shape that fits, as a formula: {@code "N×64"}
     * @param other what it has to fit, such as {@code "weights W1"}
     * @param otherShape that one's shape
     */
    public ShapeMismatchException(
            String where, String what, Shape actual, String expected, String other, Shape otherShape) {
        this("%s: the %s is %s, but the %s (%s) take %s.".formatted(where, what, actual, other, otherShape, expected));
    }
}
