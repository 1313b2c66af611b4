package backprop.ui.workbench;

import backprop.experiment.Engine;
import backprop.text.Strings;
import backprop.torch.Python;
import backprop.torch.PythonSearch;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** What can train: our own gradients, and PyTorch in the user's own Python where there is one. */
public interface Engines {

    /** Our own gradients. */
    default Engine analytic() {
        return Engine.analytic();
    }

    /** PyTorch in this Python. */
    Engine pyTorch(Python python);

    /** Looks for a Python with PyTorch. It takes its time, so it is asked for in the background. */
    PythonSearch find();

    /** The same with this Python of the user's choice, its program or its folder; it is remembered if it will do. */
    PythonSearch choose(Path python);

    /** Whether a Python of the user's choice is remembered. */
    default boolean isRemembered() {
        return false;
    }

    /** Forgets the user's choice, and looks for a Python. */
    default PythonSearch forget() {
        return find();
    }

    /** What is said of an engine, without the terminal's way to choose a Python: a window has buttons for that. */
    static String inTheWindow(String reason) {
        String terminal = Strings.of("engines").get("choose");
        return reason.lines().filter(line -> !line.equals(terminal)).collect(Collectors.joining("\n"));
    }

    /** Our own gradients and nothing else. */
    static Engines analyticAlone(String reason) {
        return new Engines() {
            @Override
            public Engine pyTorch(Python python) {
                throw new IllegalStateException(reason);
            }

            @Override
            public PythonSearch find() {
                return new PythonSearch.Missing(reason);
            }

            @Override
            public PythonSearch choose(Path python) {
                return find();
            }
        };
    }
}
