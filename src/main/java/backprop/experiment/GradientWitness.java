package backprop.experiment;

import backprop.math.Matrix;
import java.util.Map;

/** Somebody else who takes the gradient of an experiment's loss: the true one, without the slips of the gradient. */
public interface GradientWitness {

    /**
     * The gradient at the start, over the whole training part as one batch, with the penalty.
     *
     * @return an array for each parameter, by its name and of its shape
     * @throws backprop.training.EngineException if it cannot be had; the message says why
     */
    Map<String, Matrix> gradients(PreparedExperiment prepared);
}
