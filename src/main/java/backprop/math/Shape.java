package backprop.math;

/** The shape of a matrix: {@code rows} examples or fan-in, {@code cols} features or fan-out. */
public record Shape(int rows, int cols) {

    /** Rows and columns as in a formula: {@code 1437×64}. */
    @Override
    public String toString() {
        return rows + "×" + cols;
    }
}
