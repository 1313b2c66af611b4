package backprop.network;

import backprop.math.Products;
import backprop.math.RandomStream;
import backprop.math.Shape;
import backprop.math.ShapeMismatchException;
import java.util.List;
import org.ejml.data.DMatrixRMaj;

/**
 * Z = XW + b. Backward (document 1, equations of dL/dW and dL/db; δ already carries the 1/N of the mean):
 * dW = Xᵀδ [fan_in×units], db = Σ_n δ_n [1×units], δ_prev = δWᵀ [N×fan_in].
 */
final class DenseLayer implements Layer {
    private final int number;
    private final Parameter weights;
    private final Parameter bias;
    private final DMatrixRMaj z = new DMatrixRMaj(0, 0);
    private final DMatrixRMaj inputDelta = new DMatrixRMaj(0, 0);
    private DMatrixRMaj x = new DMatrixRMaj(0, 0);

    DenseLayer(int number, int fanIn, LayerSpec.Dense spec, RandomStream init) {
        this.number = number;
        int units = spec.units();
        weights = parameter("W" + number, fanIn, units);
        bias = parameter("b" + number, 1, units);
        spec.weights().fill(weights.value(), fanIn, units, init.fork(weights.name()));
        spec.bias().fill(bias.value(), fanIn, units, init.fork(bias.name()));
    }

    private static Parameter parameter(String name, int rows, int cols) {
        return new Parameter(name, new DMatrixRMaj(rows, cols), new DMatrixRMaj(rows, cols));
    }

    @Override
    public DMatrixRMaj forward(DMatrixRMaj input) {
        DMatrixRMaj w = weights.value();
        if (input.numCols != w.numRows) {
            throw mismatch("input", input, "N×" + w.numRows);
        }
        x = input;
        Products.multiply(x, w, z);
        Products.addRow(z, bias.value());
        return z;
    }

    @Override
    public DMatrixRMaj backward(DMatrixRMaj delta, boolean wanted) {
        if (delta.numCols != z.numCols || delta.numRows != z.numRows) {
            throw mismatch("error δ", delta, Shape.of(z).toString());
        }
        Products.multiplyTransposedLeft(x, delta, weights.gradient());
        Products.sumRows(delta, bias.gradient());
        if (wanted) {
            Products.multiplyTransposedRight(delta, weights.value(), inputDelta);
        }
        return inputDelta;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(weights, bias);
    }

    private ShapeMismatchException mismatch(String what, DMatrixRMaj actual, String expected) {
        return new ShapeMismatchException(
                "Dense " + number,
                what,
                Shape.of(actual),
                expected,
                "weights " + weights.name(),
                Shape.of(weights.value()));
    }
}
