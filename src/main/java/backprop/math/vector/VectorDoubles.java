package backprop.math.vector;

import backprop.math.kernel.Blocked;
import backprop.math.kernel.DoubleLoops;
import backprop.math.kernel.DoubleRows;
import backprop.math.kernel.Functions;
import backprop.math.kernel.Product;
import backprop.math.kernel.Rows;

/** Arithmetic in float64 with vector instructions. */
final class VectorDoubles extends DoubleLoops {
    private final Blocked<double[]> blocked;
    private final Functions<double[]> functions = new DoubleFunctionVectors();
    private final Rows<double[]> rows = new DoubleRows(functions);

    /** @param height rows of a product's tallest tile, 8 or 4 */
    VectorDoubles(int height) {
        blocked = new Blocked<>(new DoubleTiles(height));
    }

    @Override
    public Functions<double[]> functions() {
        return functions;
    }

    @Override
    public Rows<double[]> rows() {
        return rows;
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
