package backprop.experiment;

import backprop.data.DataShape;
import backprop.loss.LossKind;

/** Says why a loss cannot judge a network's outputs, and what to choose instead. */
final class LossAdvice {
    private LossAdvice() {}

    static String of(LossKind loss, DataShape data, int outputs) {
        if (loss instanceof LossKind.BinaryCrossEntropy) {
            return data.classes() == 2
                    ? "Binary cross-entropy needs one output, but the network has %d. Give the last dense layer 1 unit, or choose cross-entropy."
                            .formatted(outputs)
                    : "Binary cross-entropy tells two classes apart, but the data have %s. Choose %s."
                            .formatted(
                                    data.classes() > 0 ? data.classes() + " classes" : "numbers to predict",
                                    data.classes() > 0 ? "cross-entropy" : "mean squared error");
        }
        return data.classes() == 0
                ? "Cross-entropy needs classes, but the data have numbers to predict. Choose mean squared error, mean absolute error or Huber."
                : "Cross-entropy needs one output for each of the %d classes, but the network has %d. Give the last dense layer %d units, or choose binary cross-entropy."
                        .formatted(data.classes(), outputs, data.classes());
    }
}
