package backprop.network;

import backprop.math.ElementFunctions;
import backprop.math.Matrix;
import backprop.math.Softmax;
import backprop.math.kernel.DoubleFunctions;
import backprop.math.kernel.DoubleNormal;
import backprop.math.kernel.ElementFunction;
import java.util.Set;

/**
 * An activation a = φ(z) and its slope φ′, element by element but for the softmax. The slope is given both z and a, so that each
 * constant uses the cheaper one. Of a number in float64 it gives the same bits as of a matrix.
 */
public enum Activation implements Differentiable {
    /** φ(z) = tanh z; φ′ = sech² z = 1 − a² (document 1, “Methodology – Numpy”). */
    TANH(ElementFunction.TANH) {
        @Override
        public double of(double z) {
            return DoubleFunctions.tanh(z);
        }

        @Override
        public double slope(double z, double a) {
            return 1 - a * a;
        }
    },
    /** φ(z) = 1/(1 + e⁻ᶻ); φ′ = a(1 − a). */
    LOGISTIC(ElementFunction.LOGISTIC) {
        @Override
        public double of(double z) {
            return DoubleFunctions.logistic(z);
        }

        @Override
        public double slope(double z, double a) {
            return a * (1 - a);
        }
    },
    /** φ(z) = max(0, z); φ′ = 1 for z > 0, else 0 (document 5: 0 at 0). NaN stays NaN. */
    RELU(ElementFunction.RELU) {
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
    LEAKY_RELU(ElementFunction.LEAKY_RELU) {
        @Override
        public double of(double z) {
            return z > 0 ? z : DoubleFunctions.LEAK * z;
        }

        @Override
        public double slope(double z, double a) {
            return z > 0 ? 1 : DoubleFunctions.LEAK;
        }
    },
    /** φ(z) = z for z > 0, else eᶻ − 1; φ′ = 1 or a + 1 (Clevert, Unterthiner and Hochreiter, ICLR 2016, α = 1). */
    ELU(ElementFunction.ELU) {
        @Override
        public double of(double z) {
            return z > 0 ? z : DoubleFunctions.expm1(z);
        }

        @Override
        public double slope(double z, double a) {
            return z > 0 ? 1 : a + 1;
        }
    },
    /** φ(z) = zσ(z), σ the logistic function; φ′ = σ + a(1 − σ) (Elfwing, Uchibe and Doya, 2018; document 3 prints it). */
    SILU(ElementFunction.SILU) {
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
    GELU(ElementFunction.GELU) {
        @Override
        public double of(double z) {
            return z * DoubleNormal.below(z);
        }

        @Override
        public double slope(double z, double a) {
            return DoubleNormal.geluSlope(z);
        }
    },
    /** φ(z) = ln(1 + eᶻ); φ′ = σ(z), the logistic function. */
    SOFTPLUS(ElementFunction.SOFTPLUS) {
        @Override
        public double of(double z) {
            return DoubleFunctions.softplus(z);
        }

        @Override
        public double slope(double z, double a) {
            return LOGISTIC.of(z);
        }
    },
    /** φ(z) = z; φ′ = 1. */
    IDENTITY(ElementFunction.IDENTITY) {
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
    SOFTMAX(ElementFunction.EXP) {
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
            Softmax.own().apply(z, out);
        }

        @Override
        public void backward(Matrix delta, Matrix z, Matrix a, Matrix out) {
            Softmax.backward(delta, a, out);
        }
    };

    private final ElementFunction function;

    Activation(ElementFunction function) {
        this.function = function;
    }

    /** What a stage of this activation computes forward with these slips. */
    public Activation computedWith(Set<Slip> slips) {
        return this == LOGISTIC && slips.contains(Slip.SILU_WITH_LOGISTIC_BACKWARD) ? SILU : this;
    }

    /** φ(z). */
    public abstract double of(double z);

    /** φ′(z), where a = φ(z). */
    public abstract double slope(double z, double a);

    @Override
    public boolean hasSlopeOfOutput() {
        return switch (this) {
            case TANH, LOGISTIC, RELU, LEAKY_RELU, ELU, IDENTITY -> true;
            case SILU, GELU, SOFTPLUS, SOFTMAX -> false;
        };
    }

    @Override
    public void apply(Matrix z, Matrix out) {
        ElementFunctions.apply(function, z, out);
    }

    @Override
    public void backward(Matrix delta, Matrix z, Matrix a, Matrix out) {
        ElementFunctions.slope(function, delta, z, a, out);
    }
}
