package backprop.ui.workbench;

import backprop.network.Activation;
import backprop.network.LayerSpec;
import backprop.network.LayerSpec.Dense;
import backprop.network.NetworkSpec;
import java.util.ArrayList;
import java.util.List;

/**
 * A network as the designer shows it: columns of neurons, each a dense layer with its activation. The last one's activation
 * is the identity, since its softmax belongs to the loss.
 */
record NetworkDraft(int inputs, List<Column> columns) {

    /** A dense layer and the activation after it. */
    record Column(Dense dense, Activation activation) {}

    NetworkDraft {
        columns = List.copyOf(columns);
    }

    static NetworkDraft of(NetworkSpec spec) {
        List<Column> columns = new ArrayList<>();
        for (LayerSpec layer : spec.layers()) {
            if (layer instanceof Dense dense) {
                columns.add(new Column(dense, Activation.IDENTITY));
            } else if (layer instanceof LayerSpec.Stage stage) {
                int last = columns.size() - 1;
                if (last < 0 || columns.get(last).activation() != Activation.IDENTITY) {
                    throw new IllegalArgumentException(
                            "The designer shows networks in which each dense layer has one activation after it.");
                }
                columns.set(last, new Column(columns.get(last).dense(), stage.activation()));
            }
        }
        return new NetworkDraft(spec.inputs(), columns);
    }

    NetworkSpec toSpec() {
        List<LayerSpec> layers = new ArrayList<>();
        for (Column column : columns) {
            layers.add(column.dense());
            if (column.activation() != Activation.IDENTITY) {
                layers.add(new LayerSpec.Stage(column.activation()));
            }
        }
        return new NetworkSpec(inputs, layers);
    }

    int hiddenCount() {
        return columns.size() - 1;
    }

    /** @param index 0 for the first hidden column; the output column is the last */
    NetworkDraft with(int index, Column column) {
        List<Column> changed = new ArrayList<>(columns);
        changed.set(index, column);
        return new NetworkDraft(inputs, changed);
    }

    NetworkDraft inserted(int index, Column column) {
        List<Column> changed = new ArrayList<>(columns);
        changed.add(index, column);
        return new NetworkDraft(inputs, changed);
    }

    NetworkDraft removed(int index) {
        List<Column> changed = new ArrayList<>(columns);
        changed.remove(index);
        return new NetworkDraft(inputs, changed);
    }

    /** The hidden column at {@code index} moved {@code by} places to the right. */
    NetworkDraft moved(int index, int by) {
        List<Column> changed = new ArrayList<>(columns);
        changed.add(index + by, changed.remove(index));
        return new NetworkDraft(inputs, changed);
    }

    /** Fan-in of a column. */
    int fanIn(int index) {
        return index == 0 ? inputs : columns.get(index - 1).dense().units();
    }
}
