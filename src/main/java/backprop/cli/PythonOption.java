package backprop.cli;

import backprop.torch.MachinePython;
import backprop.torch.PythonSearch;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that chooses PyTorch's Python. */
final class PythonOption {
    @Option(names = "--python", paramLabel = "PATH")
    private @Nullable Path python;

    boolean isGiven() {
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
}
