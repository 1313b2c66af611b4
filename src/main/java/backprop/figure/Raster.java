package backprop.figure;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.IntBinaryOperator;
import org.jspecify.annotations.Nullable;

/** Rows of coloured cells that do not change. */
public final class Raster {
    private final int rows;
    private final int columns;
    private final int[] argb;

    private Raster(int rows, int columns, int[] argb) {
        this.rows = rows;
        this.columns = columns;
        this.argb = argb;
    }

    /**
     * Colours each cell.
     *
     * @param rows at least 1, counted from the top
     * @param columns at least 1, counted from the left
     * @param argb the colour in a row and column as 0xAARRGGBB, alpha not multiplied in
     * @throws IllegalArgumentException if there is no cell
     */
    public static Raster of(int rows, int columns, IntBinaryOperator argb) {
        if (rows < 1 || columns < 1) {
            throw new IllegalArgumentException("A raster has cells, not " + rows + " × " + columns);
        }
        int[] colours = new int[Math.multiplyExact(rows, columns)];
        for (int i = 0; i < colours.length; i++) {
            colours[i] = argb.applyAsInt(i / columns, i % columns);
        }
        return new Raster(rows, columns, colours);
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    /** The colour of a cell as 0xAARRGGBB. */
    public int argb(int row, int column) {
        Objects.checkIndex(row, rows);
        Objects.checkIndex(column, columns);
        return argb[row * columns + column];
    }

    /** A fresh array of all colours, row by row. */
    public int[] toArray() {
        return argb.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Raster that && rows == that.rows && Arrays.equals(argb, that.argb);
    }

    @Override
    public int hashCode() {
        return 31 * rows + Arrays.hashCode(argb);
    }

    @Override
    public String toString() {
        return rows + " × " + columns + " cells";
    }
}
