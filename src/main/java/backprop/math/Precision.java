package backprop.math;

/** The floating-point format in which a run keeps its arrays. */
public enum Precision {
    /** IEEE double: the reference, in which everything is checked. */
    FLOAT64 {
        @Override
        public Matrix matrix(int rows, int cols) {
            return new Matrix64(rows, cols);
        }
    },
    /** IEEE single, as PyTorch has it unless told otherwise: half the memory. Products, sums over rows and activations are
     * computed in single, the softmax's sums and the loss in double. */
    FLOAT32 {
        @Override
        public Matrix matrix(int rows, int cols) {
            return new Matrix32(rows, cols);
        }
    };

    /** A matrix of zeros. */
    public abstract Matrix matrix(int rows, int cols);

    /** A work buffer that is given its shape later. */
    public Matrix buffer() {
        return matrix(0, 0);
    }
}
