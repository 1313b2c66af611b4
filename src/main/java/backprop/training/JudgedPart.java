package backprop.training;

import backprop.data.Dataset;
import backprop.data.Part;
import backprop.data.Parts;
import backprop.math.Matrix;
import backprop.metrics.Predictions;

/** What a run's network says of the part that it is judged by: test, else validation, else training. */
final class JudgedPart {
    private final Evaluator evaluator;
    private final Part part;
    private final Dataset data;
    private final Matrix prediction;
    private int epoch;
    private long measurements;
    private boolean outdated;

    JudgedPart(Parts parts, Evaluator evaluator, Matrix buffer) {
        this.evaluator = evaluator;
        part = parts.judged();
        data = parts.part(part).orElseThrow();
        prediction = buffer.zeros();
    }

    Part part() {
        return part;
    }

    /** How often it has been measured. */
    long measurements() {
        return measurements;
    }

    /** Whether the network has changed since. */
    boolean isOutdated() {
        return outdated;
    }

    /** Hears of an update. */
    void outdate() {
        outdated = true;
    }

    /** Measures it anew, with the weights of that epoch. */
    void measure(int atEpoch) {
        evaluator.measure(data, prediction);
        measured(atEpoch);
    }

    /** Takes over what the network says of a part, if it is this one. */
    void keep(Part of, Matrix predicted, int atEpoch) {
        if (of == part) {
            prediction.setTo(predicted);
            measured(atEpoch);
        }
    }

    private void measured(int atEpoch) {
        epoch = atEpoch;
        measurements++;
        outdated = false;
    }

    boolean isFinite() {
        return prediction.isFinite();
    }

    /** A copy of what was measured last. */
    Predictions predictions() {
        return new Predictions(epoch, prediction.copy(), data.targets());
    }

    /** The epoch whose weights were measured. */
    int epoch() {
        return epoch;
    }
}
