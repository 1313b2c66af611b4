package backprop.math;

import org.ejml.data.DMatrixRMaj;

/** The shape of a matrix: {@code rows} examples or fan-in, {@code cols} features or fan-out. */
public record Shape(int rows, int cols) {

    public static Shape of(DMatrixRMaj matrix) {
        return new Shape(matrix.numRows, matrix.numCols);
    }

    /** Rows and columns as in a formula: {@code 1437×64}. */
    @Override
    public String toString() {
        return rows + "×" + cols;
    }
}
