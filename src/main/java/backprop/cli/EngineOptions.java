package backprop.cli;

import backprop.text.Strings;
import backprop.torch.MachinePython;
import backprop.torch.Python;
import backprop.torch.PythonSearch;
import backprop.training.EngineException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that choose what trains. */
final class EngineOptions {
    private static final String ANALYTIC = "analytic";
    private static final String TORCH = "torch";
    private static final String BOTH = "both";

    private final Strings strings = Strings.of("terminal");

    @Option(names = "--engine", paramLabel = "ENGINE")
    private @Nullable String engine;

    @Option(names = "--python", paramLabel = "PATH")
    private @Nullable Path python;

    @Option(names = "--details")
    private boolean details;

    /** Whether {@code --engine} is given; {@code --python} goes with a run that goes on, too. */
    boolean isChosen() {
        return engine != null;
    }

    /** Whether both engines are to train. */
    boolean areBoth() {
        return BOTH.equals(engine);
    }

    /**
     * The Python that is to train; empty for the analytic engine.
     *
     * @throws ParameterException if there is no engine of that name
     * @throws EngineException if there is no Python with PyTorch
     */
    Optional<Python> pythonIfAskedFor(CommandLine command) {
        String name = engine == null ? ANALYTIC : engine;
        return switch (name) {
            case ANALYTIC -> Optional.empty();
            case TORCH, BOTH -> Optional.of(python());
            default -> throw new ParameterException(command, strings.get("unknownEngine", name));
        };
    }

    /** @throws EngineException if there is none, with what to install */
    Python python() {
        try {
            PythonSearch search = MachinePython.usual().find(Optional.ofNullable(python));
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
