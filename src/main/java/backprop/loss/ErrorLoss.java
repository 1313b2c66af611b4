package backprop.loss;

import backprop.data.Targets;
import backprop.math.Matrix;
import java.util.function.DoubleUnaryOperator;

/** A loss of the error e = y − t of each output: ℓ_n = Σ_k f(e_k), ∂ℓ/∂y_k = f′(e_k). */
record ErrorLoss(DoubleUnaryOperator f, DoubleUnaryOperator slope) implements Loss {

    @Override
    public double forward(Matrix output, Targets targets, Matrix prediction) {
        Fit.require(output, targets);
        prediction.setTo(output);
        int k = output.cols();
        double total = 0;
        for (int row = 0; row < output.rows(); row++) {
            for (int col = 0; col < k; col++) {
                total += f.applyAsDouble(output.get(row * k + col) - targets.value(row, col, k));
            }
        }
        return total;
    }

    @Override
    public void delta(Matrix prediction, Targets targets, Matrix delta) {
        Fit.require(prediction, targets);
        delta.reshape(prediction.rows(), prediction.cols());
        int k = prediction.cols();
        for (int row = 0; row < prediction.rows(); row++) {
            for (int col = 0; col < k; col++) {
                int i = row * k + col;
                delta.set(i, slope.applyAsDouble(prediction.get(i) - targets.value(row, col, k)));
            }
        }
    }
}
