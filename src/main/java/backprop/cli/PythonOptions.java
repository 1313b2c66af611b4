package backprop.cli;

import backprop.text.Strings;
import backprop.torch.MachinePython;
import backprop.torch.Python;
import backprop.torch.PythonSearch;
import backprop.training.EngineException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options about the Python that does the work. */
final class PythonOptions {
    private final Strings strings = Strings.of("terminal");

    @Option(names = "--python", paramLabel = "PATH")
    private @Nullable Path python;

    @Option(names = "--details")
    private boolean details;

    /** Whether a Python is given. */
    boolean areGiven() {
        return python != null;
    }

    /**
     * The Python of the option; else of {@code BACKPROP_PYTHON}; else that chosen in the window; else one that is found.
     *
     * @throws InterruptedException if the thread is interrupted
     */
    PythonSearch find() throws InterruptedException {
        return MachinePython.usual().find(Optional.ofNullable(python));
    }

    /** @throws EngineException if there is none, with what to install */
    Python python() {
        try {
            PythonSearch search = find();
            if (search instanceof PythonSearch.Found found) {
                return found.python();
            }
            throw new EngineException(((PythonSearch.Missing) search).reason());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException(strings.get("searchInterrupted"));
        }
    }

    /** A failure as it is told: with its details, or with how to see them. */
    EngineException told(EngineException failure) {
        String message = String.valueOf(failure.getMessage());
        if (failure.details().isEmpty()) {
            return failure;
        }
        return new EngineException(
                details ? message + System.lineSeparator() + failure.details() : strings.get("detailsThere", message));
    }
}
