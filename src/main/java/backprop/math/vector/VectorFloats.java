package backprop.math.vector;

import backprop.math.kernel.Blocked;
import backprop.math.kernel.FloatLoops;
import backprop.math.kernel.FloatRows;
import backprop.math.kernel.Functions;
import backprop.math.kernel.Product;
import backprop.math.kernel.Rows;

/** Arithmetic in float32 with vector instructions. */
final class VectorFloats extends FloatLoops {
    private final Blocked<float[]> blocked;
    private final Functions<float[]> functions = new FloatFunctionVectors();
    private final Rows<float[]> rows = new FloatRows(functions);

    /** @param height rows of a product's tallest tile, 8 or 4 */
    VectorFloats(int height) {
        blocked = new Blocked<>(new FloatTiles(height));
    }

    @Override
    public Functions<float[]> functions() {
        return functions;
    }

    @Override
    public Rows<float[]> rows() {
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
    public void multiply(Product<float[]> product, int fromRow, int toRow, int fromCol, int toCol) {
        blocked.multiply(product, fromRow, toRow, fromCol, toCol);
    }
}
