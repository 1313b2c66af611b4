package backprop.program;

import backprop.experiment.Deviation;
import backprop.loss.Reduction;
import backprop.network.Slip;

/** The loop's lines in NumPy. */
final class NumpyDialect implements DialectText {
    private final Setup setup;
    private final NumpyUpdate update;
    private final NumpyGradient gradient;

    NumpyDialect(Setup setup, NumpyUpdate update, NumpyGradient gradient) {
        this.setup = setup;
        this.update = update;
        this.gradient = gradient;
    }

    @Override
    public String beforeLoop() {
        return update.start();
    }

    @Override
    public String batch(String x, String t, String position, String during) {
        String mean = setup.spec().training().reduction() == Reduction.MEAN ? " / len(t)" : "";
        String training = setup.network().hasDropout() ? ", training=True" : "";
        boolean slopeless = setup.has(Slip.OUTPUT_GRADIENT_WITHOUT_SLOPE);
        String second = NumpyLoss.hasOwnStage(setup) ? "slope_of_prediction" : "slope";
        String state = !update.hasState() ? "" : update.isPerBatch() ? ", states[%s]".formatted(position) : ", state";
        return "values = forward(%s%s)\n".formatted(x, training)
                + during
                + setup.mark(Deviation.GRADIENT_SUM)
                + "delta = slope(values[-1], %s)%s\n".formatted(t, mean.replace("(t)", "(" + t + ")"))
                + (slopeless
                        ? "slopeless = %s(values[-1], %s)%s\n".formatted(second, t, mean.replace("(t)", "(" + t + ")"))
                        : "")
                + "g = backward(values, delta%s)\n".formatted(slopeless ? ", slopeless" : "")
                + gradient.calls()
                + "update(g%s, eta%s)\n".formatted(state, update.asksForEpoch() ? ", epoch" : "");
    }

    @Override
    public String keepScores(String t) {
        return "batch_scores.append(scores(values[-1], %s))\n".formatted(t);
    }

    @Override
    public String keepLargest() {
        return "largest = max(largest, values[-1].max())\n";
    }

    @Override
    public String finite() {
        return "all(np.isfinite(w).all() for w in p.values())";
    }

    @Override
    public String finite(String x) {
        return "np.isfinite(predict(forward(%s)[-1])).all()".formatted(x);
    }

    @Override
    public String copy() {
        return "{name: w.copy() for name, w in p.items()}";
    }

    @Override
    public String restore() {
        return "p = best_parameters\n";
    }

    @Override
    public String largestOutput() {
        return "forward(x_train)[-1].max()";
    }
}
