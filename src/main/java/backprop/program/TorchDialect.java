package backprop.program;

import backprop.experiment.Deviation;
import backprop.loss.Penalty;
import backprop.network.Slip;
import backprop.optimizer.Clip;

/** The loop's lines in PyTorch. */
final class TorchDialect implements DialectText {
    private final Setup setup;
    private final TorchNetwork network;
    private final TorchUpdate update;
    private final boolean constantRate;

    TorchDialect(Setup setup, TorchNetwork network, TorchUpdate update, boolean constantRate) {
        this.setup = setup;
        this.network = network;
        this.update = update;
        this.constantRate = constantRate;
    }

    @Override
    public String beforeLoop() {
        return update.start();
    }

    @Override
    public String batch(String x, String t, String position, String during) {
        boolean dropout = setup.network().hasDropout();
        boolean slopeless = setup.has(Slip.OUTPUT_GRADIENT_WITHOUT_SLOPE);
        String forward = slopeless
                ? "a = network[:%1$d](%2$s)\nz = network[%1$d:](a)\n".formatted(network.lastDense(), x)
                : "z = %s(%s)\n".formatted(network.forwardName(), x);
        return (dropout ? "network.train()\n" : "")
                + forward
                + during
                + setup.mark(Deviation.GRADIENT_SUM)
                + "loss = losses(z, %s).%s()\n".formatted(t, setup.isMean() ? "mean" : "sum")
                + "network.zero_grad()\n"
                + leftOut()
                + "loss.backward()\n"
                + (slopeless
                        ? setup.mark(Deviation.OUTPUT_GRADIENT_WITHOUT_SLOPE)
                                + "network[%d].weight.grad = slope_of_prediction(z, %s).T @ a.detach()\n"
                                        .formatted(network.lastDense(), t)
                        : "")
                + (setup.spec().loss().penalty().isNone() ? "" : "add_penalty()\n")
                + clip()
                + update.step(position, constantRate)
                + (dropout ? "network.eval()\n" : "");
    }

    private String leftOut() {
        return (network.hasPreactivation() ? setup.markLeftOut(Deviation.OUTPUT_GRADIENT_FROM_PREACTIVATION) : "")
                + setup.markLeftOut(Deviation.OUTPUT_GRADIENT_WITHOUT_SLOPE);
    }

    private String clip() {
        Clip clip = setup.spec().training().clip();
        return clip instanceof Clip.ByElement e
                ? setup.mark(Deviation.CLIP)
                        + "torch.nn.utils.clip_grad_value_(network.parameters(), %s)\n"
                                .formatted(Python.number(e.bound()))
                : clip instanceof Clip.ByNorm ? "clip()\n" : "";
    }

    /** The penalty's and the clip's functions. */
    String functions() {
        Penalty penalty = setup.spec().loss().penalty();
        String text = penalty.isNone() ? "" : penalty(penalty);
        return setup.spec().training().clip() instanceof Clip.ByNorm n
                ? text + (text.isEmpty() ? "" : "\n\n") + byNorm(Python.number(n.bound()))
                : text;
    }

    private static String penalty(Penalty penalty) {
        String lines = penalty.bias() ? "" : "if name.endswith(\"weight\"):\n    ";
        String l1 = penalty.l1() == 0 ? "" : "%s * w.detach().sign()".formatted(Python.number(penalty.l1()));
        String l2 = penalty.l2() == 0 ? "" : "%s * w.detach()".formatted(Python.number(penalty.l2()));
        lines += "w.grad += " + l1 + (l1.isEmpty() || l2.isEmpty() ? "" : " + ") + l2 + "\n";
        return """
                def add_penalty():
                    \"""g = g + λ₁ sign(w) + λ₂w%s; the loss is shown without it.\"""
                    for name, w in network.named_parameters():
                %s""".formatted(penalty.bias() ? "" : ", of weights", Python.indent(2, lines));
    }

    private static String byNorm(String bound) {
        return """
                def clip():
                    \"""Where ‖g‖ over all arrays is above c = %1$s, g = g c/‖g‖; clip_grad_norm_ divides by ‖g‖ + 1e-6.\"""
                    norm = math.sqrt(sum(float((w.grad ** 2).sum()) for w in network.parameters()))
                    if norm > %1$s:
                        for w in network.parameters():
                            w.grad *= %1$s / norm
                """.formatted(bound);
    }

    @Override
    public String keepScores(String t) {
        return "batch_scores.append(scores(z.detach(), %s))\n".formatted(t);
    }

    @Override
    public String keepLargest() {
        return "largest = max(largest, z.max().item())\n";
    }

    @Override
    public String finite() {
        return "all(w.isfinite().all() for w in network.parameters())";
    }

    @Override
    public String finite(String x) {
        return "predict(%s(%s)).isfinite().all()".formatted(network.forwardName(), x);
    }

    @Override
    public String copy() {
        return "{name: w.clone() for name, w in network.state_dict().items()}";
    }

    @Override
    public String restore() {
        return "network.load_state_dict(best_parameters)\n";
    }

    @Override
    public String largestOutput() {
        return "%s(x_train).max().item()".formatted(network.forwardName());
    }
}
