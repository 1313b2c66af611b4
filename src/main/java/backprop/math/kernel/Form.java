package backprop.math.kernel;

/** Which factor of a product is transposed. Every array is dense and row-major; the product C is [m×n], the inner length k. */
public enum Form {
    /** C = A·B with A [m×k] and B [k×n]. */
    NN,
    /** C = Aᵀ·B with A [k×m] and B [k×n]. */
    TN,
    /** C = A·Bᵀ with A [m×k] and B [n×k]. */
    NT;

    /** Whether A is stored with the inner index along its rows. */
    boolean isLeftTransposed() {
        return this == TN;
    }

    /** Whether B is stored with the inner index along its columns. */
    boolean isRightTransposed() {
        return this == NT;
    }
}
