package backprop.ui.workbench;

import backprop.data.LostDataException;
import backprop.text.Strings;
import backprop.training.EngineException;
import org.jspecify.annotations.Nullable;

/**
 * Why there is no run.
 *
 * @param message what, where and what to try
 * @param details for those who ask for more, such as an engine's last words; empty for none
 * @param ofEngine whether it is the engine that cannot, not the experiment
 * @param lost set if it is that data of one's own have moved or changed
 */
record RunFailure(
        String message,
        String details,
        boolean ofEngine,
        @Nullable LostDataException lost) {

    static RunFailure of(Throwable error, Strings strings) {
        String own = String.valueOf(error.getMessage());
        if (error instanceof EngineException engine) {
            return new RunFailure(Engines.inTheWindow(own), engine.details(), true, null);
        }
        LostDataException lost = error.getCause() instanceof LostDataException moved ? moved : null;
        String message = error instanceof RunReporter.PreparationException
                ? own
                : error instanceof OutOfMemoryError
                        ? strings.get("failure.memory")
                        : strings.get("failure.unexpected", error);
        return new RunFailure(message, "", false, lost);
    }
}
