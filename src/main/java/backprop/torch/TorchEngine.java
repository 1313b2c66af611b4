package backprop.torch;

import backprop.experiment.Engine;
import backprop.experiment.PreparedExperiment;
import backprop.training.Checkpoint;
import backprop.training.TrainingRun;
import java.nio.file.Path;
import java.util.Optional;

/**
 * PyTorch, in the user's own Python: it trains the very program that is exported, with autograd's gradients.
 *
 * @param folder where Python's folder is made, which is gone with the run; else among the system's temporary folders
 */
public record TorchEngine(Python python, Optional<Path> folder) implements Engine {

    @Override
    public TrainingRun newRun(PreparedExperiment prepared) {
        return new TorchRun(prepared, python, folder);
    }

    /**
     * A run that goes on where it was left.
     *
     * @param from {@link #isOf of such a run}
     * @throws backprop.training.EngineException if it cannot
     */
    public TrainingRun restored(PreparedExperiment prepared, Checkpoint from) {
        TorchRun run = new TorchRun(prepared, python, folder);
        try {
            run.restore(from);
            return run;
        } catch (RuntimeException e) {
            run.close();
            throw e;
        }
    }

    /** Whether that is the checkpoint of a run on PyTorch. */
    public static boolean isOf(Checkpoint checkpoint) {
        return SavedState.isIn(checkpoint);
    }
}
