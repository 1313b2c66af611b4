package backprop.network;

import backprop.math.RandomStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.QRDecomposition;

/** How a parameter array starts. Fan-in and fan-out are those of the dense layer that owns it. */
public sealed interface Initializer {

    /** Overwrites every element of {@code out}. */
    void fill(DMatrixRMaj out, int fanIn, int fanOut, RandomStream random);

    /** All zero. */
    record Zero() implements Initializer {
        @Override
        public void fill(DMatrixRMaj out, int fanIn, int fanOut, RandomStream random) {
            out.zero();
        }
    }

    /** N(mean, sd²); document 1 draws weights and biases from N(0, 1). */
    record Normal(double mean, double sd) implements Initializer {
        public Normal {
            if (!Double.isFinite(mean)) {
                throw new IllegalArgumentException("The mean must be a number, not " + mean + ".");
            }
            if (!(sd >= 0) || Double.isInfinite(sd)) {
                throw new IllegalArgumentException("The standard deviation must be 0 or more, not " + sd + ".");
            }
        }

        @Override
        public void fill(DMatrixRMaj out, int fanIn, int fanOut, RandomStream random) {
            for (int i = 0, n = out.getNumElements(); i < n; i++) {
                out.data[i] = mean + sd * random.nextGaussian();
            }
        }
    }

    /** Uniform in [low, high). */
    record Uniform(double low, double high) implements Initializer {
        public Uniform {
            if (!(low <= high) || Double.isInfinite(low) || Double.isInfinite(high)) {
                throw new IllegalArgumentException(
                        "The range must run from a lower to a higher number, not from " + low + " to " + high + ".");
            }
        }

        @Override
        public void fill(DMatrixRMaj out, int fanIn, int fanOut, RandomStream random) {
            for (int i = 0, n = out.getNumElements(); i < n; i++) {
                out.data[i] = low + (high - low) * random.nextDouble();
            }
        }
    }

    /** N(0, 2/(fan_in + fan_out)) (Glorot and Bengio, AISTATS 2010). */
    record GlorotNormal() implements Initializer {
        @Override
        public void fill(DMatrixRMaj out, int fanIn, int fanOut, RandomStream random) {
            new Normal(0, StrictMath.sqrt(2.0 / (fanIn + fanOut))).fill(out, fanIn, fanOut, random);
        }
    }

    /** Uniform in ±√(6/(fan_in + fan_out)) (Glorot and Bengio, AISTATS 2010). */
    record GlorotUniform() implements Initializer {
        @Override
        public void fill(DMatrixRMaj out, int fanIn, int fanOut, RandomStream random) {
            double bound = StrictMath.sqrt(6.0 / (fanIn + fanOut));
            new Uniform(-bound, bound).fill(out, fanIn, fanOut, random);
        }
    }

    /** N(0, 2/fan_in), made for ReLU (He et al., ICCV 2015). */
    record HeNormal() implements Initializer {
        @Override
        public void fill(DMatrixRMaj out, int fanIn, int fanOut, RandomStream random) {
            new Normal(0, StrictMath.sqrt(2.0 / fanIn)).fill(out, fanIn, fanOut, random);
        }
    }

    /** Uniform in ±√(6/fan_in), made for ReLU (He et al., ICCV 2015). */
    record HeUniform() implements Initializer {
        @Override
        public void fill(DMatrixRMaj out, int fanIn, int fanOut, RandomStream random) {
            double bound = StrictMath.sqrt(6.0 / fanIn);
            new Uniform(-bound, bound).fill(out, fanIn, fanOut, random);
        }
    }

    /** N(0, 1/fan_in) (LeCun, Bottou, Orr and Müller, “Efficient BackProp”, 1998). */
    record LeCunNormal() implements Initializer {
        @Override
        public void fill(DMatrixRMaj out, int fanIn, int fanOut, RandomStream random) {
            new Normal(0, StrictMath.sqrt(1.0 / fanIn)).fill(out, fanIn, fanOut, random);
        }
    }

    /**
     * Orthonormal columns, or rows where the array is wider than high: Q of the QR decomposition of a normal matrix, each column
     * with the sign of R's diagonal (Saxe, McClelland and Ganguli, ICLR 2014).
     */
    record Orthogonal() implements Initializer {
        @Override
        public void fill(DMatrixRMaj out, int fanIn, int fanOut, RandomStream random) {
            boolean wide = out.numCols > out.numRows;
            DMatrixRMaj normal = wide ? new DMatrixRMaj(out.numCols, out.numRows) : out.createLike();
            new Normal(0, 1).fill(normal, fanIn, fanOut, random);
            QRDecomposition<DMatrixRMaj> qr = DecompositionFactory_DDRM.qr(normal.numRows, normal.numCols);
            if (!qr.decompose(normal)) {
                throw new ArithmeticException("A random matrix could not be made orthogonal.");
            }
            DMatrixRMaj q = qr.getQ(null, true);
            DMatrixRMaj r = qr.getR(null, true);
            for (int row = 0; row < q.numRows; row++) {
                for (int col = 0; col < q.numCols; col++) {
                    double value = Math.copySign(1, r.get(col, col)) * q.get(row, col);
                    out.set(wide ? col : row, wide ? row : col, value);
                }
            }
        }
    }

    /** Uniform in ±1/√fan_in, for weights and biases: the start of PyTorch's Linear (document 1, engine ii). */
    record TorchLinear() implements Initializer {
        @Override
        public void fill(DMatrixRMaj out, int fanIn, int fanOut, RandomStream random) {
            double bound = 1 / StrictMath.sqrt(fanIn);
            new Uniform(-bound, bound).fill(out, fanIn, fanOut, random);
        }
    }
}
