package backprop.experiment;

import backprop.training.TrainingRun;

/** What trains: from the same prepared experiment every engine begins with the same parameters, batches and order. */
public interface Engine {

    /**
     * A run at the very same start each time. It is to be closed when it is no longer needed.
     *
     * @throws backprop.training.EngineException if the engine cannot train such an experiment; the message says why
     */
    TrainingRun newRun(PreparedExperiment prepared);

    /** Our own gradients. */
    static Engine analytic() {
        return PreparedExperiment::newRun;
    }
}
