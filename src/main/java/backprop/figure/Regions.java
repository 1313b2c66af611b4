package backprop.figure;

/**
 * Which class the plane has where, as a grid of cells over a part of it: what a network decides.
 *
 * @param x the part along the x axis
 * @param y the part along the y axis
 * @param rows of cells, from the top, at least 2
 * @param columns of cells, from the left, at least 2
 * @param kinds rows × columns classes at the cells' middles, row by row, counted from 0; −1 for none
 * @param margins as many numbers of 0 to 1: by how much that class's probability exceeds that of the next
 * @param line what the line is called on which two classes are equal, such as "50 %"
 */
public record Regions(Range x, Range y, int rows, int columns, Values kinds, Values margins, String line) {
    /**
     * Checks what it is given.
     *
     * @throws IllegalArgumentException if there are not as many classes and margins as cells, or one is none
     */
    public Regions {
        if (rows < 2 || columns < 2 || kinds.size() != (long) rows * columns || margins.size() != kinds.size()) {
            throw new IllegalArgumentException("Regions of " + rows + " × " + columns + " cells do not have "
                    + kinds.size() + " classes and " + margins.size() + " margins.");
        }
        for (int i = 0; i < kinds.size(); i++) {
            double kind = kinds.get(i);
            double margin = margins.get(i);
            if (!(kind >= -1 && kind == Math.rint(kind) && margin >= 0 && margin <= 1)) {
                throw new IllegalArgumentException(
                        "Cell " + i + " has class " + kind + " by a margin of " + margin + ".");
            }
        }
    }

    /** The class of a cell; −1 for none. */
    int kind(int row, int column) {
        return (int) kinds.get(row * columns + column);
    }

    double margin(int row, int column) {
        return margins.get(row * columns + column);
    }

    /** The cell at a point, counted row by row; −1 outside. */
    int cell(double px, double py) {
        double column = Math.floor((px - x.from()) / x.span() * columns);
        double row = Math.floor((y.to() - py) / y.span() * rows);
        boolean inside = px >= x.from() && px <= x.to() && py >= y.from() && py <= y.to();
        int at = (int) Math.min(rows - 1, row);
        return inside ? at * columns + (int) Math.min(columns - 1, column) : -1;
    }

    /** The class at a point; −1 for none. */
    int kindAt(double px, double py) {
        int cell = cell(px, py);
        return cell < 0 ? -1 : (int) kinds.get(cell);
    }

    /** The share of all cells that a class has. */
    double share(int kind) {
        int found = 0;
        for (int i = 0; i < kinds.size(); i++) {
            found += kinds.get(i) == kind ? 1 : 0;
        }
        return (double) found / kinds.size();
    }
}
