package backprop.loss;

import backprop.data.Targets;
import backprop.math.Matrix;
import backprop.math.Shape;
import backprop.math.ShapeMismatchException;

/** Whether outputs and targets belong together. */
final class Fit {
    private Fit() {}

    /** @throws ShapeMismatchException naming both shapes */
    static void require(Matrix output, Targets targets) {
        if (output.rows() != targets.size() || !targets.fit(output.cols())) {
            throw new ShapeMismatchException(
                    "Loss",
                    "output",
                    output.shape(),
                    targets.size() + "×" + targets.width(),
                    "targets",
                    new Shape(targets.size(), targets.width()));
        }
    }

    /** The labels, where only classes make sense. */
    static int[] labels(Targets targets) {
        if (targets instanceof Targets.Classes classes) {
            return classes.labels();
        }
        throw new IllegalArgumentException(
                "A cross-entropy needs classes, but the targets are numbers. Choose mean squared error for them.");
    }
}
