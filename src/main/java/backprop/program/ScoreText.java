package backprop.program;

import backprop.experiment.Deviation;
import backprop.loss.LossReport;

/** What is measured of a part or a batch: the same lines in both dialects. */
final class ScoreText {
    private ScoreText() {}

    /** {@code scores(z, t)} of outputs: the loss, and the accuracy, or what is measured of numbers. */
    static String scores(Setup setup) {
        boolean perElement = setup.spec().loss().report() == LossReport.PER_ELEMENT;
        String loss = setup.mark(Deviation.LOSS_PER_ELEMENT)
                + "loss = losses(z, t).mean()%s\n".formatted(perElement ? " / " + setup.outputs() : "");
        if (!setup.ofClasses()) {
            return """
                    def scores(z, t):
                        \"""Loss, mean squared and mean absolute error, and R² as a mean over the outputs.\"""
                    %s    e = z - t
                        spread = ((t - t.mean(axis=0)) ** 2).sum(axis=0)
                        spread[spread == 0] = np.nan  # where all targets are equal, R² says nothing
                        r2 = (1 - (e * e).sum(axis=0) / spread).mean()
                        return [float(loss), float((e * e).mean()), float(abs(e).mean()), float(r2)]
                    """.formatted(Python.indent(1, loss));
        }
        String right = setup.outputs() == 1 ? "(predict(z)[:, 0] >= 0.5) == t" : "predict(z).argmax(axis=1) == t";
        return """
                def scores(z, t):
                    \"""The loss, and the share of examples whose class is right.\"""
                %s    right = %s
                    return [float(loss), float(right.sum()) / len(t)]
                """.formatted(Python.indent(1, loss), right);
    }
}
