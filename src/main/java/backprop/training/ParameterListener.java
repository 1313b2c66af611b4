package backprop.training;

import backprop.math.Matrix;
import java.util.Map;

/** Hears of a run's parameters, epoch by epoch. */
public interface ParameterListener {

    /**
     * @param epoch epochs of updates that they have seen
     * @param values copies, by the parameters' names, W of shape inputs × units
     */
    void parameters(int epoch, Map<String, Matrix> values);
}
