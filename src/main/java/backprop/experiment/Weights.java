package backprop.experiment;

import backprop.data.DataException;
import backprop.math.Matrix;
import java.util.Map;

/** Reads the arrays of a given start. */
final class Weights {
    private Weights() {}

    static Map<String, Matrix> read(WeightsFile file) throws DataException {
        throw new DataException("Not read yet: " + file);
    }
}
