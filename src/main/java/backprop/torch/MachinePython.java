package backprop.torch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** This machine's Python with PyTorch: the one that is asked for, else the one that the user chose before, else the first found. */
public final class MachinePython {
    private final PythonFinder finder = PythonFinder.ofThisMachine();
    private final PythonChoice choice;

    public MachinePython(PythonChoice choice) {
        this.choice = choice;
    }

    /** With what the user chose in the window. */
    public static MachinePython usual() {
        return new MachinePython(PythonChoice.in(PythonChoice.usualFile()));
    }

    /**
     * Looks for it; programs are started.
     *
     * @param asked for this time
     * @throws InterruptedException if the thread is interrupted
     */
    public PythonSearch find(Optional<Path> asked) throws InterruptedException {
        boolean named = !System.getenv().getOrDefault(PythonFinder.VARIABLE, "").isBlank();
        return finder.find(asked.isPresent() || named ? asked : choice.python());
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
