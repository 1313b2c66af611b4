package backprop.experiment;

import backprop.metrics.Monitor;
import java.util.OptionalDouble;

/**
 * A value that a document reports, or that a careful re-run found, to be compared with what is obtained.
 *
 * @param what in words, as the document has it
 * @param reported the document's own number; empty where it gives none
 * @param low the band over seeds begins here
 * @param high and ends here
 * @param form the form of the experiment that it is about
 */
public record Target(String what, Monitor monitor, At at, OptionalDouble reported, double low, double high, Form form) {

    /** Which of an experiment's two forms. */
    public enum Form {
        TEXTBOOK,
        PUBLISHED
    }

    /** Which of a run's results. */
    public sealed interface At {
        /** The last one. */
        record Last() implements At {}

        /** The best one. */
        record Best() implements At {}

        /** The one with that epoch number. */
        record Epoch(int epoch) implements At {
            public Epoch {
                if (epoch < 0) {
                    throw new IllegalArgumentException("An epoch's number is 0 or more, not " + epoch + ".");
                }
            }
        }
    }

    public Target {
        if (!(low <= high) || Double.isInfinite(low) || Double.isInfinite(high)) {
            throw new IllegalArgumentException(
                    "A band runs from a lower to a higher number, not from " + low + " to " + high + ".");
        }
        if (!Double.isFinite(reported.orElse(0))) {
            throw new IllegalArgumentException(
                    "What a document reports is a number, not " + reported.getAsDouble() + ".");
        }
    }
}
