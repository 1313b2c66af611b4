package backprop.network;

import backprop.math.Elementwise;
import backprop.math.Matrix;
import backprop.math.Precision;
import backprop.math.RandomStream;

/**
 * Inverted dropout: while training each element is kept with probability 1 − rate and then divided by it, else 0; backward
 * with the same mask (Srivastava et al., JMLR 2014).
 */
final class DropoutLayer implements Layer {
    private final double rate;
    private final RandomStream random;
    private final Matrix mask;
    private final Matrix a;
    private final Matrix inputDelta;
    private boolean dropping;

    DropoutLayer(double rate, RandomStream random, Precision precision) {
        this.rate = rate;
        this.random = random;
        mask = precision.buffer();
        a = precision.buffer();
        inputDelta = precision.buffer();
    }

    @Override
    public Matrix forward(Matrix input, Pass pass) {
        dropping = pass != Pass.EVALUATE && rate > 0;
        if (!dropping) {
            return input;
        }
        if (pass == Pass.TRAIN) {
            mask.reshape(input.rows(), input.cols());
            for (int i = 0, n = mask.size(); i < n; i++) {
                mask.set(i, random.nextDouble() < rate ? 0 : 1 / (1 - rate));
            }
        }
        return masked(input, a);
    }

    @Override
    public Matrix backward(Matrix delta, boolean wanted, boolean adding) {
        return dropping && wanted ? masked(delta, inputDelta) : delta;
    }

    private Matrix masked(Matrix from, Matrix out) {
        out.setTo(from);
        Elementwise.multiply(out, mask);
        return out;
    }
}
