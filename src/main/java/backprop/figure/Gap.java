package backprop.figure;

/**
 * Where the values end and why: from {@code from} to the end of the x axis nothing is known.
 *
 * @param from in units of the x axis, finite
 * @param title such as "stopped at epoch 11"
 * @param reason such as "training loss is NaN"
 */
public record Gap(double from, String title, String reason) {
    /**
     * Checks what it is given.
     *
     * @throws IllegalArgumentException if the start is not finite
     */
    public Gap {
        if (!Double.isFinite(from)) {
            throw new IllegalArgumentException("A gap starts at a finite x, not at " + from);
        }
    }
}
