package backprop.program;

import backprop.experiment.Deviation;
import backprop.loss.Penalty;
import backprop.optimizer.Clip;

/** What is done to a batch's gradients before the update, in NumPy: the penalty, then the clip. */
final class NumpyGradient {
    private final Setup setup;
    private final Penalty penalty;
    private final Clip clip;

    NumpyGradient(Setup setup) {
        this.setup = setup;
        penalty = setup.spec().loss().penalty();
        clip = setup.spec().training().clip();
    }

    /** The functions that {@link #calls} call. */
    String functions() {
        String text = "";
        if (!penalty.isNone()) {
            text += penalty();
        }
        if (clip instanceof Clip.ByNorm n) {
            text += (text.isEmpty() ? "" : "\n\n") + byNorm(Python.number(n.bound()));
        } else if (clip instanceof Clip.ByElement e) {
            text += (text.isEmpty() ? "" : "\n\n") + byElement(Python.number(e.bound()));
        }
        return text;
    }

    /** The statements of the loop. */
    String calls() {
        return (penalty.isNone() ? "" : "add_penalty(g)\n") + (clip instanceof Clip.None ? "" : "clip(g)\n");
    }

    private String penalty() {
        String l1 = penalty.l1() == 0 ? "" : "%s * np.sign(w)".formatted(Python.number(penalty.l1()));
        String l2 = penalty.l2() == 0 ? "" : "%s * w".formatted(Python.number(penalty.l2()));
        String which = penalty.bias() ? "" : "if name.startswith(\"W\"):\n    ";
        return """
                def add_penalty(g):
                    \"""g = g + λ₁ sign(w) + λ₂w%s.\"""
                    for name, w in p.items():
                %s""".formatted(
                penalty.bias() ? "" : ", of weights",
                Python.indent(
                        2,
                        which + "g[name] = g[name] + " + l1 + (l1.isEmpty() || l2.isEmpty() ? "" : " + ") + l2 + "\n"));
    }

    private String byElement(String bound) {
        return """
                def clip(g):
                    \"""Each element to [-c, c], c = %1$s.\"""
                %2$s    for name in g:
                        g[name] = np.clip(g[name], -%1$s, %1$s)
                """.formatted(bound, Python.indent(1, setup.mark(Deviation.CLIP)));
    }

    private static String byNorm(String bound) {
        return """
                def clip(g):
                    \"""Where ‖g‖ over all arrays is above c = %1$s, g = g c/‖g‖.\"""
                    norm = math.sqrt(sum(float((value ** 2).sum()) for value in g.values()))
                    if norm > %1$s:
                        for name in g:
                            g[name] = g[name] * (%1$s / norm)
                """.formatted(bound);
    }
}
