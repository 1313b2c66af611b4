package backprop.figure;

/**
 * How far values lie around a curve, such as mean ± SD over several runs. Where one of the two ends is not finite there
 * is a gap.
 *
 * @param lower one for each point of the curve
 * @param upper as many, none below its lower one
 * @param name said beside the curve's name, such as "n = 30, ±1 SD"
 */
public record Band(Values lower, Values upper, String name) {
    /**
     * Checks what it is given.
     *
     * @throws IllegalArgumentException if the lengths differ or an upper end lies below its lower one
     */
    public Band {
        if (lower.size() != upper.size()) {
            throw new IllegalArgumentException(
                    "A band has as many lower as upper ends, not " + lower.size() + " and " + upper.size() + ".");
        }
        for (int i = 0; i < lower.size(); i++) {
            if (upper.get(i) < lower.get(i)) {
                throw new IllegalArgumentException("The band '" + name + "' ends below its beginning: from "
                        + lower.get(i) + " to " + upper.get(i) + " at point " + i + ".");
            }
        }
    }

    /** Whether there is a band at this point of the curve. */
    boolean isThere(int index) {
        return Double.isFinite(lower.get(index)) && Double.isFinite(upper.get(index));
    }
}
