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
            return machine.find(Optional.empty());
        } catch (InterruptedException e) {
            return interrupted();
        }
    }

    @Override
    public PythonSearch choose(Path program) {
        try {
            return machine.choose(program);
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
            return machine.forget();
        } catch (InterruptedException e) {
            return interrupted();
        }
    }

    /** The window is being closed. */
    private static PythonSearch interrupted() {
        Thread.currentThread().interrupt();
        return new PythonSearch.Missing("");
    }
}
