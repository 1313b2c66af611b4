package backprop.training;

import backprop.network.Parameter;
import java.util.List;

/** The last values of a network's parameters with which the loss was finite. */
final class Checkpoint {
    private final List<Parameter> parameters;
    private final List<double[]> values;
    private int epoch;

    Checkpoint(List<Parameter> parameters) {
        this.parameters = parameters;
        this.values = parameters.stream().map(p -> p.value().data.clone()).toList();
    }

    void save(int atEpoch) {
        epoch = atEpoch;
        for (int i = 0; i < values.size(); i++) {
            double[] from = parameters.get(i).value().data;
            System.arraycopy(from, 0, values.get(i), 0, from.length);
        }
    }

    /** @return the epoch at which the values were saved */
    int restore() {
        for (int i = 0; i < values.size(); i++) {
            double[] to = parameters.get(i).value().data;
            System.arraycopy(values.get(i), 0, to, 0, to.length);
        }
        return epoch;
    }
}
