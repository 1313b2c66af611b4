package backprop.network;

import backprop.math.Matrix;
import backprop.math.Precision;
import backprop.math.Products;
import backprop.math.RandomStream;
import backprop.math.ShapeMismatchException;
import java.util.List;

/**
 * Z = XW + b. Backward (document 1, equations of dL/dW and dL/db; δ already carries the 1/N of the mean):
 * dW = Xᵀδ [fan_in×units], db = Σ_n δ_n [1×units], δ_prev = δWᵀ [N×fan_in].
 */
final class DenseLayer implements Layer {
    private final int number;
    private final Parameter weights;
    private final Parameter bias;
    private final Matrix z;
    private final Matrix inputDelta;
    private Matrix x;

    private DenseLayer(int number, Parameter weights, Parameter bias) {
        this.number = number;
        this.weights = weights;
        this.bias = bias;
        z = weights.value().precision().buffer();
        inputDelta = z.zeros();
        x = inputDelta;
    }

    /** A layer at its start. */
    static DenseLayer of(int number, int fanIn, LayerSpec.Dense spec, RandomStream init, Precision precision) {
        int units = spec.units();
        Parameter weights = parameter("W" + number, Parameter.Kind.WEIGHTS, precision, fanIn, units);
        Parameter bias = parameter("b" + number, Parameter.Kind.BIAS, precision, 1, units);
        spec.weights().fill(weights.value(), fanIn, units, init.fork(weights.name()));
        spec.bias().fill(bias.value(), fanIn, units, init.fork(bias.name()));
        return new DenseLayer(number, weights, bias);
    }

    /** A layer with this one's very weights and bias, but its own gradients and memory. */
    DenseLayer twin() {
        return new DenseLayer(number, weights.twin(), bias.twin());
    }

    private static Parameter parameter(String name, Parameter.Kind kind, Precision precision, int rows, int cols) {
        return new Parameter(name, kind, precision.matrix(rows, cols), precision.matrix(rows, cols));
    }

    @Override
    public Matrix forward(Matrix input, Pass pass) {
        Matrix w = weights.value();
        if (input.cols() != w.rows()) {
            throw mismatch("input", input, "N×" + w.rows());
        }
        x = input;
        Products.multiplyAddRow(x, w, bias.value(), z);
        return z;
    }

    @Override
    public Matrix backward(Matrix delta, boolean wanted, boolean adding) {
        return backward(delta, delta, x, wanted, adding);
    }

    /**
     * Backward with dW from another error or another input than the right ones, for published code that slips there.
     *
     * @param weightDelta δ in dW = Xᵀδ [N×units]
     * @param weightInput X in dW = Xᵀδ [N×fan_in]
     */
    Matrix backward(Matrix delta, Matrix weightDelta, Matrix weightInput, boolean wanted, boolean adding) {
        if (delta.cols() != z.cols() || delta.rows() != z.rows()) {
            throw mismatch("error δ", delta, z.shape().toString());
        }
        if (adding) {
            Products.addTransposedLeft(weightInput, weightDelta, weights.gradient());
            Products.addRows(delta, bias.gradient());
        } else {
            Products.multiplyTransposedLeft(weightInput, weightDelta, weights.gradient());
            Products.sumRows(delta, bias.gradient());
        }
        if (wanted) {
            Products.multiplyTransposedRight(delta, weights.value(), inputDelta);
        }
        return inputDelta;
    }

    /** X of the last forward pass [N×fan_in]. */
    Matrix input() {
        return x;
    }

    /** Z of the last forward pass [N×units]; A where the activation behind it overwrites Z. */
    Matrix output() {
        return z;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(weights, bias);
    }

    private ShapeMismatchException mismatch(String what, Matrix actual, String expected) {
        return new ShapeMismatchException(
                "Dense " + number,
                what,
                actual.shape(),
                expected,
                "weights " + weights.name(),
                weights.value().shape());
    }
}
