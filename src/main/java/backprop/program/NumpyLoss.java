package backprop.program;

import backprop.experiment.Deviation;
import backprop.loss.LossKind;
import backprop.network.Slip;

/** A loss in NumPy: each example's loss, its slope at the outputs, and what the outputs say. */
final class NumpyLoss {
    private final Setup setup;
    private final LossKind kind;

    NumpyLoss(Setup setup) {
        this.setup = setup;
        kind = setup.spec().loss().kind();
    }

    /** The prediction of outputs {@code z}, as an expression. */
    private String prediction() {
        return kind instanceof LossKind.CrossEntropy
                ? (isShiftedByRow() ? "softmax(z)" : "published_softmax(z)")
                : kind instanceof LossKind.BinaryCrossEntropy ? "logistic(z)" : "z";
    }

    private boolean isShiftedByRow() {
        return !setup.has(Slip.SOFTMAX_UNSHIFTED) && !setup.has(Slip.SOFTMAX_WHOLE_MAXIMUM);
    }

    /** {@code predict(z)}. */
    String predict() {
        return "def predict(z):\n    return " + prediction() + "\n";
    }

    /** Whether the loss has an output stage of its own, softmax or the logistic function. */
    static boolean hasOwnStage(Setup setup) {
        return setup.spec().loss().kind().ownStage().isPresent();
    }

    /** The functions {@code losses(z, t)}, {@code slope(z, t)} and what else they need. */
    String functions() {
        if (kind instanceof LossKind.CrossEntropy) {
            return isShiftedByRow() ? crossEntropy() : publishedSoftmax() + "\n\n" + publishedCrossEntropy();
        }
        if (kind instanceof LossKind.BinaryCrossEntropy) {
            return binaryCrossEntropy();
        }
        return errors();
    }

    private String crossEntropy() {
        return """
                def losses(z, t):
                    \"""ℓ = -ln S[n, t] = ln Σ e^(z - m) - (z_t - m), m the maximum of the row.\"""
                    shifted = z - z.max(axis=1, keepdims=True)
                    return np.log(np.exp(shifted).sum(axis=1)) - shifted[np.arange(len(t)), t]


                def slope(z, t):
                    \"""∂ℓ/∂Z = S - T, T the one-hot rows.\"""
                    delta = softmax(z)
                    delta[np.arange(len(t)), t] -= 1
                    return delta
                """ + without("-1 / softmax(z)[rows, t]");
    }

    private String publishedSoftmax() {
        boolean whole = setup.has(Slip.SOFTMAX_WHOLE_MAXIMUM);
        Deviation deviation = whole ? Deviation.SOFTMAX_WHOLE_MAXIMUM : Deviation.SOFTMAX_UNSHIFTED;
        return """
                def published_softmax(z):
                %s    e = np.exp(%s)
                    return e / e.sum(axis=1, keepdims=True)
                """.formatted(Python.indent(1, setup.mark(deviation)), whole ? "z - z.max()" : "z");
    }

    private String publishedCrossEntropy() {
        return """
                def losses(z, t):
                    \"""ℓ = -ln S[n, t].\"""
                    return -np.log(published_softmax(z)[np.arange(len(t)), t])


                def slope(z, t):
                    \"""∂ℓ/∂Z = S - T, T the one-hot rows.\"""
                    delta = published_softmax(z)
                    delta[np.arange(len(t)), t] -= 1
                    return delta
                """ + without("-1 / published_softmax(z)[rows, t]");
    }

    /** ∂ℓ/∂S = −T/S. */
    private String without(String value) {
        return !setup.has(Slip.OUTPUT_GRADIENT_WITHOUT_SLOPE) ? "" : """


                def slope_of_prediction(z, t):
                    \"""∂ℓ/∂S = -T/S.\"""
                    rows = np.arange(len(t))
                    delta = np.zeros_like(z)
                    delta[rows, t] = %s
                    return delta
                """.formatted(value);
    }

    private String binaryCrossEntropy() {
        String text = """
                def losses(z, t):
                    \"""ℓ = -ln σ(yz) = ln(1 + e^(-yz)), y = 1 for class 1, -1 for class 0.\"""
                    return np.logaddexp(0, np.where(t == 1, -z[:, 0], z[:, 0]))


                def slope(z, t):
                    \"""∂ℓ/∂z = σ(z) - t.\"""
                    return logistic(z) - t[:, np.newaxis]
                """;
        return !setup.has(Slip.OUTPUT_GRADIENT_WITHOUT_SLOPE) ? text : text + """


                def slope_of_prediction(z, t):
                    \"""∂ℓ/∂a = -1/a for class 1, 1/(1 - a) for class 0; where that divides by 0, -1e8 and 1e8.\"""
                    a = logistic(z)
                    t = t[:, np.newaxis]
                    distance = np.where(t == 1, a, 1 - a)
                    with np.errstate(divide="ignore"):
                        return np.where(t == 1, -1, 1) * np.where(distance == 0, 1e8, 1 / distance)
                """;
    }

    private String errors() {
        return """
                def losses(y, t):
                    \"""%s\"""
                    e = y - %s
                    return %s


                def slope(y, t):
                    \"""%s\"""
                    e = y - %s
                    return %s
                """.formatted(lossFormula(), target(), loss(), slopeFormula(), target(), slope());
    }

    /** The targets as numbers, N×K. */
    private String target() {
        if (!setup.ofClasses()) {
            return "t";
        }
        return setup.outputs() == 1 ? "t[:, np.newaxis]" : "np.eye(%d, dtype=y.dtype)[t]".formatted(setup.outputs());
    }

    private String lossFormula() {
        return kind instanceof LossKind.MeanSquaredError
                ? "ℓ = Σ (y - t)²"
                : kind instanceof LossKind.MeanAbsoluteError
                        ? "ℓ = Σ |y - t|"
                        : "ℓ = Σ ½e² where |e| ≤ δ, else δ(|e| - ½δ); e = y - t, δ = " + bound();
    }

    private String slopeFormula() {
        return kind instanceof LossKind.MeanSquaredError
                ? "∂ℓ/∂y = 2(y - t)"
                : kind instanceof LossKind.MeanAbsoluteError ? "∂ℓ/∂y = sign(y - t)" : "∂ℓ/∂y = y - t, cut to [-δ, δ]";
    }

    private String loss() {
        return kind instanceof LossKind.MeanSquaredError
                ? "(e * e).sum(axis=1)"
                : kind instanceof LossKind.MeanAbsoluteError
                        ? "np.abs(e).sum(axis=1)"
                        : "np.where(np.abs(e) <= %1$s, 0.5 * e * e, %1$s * (np.abs(e) - 0.5 * %1$s)).sum(axis=1)"
                                .formatted(bound());
    }

    private String slope() {
        return kind instanceof LossKind.MeanSquaredError
                ? "2 * e"
                : kind instanceof LossKind.MeanAbsoluteError
                        ? "np.sign(e)"
                        : "np.clip(e, -%1$s, %1$s)".formatted(bound());
    }

    private String bound() {
        return kind instanceof LossKind.Huber huber ? Python.number(huber.delta()) : "";
    }
}
