package backprop.torch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * This machine's Python with PyTorch: the one that is asked for; else that of {@code BACKPROP_PYTHON}; else the one that the
 * user chose before, if it is still there; else the first found.
 */
public final class MachinePython {
    private final PythonFinder finder;
    private final PythonChoice choice;

    MachinePython(PythonFinder finder, PythonChoice choice) {
        this.finder = finder;
        this.choice = choice;
    }

    /** With what the user chose in the window. */
    public static MachinePython usual() {
        return new MachinePython(PythonFinder.ofThisMachine(), PythonChoice.in(PythonChoice.usualFile()));
    }

    /**
     * Looks for it; programs are started.
     *
     * @param asked for this time
     * @throws InterruptedException if the thread is interrupted
     */
    public PythonSearch find(Optional<Path> asked) throws InterruptedException {
        return finder.find(asked.isPresent() ? asked : remembered().filter(finder::isThere));
    }

    /** Whether it is the user's former choice that counts, if nothing else is asked for. */
    public boolean isRemembered() {
        return remembered().isPresent();
    }

    private Optional<Path> remembered() {
        return finder.isNamed() ? Optional.empty() : choice.python();
    }

    /**
     * Takes the first found from now on, whatever was chosen before.
     *
     * @throws InterruptedException if the thread is interrupted
     */
    public PythonSearch forget() throws InterruptedException {
        try {
            choice.forget();
        } catch (IOException e) {
            // It is left out until the program ends, or looks again.
        }
        return finder.find(Optional.empty());
    }

    /**
     * Looks whether this one will do; if so, it is taken from now on.
     *
     * @throws InterruptedException if the thread is interrupted
     */
    public PythonSearch choose(Path python) throws InterruptedException {
        PythonSearch search = finder.find(Optional.of(python));
        if (search instanceof PythonSearch.Found) {
            try {
                choice.choose(python);
            } catch (IOException e) {
                // It is taken until the program ends.
            }
        }
        return search;
    }
}
