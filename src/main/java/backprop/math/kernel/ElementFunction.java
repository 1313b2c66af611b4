package backprop.math.kernel;

/** Functions a = f(z) of one number, and the error that each hands back, δ·f′. */
public enum ElementFunction {
    /** z; δ. */
    IDENTITY,
    /** eᶻ; δ·a. */
    EXP,
    /** tanh z; δ(1 − a²). */
    TANH,
    /** σ(z) = 1/(1 + e⁻ᶻ); δ·a(1 − a). */
    LOGISTIC,
    /** max(0, z), NaN for NaN; δ·1 where z > 0, else δ·0. */
    RELU,
    /** z where z > 0, else 0.01z; δ, else δ·0.01. */
    LEAKY_RELU,
    /** z where z > 0, else eᶻ − 1; δ, else δ(a + 1). */
    ELU,
    /** zσ(z); δ(σ + a(1 − σ)). */
    SILU,
    /** ln(1 + eᶻ); δσ(z). */
    SOFTPLUS,
    /** e^(−z²/2); −δza. */
    BELL,
    /** zΦ(z), Φ the normal distribution; δ(Φ(z) + z·e^(−z²/2)/√(2π)). */
    GELU
}
