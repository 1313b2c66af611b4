package backprop.math.vector;

import backprop.math.kernel.Blocked;
import backprop.math.kernel.DoubleLoops;
import backprop.math.kernel.Product;

/** Arithmetic in float64 with vector instructions. */
final class VectorDoubles extends DoubleLoops {
    private final Blocked<double[]> blocked;

    /** @param height rows of a product's tallest tile, 8 or 4 */
    VectorDoubles(int height) {
        blocked = new Blocked<>(new DoubleTiles(height));
    }

    @Override
    public int rowUnit() {
        return blocked.rowUnit();
    }

    @Override
    public int columnUnit() {
        return blocked.columnUnit();
    }

    @Override
    public void multiply(Product<double[]> product, int fromRow, int toRow, int fromCol, int toCol) {
        blocked.multiply(product, fromRow, toRow, fromCol, toCol);
    }
}
