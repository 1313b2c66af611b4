package backprop.program;

import backprop.network.Activation;
import backprop.network.Slip;
import java.util.List;
import java.util.Set;

/** Activations and their slopes as NumPy's expressions, and the functions that these need. */
final class NumpyActivation {
    private static final String SOFTMAX = """
            def softmax(z):
                \"""S = e^(z - m) / sum e^(z - m) over each row, m its maximum.\"""
                e = np.exp(z - z.max(axis=1, keepdims=True))
                return e / e.sum(axis=1, keepdims=True)
            """;
    private static final String LOGISTIC = """
            def logistic(z):
                \"""σ(z) = 1/(1 + e^-z); where e^-z is too large, it is infinite and σ 0.\"""
                with np.errstate(over="ignore"):
                    return 1 / (1 + np.exp(-z))
            """;
    private static final String NORMAL = """
            def normal(z):
                \"""Φ(z) = ½ erfc(-z/√2), the normal distribution.\"""
                return np.vectorize(lambda v: 0.5 * math.erfc(-v / math.sqrt(2)), otypes=[z.dtype])(z)
            """;

    private NumpyActivation() {}

    /** What the program computes forward; one slip has another function there. */
    static Activation forward(Activation activation, Set<Slip> slips) {
        boolean silu = activation == Activation.LOGISTIC && slips.contains(Slip.SILU_WITH_LOGISTIC_BACKWARD);
        return silu ? Activation.SILU : activation;
    }

    /** φ(z). */
    static String value(Activation activation, String z) {
        return switch (activation) {
            case TANH -> "np.tanh(%s)".formatted(z);
            case LOGISTIC -> "logistic(%s)".formatted(z);
            case RELU -> "np.maximum(%s, 0)".formatted(z);
            case LEAKY_RELU -> "np.where(%1$s > 0, %1$s, 0.01 * %1$s)".formatted(z);
            case ELU -> "np.where(%1$s > 0, %1$s, np.expm1(np.minimum(%1$s, 0)))".formatted(z);
            case SILU -> "%1$s * logistic(%1$s)".formatted(z);
            case GELU -> "%1$s * normal(%1$s)".formatted(z);
            case SOFTPLUS -> "np.logaddexp(0, %s)".formatted(z);
            case IDENTITY -> z;
            case SOFTMAX -> "softmax(%s)".formatted(z);
        };
    }

    /** From δ behind the activation the δ before it. */
    static String backward(Activation activation, Set<Slip> slips, String z, String a) {
        boolean silu = activation == Activation.LOGISTIC || activation == Activation.SILU;
        if (silu && slips.contains(Slip.SILU_WITH_LOGISTIC_BACKWARD)) {
            return "delta * %1$s * (1 - %1$s)".formatted(a);
        }
        if (activation == Activation.RELU && slips.contains(Slip.RELU_PASSES_ALL)) {
            return "delta";
        }
        return switch (activation) {
            case TANH -> "delta * (1 - %1$s * %1$s)".formatted(a);
            case LOGISTIC -> "delta * %1$s * (1 - %1$s)".formatted(a);
            case RELU -> "delta * (%s > 0)".formatted(z);
            case LEAKY_RELU -> "np.where(%s > 0, delta, 0.01 * delta)".formatted(z);
            case ELU -> "np.where(%s > 0, delta, delta * (%s + 1))".formatted(z, a);
            case SILU -> "delta * (logistic(%1$s) + %2$s * (1 - logistic(%1$s)))".formatted(z, a);
            case GELU ->
                "delta * (normal(%1$s) + %1$s * np.exp(-%1$s * %1$s / 2) / math.sqrt(2 * math.pi))".formatted(z);
            case SOFTPLUS -> "delta * logistic(%s)".formatted(z);
            case IDENTITY -> "delta";
            case SOFTMAX -> "%1$s * (delta - (delta * %1$s).sum(axis=1, keepdims=True))".formatted(a);
        };
    }

    /** The slope in words, for a comment. */
    static String formula(Activation activation) {
        return switch (activation) {
            case TANH -> "A = tanh Z, φ′ = 1 - A²";
            case LOGISTIC -> "A = σ(Z) = 1/(1 + e^-Z), φ′ = A(1 - A)";
            case RELU -> "A = max(0, Z), φ′ = 1 where Z > 0, else 0";
            case LEAKY_RELU -> "A = Z where Z > 0, else 0.01Z; φ′ = 1 or 0.01";
            case ELU -> "A = Z where Z > 0, else e^Z - 1; φ′ = 1 or A + 1";
            case SILU -> "A = Zσ(Z), φ′ = σ(Z) + A(1 - σ(Z))";
            case GELU -> "A = ZΦ(Z), φ′ = Φ(Z) + Z e^(-Z²/2)/√(2π)";
            case SOFTPLUS -> "A = ln(1 + e^Z), φ′ = σ(Z)";
            case IDENTITY -> "A = Z";
            case SOFTMAX -> "A = softmax(Z); backward A(δ - Σ δA)";
        };
    }

    /** Those functions that a program's text calls. */
    static List<String> functions(String text) {
        return List.of(SOFTMAX, LOGISTIC, NORMAL).stream()
                .filter(function -> text.contains(name(function) + "("))
                .toList();
    }

    private static String name(String function) {
        return function.substring("def ".length(), function.indexOf('('));
    }
}
