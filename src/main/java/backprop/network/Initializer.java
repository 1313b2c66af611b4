package backprop.network;

import backprop.math.Matrix;
import backprop.math.RandomStream;
import backprop.math.Shape;
import backprop.math.ShapeMismatchException;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.QRDecomposition;

/** How a parameter array starts. Fan-in and fan-out are those of the dense layer that owns it. */
public sealed interface Initializer {

    /** Overwrites every element of {@code out}. */
    void fill(Matrix out, int fanIn, int fanOut, RandomStream random);

    /**
     * Checks that it can fill an array of that shape; only given values cannot fill any.
     *
     * @throws ShapeMismatchException naming the layer and both shapes
     */
    default void requireShape(String layer, String array, int rows, int cols) {}

    /** All zero. */
    record Zero() implements Initializer {
        @Override
        public void fill(Matrix out, int fanIn, int fanOut, RandomStream random) {
            out.fill(0);
        }
    }

    /** The same number in every element. */
    record Constant(double value) implements Initializer {
        public Constant {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("The start must be a number, not " + value + ".");
            }
        }

        @Override
        public void fill(Matrix out, int fanIn, int fanOut, RandomStream random) {
            out.fill(value);
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
        public void fill(Matrix out, int fanIn, int fanOut, RandomStream random) {
            for (int i = 0, n = out.size(); i < n; i++) {
                out.set(i, mean + sd * random.nextGaussian());
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
        public void fill(Matrix out, int fanIn, int fanOut, RandomStream random) {
            for (int i = 0, n = out.size(); i < n; i++) {
                out.set(i, low + (high - low) * random.nextDouble());
            }
        }
    }

    /** N(0, 2/(fan_in + fan_out)) (Glorot and Bengio, AISTATS 2010). */
    record GlorotNormal() implements Initializer {
        @Override
        public void fill(Matrix out, int fanIn, int fanOut, RandomStream random) {
            new Normal(0, StrictMath.sqrt(2.0 / (fanIn + fanOut))).fill(out, fanIn, fanOut, random);
        }
    }

    /** Uniform in ±√(6/(fan_in + fan_out)) (Glorot and Bengio, AISTATS 2010). */
    record GlorotUniform() implements Initializer {
        @Override
        public void fill(Matrix out, int fanIn, int fanOut, RandomStream random) {
            double bound = StrictMath.sqrt(6.0 / (fanIn + fanOut));
            new Uniform(-bound, bound).fill(out, fanIn, fanOut, random);
        }
    }

    /** N(0, 2/fan_in), made for ReLU (He et al., ICCV 2015). */
    record HeNormal() implements Initializer {
        @Override
        public void fill(Matrix out, int fanIn, int fanOut, RandomStream random) {
            new Normal(0, StrictMath.sqrt(2.0 / fanIn)).fill(out, fanIn, fanOut, random);
        }
    }

    /** Uniform in ±√(6/fan_in), made for ReLU (He et al., ICCV 2015). */
    record HeUniform() implements Initializer {
        @Override
        public void fill(Matrix out, int fanIn, int fanOut, RandomStream random) {
            double bound = StrictMath.sqrt(6.0 / fanIn);
            new Uniform(-bound, bound).fill(out, fanIn, fanOut, random);
        }
    }

    /** N(0, 1/fan_in) (LeCun, Bottou, Orr and Müller, “Efficient BackProp”, 1998). */
    record LeCunNormal() implements Initializer {
        @Override
        public void fill(Matrix out, int fanIn, int fanOut, RandomStream random) {
            new Normal(0, StrictMath.sqrt(1.0 / fanIn)).fill(out, fanIn, fanOut, random);
        }
    }

    /**
     * Orthonormal columns, or rows where the array is wider than high: Q of the QR decomposition of a normal matrix, each column
     * with the sign of R's diagonal (Saxe, McClelland and Ganguli, ICLR 2014).
     */
    record Orthogonal() implements Initializer {
        @Override
        public void fill(Matrix out, int fanIn, int fanOut, RandomStream random) {
            boolean wide = out.cols() > out.rows();
            DMatrixRMaj normal =
                    wide ? new DMatrixRMaj(out.cols(), out.rows()) : new DMatrixRMaj(out.rows(), out.cols());
            for (int i = 0; i < normal.data.length; i++) {
                normal.data[i] = random.nextGaussian();
            }
            QRDecomposition<DMatrixRMaj> qr = DecompositionFactory_DDRM.qr(normal.numRows, normal.numCols);
            if (!qr.decompose(normal)) {
                throw new ArithmeticException("A random matrix could not be made orthogonal.");
            }
            DMatrixRMaj q = qr.getQ(null, true);
            DMatrixRMaj r = qr.getR(null, true);
            for (int row = 0; row < q.numRows; row++) {
                for (int col = 0; col < q.numCols; col++) {
                    double value = Math.copySign(1, r.get(col, col)) * q.get(row, col);
                    out.set((wide ? col : row) * out.cols() + (wide ? row : col), value);
                }
            }
        }
    }

    /** Uniform in ±1/√fan_in, for weights and biases: the start of PyTorch's Linear (document 1, engine ii). */
    record TorchLinear() implements Initializer {
        @Override
        public void fill(Matrix out, int fanIn, int fanOut, RandomStream random) {
            double bound = 1 / StrictMath.sqrt(fanIn);
            new Uniform(-bound, bound).fill(out, fanIn, fanOut, random);
        }
    }

    /** 0.01 × a random whole number of 0..9 (document 3, “.01*random.randint(0,9)”). */
    record Hundredths() implements Initializer {
        @Override
        public void fill(Matrix out, int fanIn, int fanOut, RandomStream random) {
            for (int i = 0, n = out.size(); i < n; i++) {
                out.set(i, 0.01 * random.nextInt(10));
            }
        }
    }

    /** N(mean, sd²), then the whole array ÷ its own Frobenius norm, so that its norm is 1 (document 2). */
    record UnitNorm(double mean, double sd) implements Initializer {
        public UnitNorm {
            if (!Double.isFinite(mean) || !(sd >= 0) || Double.isInfinite(sd) || (mean == 0 && sd == 0)) {
                throw new IllegalArgumentException(
                        "The mean must be a number and the standard deviation 0 or more, not both 0; not %s and %s."
                                .formatted(mean, sd));
            }
        }

        @Override
        public void fill(Matrix out, int fanIn, int fanOut, RandomStream random) {
            double[] values = new double[out.size()];
            double squares = 0;
            for (int i = 0; i < values.length; i++) {
                values[i] = mean + sd * random.nextGaussian();
                squares += values[i] * values[i];
            }
            double norm = StrictMath.sqrt(squares);
            for (int i = 0; i < values.length; i++) {
                out.set(i, values[i] / norm);
            }
        }
    }

    /**
     * These very numbers.
     *
     * @param values fan_in rows of fan_out numbers; for a bias one row
     */
    record Given(List<List<Double>> values) implements Initializer {
        public Given {
            values = values.stream().map(List::copyOf).toList();
            for (List<Double> row : values) {
                if (row.size() != values.get(0).size()) {
                    throw new IllegalArgumentException("The rows of given values have one length, not %d and %d."
                            .formatted(values.get(0).size(), row.size()));
                }
                if (!row.stream().allMatch(Double::isFinite)) {
                    throw new IllegalArgumentException("Given values must be numbers, not " + row + ".");
                }
            }
        }

        @Override
        public void fill(Matrix out, int fanIn, int fanOut, RandomStream random) {
            for (int row = 0, i = 0; row < out.rows(); row++) {
                for (int col = 0; col < out.cols(); col++, i++) {
                    out.set(i, values.get(row).get(col));
                }
            }
        }

        @Override
        public void requireShape(String layer, String array, int rows, int cols) {
            Shape given = new Shape(
                    values.size(), values.isEmpty() ? 0 : values.get(0).size());
            Shape needed = new Shape(rows, cols);
            if (!given.equals(needed)) {
                throw new ShapeMismatchException(
                        "%s: the given %s is %s, but the layer needs %s.".formatted(layer, array, given, needed));
            }
        }
    }
}
