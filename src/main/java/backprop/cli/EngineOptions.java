package backprop.cli;

import backprop.text.Strings;
import backprop.torch.Python;
import backprop.torch.PythonSearch;
import backprop.training.EngineException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that choose what trains. */
final class EngineOptions {
    private final Strings strings = Strings.of("terminal");

    @Option(names = "--engine", paramLabel = "ENGINE")
    private @Nullable EngineChoice engine;

    @Mixin
    private PythonOption python = new PythonOption();

    @Option(names = "--details")
    private boolean details;

    /** Whether {@code --engine} is given; {@code --python} goes with a run that goes on, too. */
    boolean isChosen() {
        return engine != null;
    }

    /** The one that is asked for; a Python alone asks for PyTorch. */
    EngineChoice engine() {
        return engine != null ? engine : python.isGiven() ? EngineChoice.TORCH : EngineChoice.ANALYTIC;
    }

    /**
     * The Python that is to train; empty for the analytic engine.
     *
     * @throws EngineException if there is no Python with PyTorch
     */
    Optional<Python> pythonIfAskedFor() {
        return engine() == EngineChoice.ANALYTIC ? Optional.empty() : Optional.of(python());
    }

    /** @throws EngineException if there is none, with what to install */
    Python python() {
        try {
            PythonSearch search = python.find();
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
