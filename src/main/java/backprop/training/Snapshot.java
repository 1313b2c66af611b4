package backprop.training;

import backprop.math.Matrix;
import backprop.network.Parameter;
import java.util.List;

/** The values that a network's parameters had at one moment. */
final class Snapshot {
    private final List<Parameter> parameters;
    private final List<Matrix> values;
    private int epoch;

    /** Takes the values of now. */
    Snapshot(List<Parameter> parameters) {
        this.parameters = parameters;
        this.values = parameters.stream().map(p -> p.value().copy()).toList();
    }

    void save(int atEpoch) {
        epoch = atEpoch;
        for (int i = 0; i < values.size(); i++) {
            values.get(i).setTo(parameters.get(i).value());
        }
    }

    /** @return the epoch at which the values were saved */
    int restore() {
        for (int i = 0; i < values.size(); i++) {
            parameters.get(i).value().setTo(values.get(i));
        }
        return epoch;
    }

    void save(Checkpoint to, String name) {
        to.integers().put(name, new long[] {epoch});
        for (int i = 0; i < values.size(); i++) {
            to.matrices().put(name + "." + i, values.get(i).copy());
        }
    }

    void restore(Checkpoint from, String name) {
        epoch = (int) from.integers(name)[0];
        for (int i = 0; i < values.size(); i++) {
            from.restore(name + "." + i, values.get(i));
        }
    }
}
