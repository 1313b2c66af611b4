package backprop.ui.workbench;

import backprop.training.Agreement;
import backprop.training.EngineFacts;
import backprop.training.ParameterTrace;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the training of a leg, and of the engine that does it.
 *
 * @param began when its training began; empty before
 * @param tunable whether its settings can be changed in a pause
 * @param trace what is kept of its parameters for the next leg; null if none is to be compared with it
 * @param agreement how far it is from the leg before; null if there is none to compare with
 */
record Trained(
        EngineFacts facts,
        Optional<Instant> began,
        boolean tunable,
        @Nullable ParameterTrace trace,
        @Nullable Agreement agreement) {

    /** The same without what takes much memory. */
    Trained slim() {
        return new Trained(facts, began, tunable, null, null);
    }
}
