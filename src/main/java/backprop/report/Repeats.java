package backprop.report;

import java.util.List;

/**
 * Repeats of one run, each with a start of its own.
 *
 * @param name to tell them from others in the same chart; empty where they stand alone
 * @param runs at least one
 */
public record Repeats(String name, List<RunCurves> runs) {
    /**
     * Checks what it is given.
     *
     * @throws IllegalArgumentException if there is no run
     */
    public Repeats {
        runs = List.copyOf(runs);
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("Of no run there is no mean: " + name);
        }
    }
}
