package backprop.figure;

/**
 * A small image.
 *
 * @param pixels rows × columns numbers, row by row from the top; NaN is clear
 * @param rows at least 1
 * @param columns at least 1
 * @param caption below it, such as "4 → 9, 97 %"; empty for none
 */
public record ImageTile(Values pixels, int rows, int columns, String caption) {
    /**
     * Checks what it is given.
     *
     * @throws IllegalArgumentException if there are not as many pixels as rows and columns say
     */
    public ImageTile {
        if (rows < 1 || columns < 1 || pixels.size() != (long) rows * columns) {
            throw new IllegalArgumentException("An image of " + rows + " × " + columns + " does not have "
                    + pixels.size() + " pixels: " + caption);
        }
    }

    /** The least finite pixel; NaN without one. */
    double least() {
        return -greatest(-1);
    }

    /** The greatest finite pixel; NaN without one. */
    double greatest() {
        return greatest(1);
    }

    private double greatest(double sign) {
        double found = Double.NaN;
        for (int i = 0; i < pixels.size(); i++) {
            double value = sign * pixels.get(i);
            if (Double.isFinite(value) && !(found >= value)) {
                found = value;
            }
        }
        return found;
    }
}
