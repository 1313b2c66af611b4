package backprop.app;

import backprop.experiment.Engine;
import backprop.torch.MachinePython;
import backprop.torch.Python;
import backprop.torch.PythonSearch;
import backprop.torch.TorchEngine;
import backprop.ui.workbench.Engines;
import java.nio.file.Path;
import java.util.Optional;

/** What can train on this machine. */
final class MachineEngines implements Engines {
    private final MachinePython machine = MachinePython.usual();

    @Override
    public Engine pyTorch(Python python) {
        return new TorchEngine(python, Optional.empty());
    }

    @Override
    public PythonSearch find() {
        try {
            return inTheWindow(machine.find(Optional.empty()));
        } catch (InterruptedException e) {
            return interrupted();
        }
    }

    @Override
    public PythonSearch choose(Path python) {
        try {
            return inTheWindow(machine.choose(python));
        } catch (InterruptedException e) {
            return interrupted();
        }
    }

    @Override
    public boolean isRemembered() {
        return machine.isRemembered();
    }

    @Override
    public PythonSearch forget() {
        try {
            return inTheWindow(machine.forget());
        } catch (InterruptedException e) {
            return interrupted();
        }
    }

    static PythonSearch inTheWindow(PythonSearch search) {
        return search instanceof PythonSearch.Missing missing
                ? new PythonSearch.Missing(Engines.inTheWindow(missing.reason()))
                : search;
    }

    /** The window is being closed. */
    private static PythonSearch interrupted() {
        Thread.currentThread().interrupt();
        return new PythonSearch.Missing("");
    }
}
