package backprop.experiment;

import java.util.List;

/**
 * What {@link GradientCheck} found.
 *
 * @param examples that the loss was taken over
 * @param loss there, reduced as in training, with the penalty
 * @param arrays W1, b1, W2 …
 */
public record GradientReport(int examples, double loss, List<ArrayCheck> arrays) {
    public GradientReport {
        arrays = List.copyOf(arrays);
    }

    /** Whether no gradient is wrong or not finite, and whoever else took it agrees. */
    public boolean isRight() {
        return arrays.stream()
                        .map(ArrayCheck::verdict)
                        .allMatch(
                                verdict -> verdict == ArrayCheck.Verdict.RIGHT || verdict == ArrayCheck.Verdict.UNKNOWN)
                && arrays.stream().flatMap(array -> array.autograd().stream()).allMatch(AutogradCheck::isRight);
    }

    /** Whether an array has that verdict of three witnesses. */
    public boolean hasArray(AutogradCheck.Verdict verdict) {
        return arrays.stream()
                .flatMap(array -> array.autograd().stream())
                .anyMatch(third -> third.verdict() == verdict);
    }
}
