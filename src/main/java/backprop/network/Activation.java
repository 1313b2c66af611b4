package backprop.network;

import backprop.math.Matrix;
import backprop.math.NormalDistribution;

/**
 * An activation a = φ(z) and its slope φ′, element by element but for the softmax. The slope is given both z and a, so that each
 * constant uses the cheaper one. {@link StrictMath} keeps every digit the same on every JDK.
 */
public enum Activation implements Differentiable {
    /** φ(z) = tanh z; φ′ = sech² z = 1 − a² (document 1, “Methodology – Numpy”). */
    TANH {
        @Override
        public double of(double z) {
            return StrictMath.tanh(z);
        }

        @Override
        public double slope(double z, double a) {
            return 1 - a * a;
        }
    },
    /** φ(z) = 1/(1 + e⁻ᶻ); φ′ = a(1 − a). */
    LOGISTIC {
        @Override
        public double of(double z) {
            return 1 / (1 + StrictMath.exp(-z));
        }

        @Override
        public double slope(double z, double a) {
            return a * (1 - a);
        }
    },
    /** φ(z) = max(0, z); φ′ = 1 for z > 0, else 0 (document 5: 0 at 0). NaN stays NaN. */
    RELU {
        @Override
        public double of(double z) {
            return Math.max(0, z);
        }

        @Override
        public double slope(double z, double a) {
            return z > 0 ? 1 : 0;
        }
    },
    /** φ(z) = z for z > 0, else 0.01z; φ′ = 1 or 0.01 (Maas, Hannun and Ng, ICML 2013). NaN stays NaN. */
    LEAKY_RELU {
        @Override
        public double of(double z) {
            return z > 0 ? z : LEAK * z;
        }

        @Override
        public double slope(double z, double a) {
            return z > 0 ? 1 : LEAK;
        }
    },
    /** φ(z) = z for z > 0, else eᶻ − 1; φ′ = 1 or a + 1 (Clevert, Unterthiner and Hochreiter, ICLR 2016, α = 1). */
    ELU {
        @Override
        public double of(double z) {
            return z > 0 ? z : StrictMath.expm1(z);
        }

        @Override
        public double slope(double z, double a) {
            return z > 0 ? 1 : a + 1;
        }
    },
    /** φ(z) = zσ(z), σ the logistic function; φ′ = σ + a(1 − σ) (Elfwing, Uchibe and Doya, 2018; document 3 prints it). */
    SILU {
        @Override
        public double of(double z) {
            return z * LOGISTIC.of(z);
        }

        @Override
        public double slope(double z, double a) {
            double sigma = LOGISTIC.of(z);
            return sigma + a * (1 - sigma);
        }
    },
    /** φ(z) = zΦ(z), Φ the normal distribution; φ′ = Φ(z) + z·e^(−z²/2)/√(2π) (Hendrycks and Gimpel, 2016; exact form). */
    GELU {
        @Override
        public double of(double z) {
            return z * NormalDistribution.below(z);
        }

        @Override
        public double slope(double z, double a) {
            return NormalDistribution.below(z) + z * NormalDistribution.density(z);
        }
    },
    /** φ(z) = ln(1 + eᶻ); φ′ = σ(z), the logistic function. */
    SOFTPLUS {
        @Override
        public double of(double z) {
            return Math.max(z, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(z)));
        }

        @Override
        public double slope(double z, double a) {
            return LOGISTIC.of(z);
        }
    },
    /** φ(z) = z; φ′ = 1. */
    IDENTITY {
        @Override
        public double of(double z) {
            return z;
        }

        @Override
        public double slope(double z, double a) {
            return 1;
        }
    },
    /**
     * a_k = e^z_k/Σ_j e^z_j over each row, shifted by the row's maximum; δ_z = a ∘ (δ − Σ_k δ_k a_k), from the Jacobian
     * a_i(1 − a_i), −a_i·a_j (document 3, question 1). For a row of one number a = 1, which is what {@link #of} and
     * {@link #slope} are.
     */
    SOFTMAX {
        /** 1, and NaN for what is no finite number. */
        @Override
        public double of(double z) {
            return Double.isFinite(z) ? 1 : Double.NaN;
        }

        @Override
        public double slope(double z, double a) {
            return 0;
        }

        @Override
        public void apply(Matrix z, Matrix out) {
            out.reshape(z.rows(), z.cols());
            for (int row = 0; row < z.rows(); row++) {
                Softmax.row(z, row, Softmax.max(z, row), out);
            }
        }

        @Override
        public void backward(Matrix delta, Matrix z, Matrix a, Matrix out) {
            out.reshape(z.rows(), z.cols());
            int k = z.cols();
            for (int row = 0; row < z.rows(); row++) {
                double mean = 0;
                for (int i = row * k; i < (row + 1) * k; i++) {
                    mean += delta.get(i) * a.get(i);
                }
                for (int i = row * k; i < (row + 1) * k; i++) {
                    out.set(i, a.get(i) * (delta.get(i) - mean));
                }
            }
        }
    };

    private static final double LEAK = 0.01;

    /** φ(z). */
    public abstract double of(double z);

    /** φ′(z), where a = φ(z). */
    public abstract double slope(double z, double a);

    @Override
    public void apply(Matrix z, Matrix out) {
        out.reshape(z.rows(), z.cols());
        for (int i = 0, n = z.size(); i < n; i++) {
            out.set(i, of(z.get(i)));
        }
    }

    @Override
    public void backward(Matrix delta, Matrix z, Matrix a, Matrix out) {
        out.reshape(z.rows(), z.cols());
        for (int i = 0, n = z.size(); i < n; i++) {
            out.set(i, delta.get(i) * slope(z.get(i), a.get(i)));
        }
    }
}
