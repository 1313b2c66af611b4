package backprop.program;

import backprop.experiment.Deviation;
import backprop.loss.LossKind;
import backprop.network.Slip;

/** A loss in PyTorch: each example's, of which autograd takes the slope. */
final class TorchLoss {
    private final Setup setup;
    private final LossKind kind;

    TorchLoss(Setup setup) {
        this.setup = setup;
        kind = setup.spec().loss().kind();
    }

    private boolean isShiftedByRow() {
        return !setup.has(Slip.SOFTMAX_UNSHIFTED) && !setup.has(Slip.SOFTMAX_WHOLE_MAXIMUM);
    }

    private boolean isCrossEntropy() {
        return kind instanceof LossKind.CrossEntropy;
    }

    /** {@code losses(z, t)}, {@code predict(z)} and what else they need. */
    String functions() {
        if (isCrossEntropy()) {
            return crossEntropy() + withoutSlope("-torch.log(s[torch.arange(len(t)), t])");
        }
        if (kind instanceof LossKind.BinaryCrossEntropy) {
            return """
                    def losses(z, t):
                        \"""ℓ = -ln σ(yz), y = 1 for class 1, -1 for class 0.\"""
                        return F.binary_cross_entropy_with_logits(z[:, 0], t.to(z.dtype), reduction="none")


                    def predict(z):
                        return torch.sigmoid(z)
                    """ + withoutSlope("-torch.log(torch.where(t == 1, s[:, 0], 1 - s[:, 0]))");
        }
        return """
                def losses(y, t):
                    \"""%s\"""
                    %s
                    return %s


                def predict(z):
                    return z
                """.formatted(formula(), target(), value()) + withoutSlope("losses(s, t)");
    }

    private String crossEntropy() {
        if (isShiftedByRow()) {
            return """
                    def losses(z, t):
                        \"""ℓ = -ln softmax(z)[n, t].\"""
                        return F.cross_entropy(z, t, reduction="none")


                    def predict(z):
                        return F.softmax(z, dim=1)
                    """;
        }
        boolean whole = setup.has(Slip.SOFTMAX_WHOLE_MAXIMUM);
        Deviation deviation = whole ? Deviation.SOFTMAX_WHOLE_MAXIMUM : Deviation.SOFTMAX_UNSHIFTED;
        return """
                def predict(z):
                %s    e = torch.exp(%s)
                    return e / e.sum(dim=1, keepdim=True)


                def losses(z, t):
                    \"""ℓ = -ln S[n, t].\"""
                    return -torch.log(predict(z)[torch.arange(len(t)), t])
                """.formatted(Python.indent(1, setup.mark(deviation)), whole ? "z - z.max().detach()" : "z");
    }

    private String withoutSlope(String loss) {
        return !setup.has(Slip.OUTPUT_GRADIENT_WITHOUT_SLOPE)
                ? ""
                : """


                def slope_of_prediction(z, t):
                    \"""∂L/∂a behind the output's own activation, without its slope.\"""
                    s = predict(z).detach().requires_grad_()
                    loss = %s
                    delta, = torch.autograd.grad(loss.%s(), s)
                    return torch.nan_to_num(delta, posinf=1e8, neginf=-1e8)
                """.formatted(loss, setup.isMean() ? "mean" : "sum");
    }

    private String target() {
        if (!setup.ofClasses()) {
            return "e = y - t";
        }
        return setup.outputs() == 1 ? "e = y - t[:, None]" : "e = y - F.one_hot(t, %d)".formatted(setup.outputs());
    }

    private String formula() {
        return kind instanceof LossKind.MeanSquaredError
                ? "ℓ = Σ (y - t)²"
                : kind instanceof LossKind.MeanAbsoluteError
                        ? "ℓ = Σ |y - t|"
                        : "ℓ = Σ ½e² where |e| ≤ δ, else δ(|e| - ½δ)";
    }

    private String value() {
        return kind instanceof LossKind.Huber huber
                ? "F.huber_loss(e, torch.zeros_like(e), delta=%s, reduction=\"none\").sum(dim=1)"
                        .formatted(Python.number(huber.delta()))
                : kind instanceof LossKind.MeanSquaredError ? "(e * e).sum(dim=1)" : "e.abs().sum(dim=1)";
    }
}
