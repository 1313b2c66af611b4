package backprop.cli;

import backprop.torch.Python;
import backprop.training.EngineException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that choose what trains. */
final class EngineOptions {
    @Option(names = "--engine", paramLabel = "ENGINE")
    private @Nullable EngineChoice engine;

    @Mixin
    private PythonOptions pythons = new PythonOptions();

    /** Whether {@code --engine} is given; {@code --python} goes with a run that goes on, too. */
    boolean isChosen() {
        return engine != null;
    }

    /** The one that is asked for; a Python alone asks for PyTorch. */
    EngineChoice engine() {
        return engine != null ? engine : pythons.areGiven() ? EngineChoice.TORCH : EngineChoice.ANALYTIC;
    }

    /** Whether a Python is given that nothing is to run in. */
    boolean areAtOdds() {
        return engine == EngineChoice.ANALYTIC && pythons.areGiven();
    }

    /** Whether PyTorch trains since a Python is given, and for no other reason. */
    boolean isByPythonAlone() {
        return engine == null && pythons.areGiven();
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
        return pythons.python();
    }

    /** A failure as it is told: with its details, or with how to see them. */
    EngineException told(EngineException failure) {
        return pythons.told(failure);
    }
}
