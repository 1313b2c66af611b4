package backprop.ui.workbench;

import backprop.network.Activation;
import backprop.network.Initializer;
import backprop.network.LayerSpec;
import backprop.network.LayerSpec.Dense;
import backprop.network.NetworkSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A network as the designer shows it: columns of neurons, each a dense layer with its activation and the stages after it.
 *
 * @param lead stages before the first dense layer
 * @param own the loss's own last stage, where the network names it
 */
record NetworkDraft(int inputs, List<LayerSpec> lead, List<Column> columns, Optional<Activation> own) {

    /**
     * A dense layer and what follows it.
     *
     * @param activation of the first stage if that is one, else the identity
     * @param stages the others, in order
     */
    record Column(Dense dense, Activation activation, List<LayerSpec> stages) {
        Column {
            stages = List.copyOf(stages);
        }

        Column withDense(Dense changed) {
            return new Column(changed, activation, stages);
        }

        Column withActivation(Activation changed) {
            return new Column(dense, changed, stages);
        }

        Column withStages(List<LayerSpec> changed) {
            return new Column(dense, activation, changed);
        }
    }

    NetworkDraft {
        lead = List.copyOf(lead);
        columns = List.copyOf(columns);
    }

    /** @param ownStage of the loss: a last stage of that kind is not shown among the others */
    static NetworkDraft of(NetworkSpec spec, Optional<Activation> ownStage) {
        NetworkSpec bare = spec.without(ownStage);
        List<LayerSpec> lead = new ArrayList<>();
        List<Column> columns = new ArrayList<>();
        for (LayerSpec layer : bare.layers()) {
            int last = columns.size() - 1;
            if (layer instanceof Dense dense) {
                columns.add(new Column(dense, Activation.IDENTITY, List.of()));
            } else if (last < 0) {
                lead.add(layer);
            } else {
                columns.set(last, after(columns.get(last), layer));
            }
        }
        return new NetworkDraft(spec.inputs(), lead, columns, bare.equals(spec) ? Optional.empty() : ownStage);
    }

    private static Column after(Column column, LayerSpec layer) {
        boolean first =
                column.activation() == Activation.IDENTITY && column.stages().isEmpty();
        if (first && layer instanceof LayerSpec.Stage stage && stage.activation() != Activation.IDENTITY) {
            return column.withActivation(stage.activation());
        }
        List<LayerSpec> stages = new ArrayList<>(column.stages());
        stages.add(layer);
        return column.withStages(stages);
    }

    NetworkSpec toSpec() {
        List<LayerSpec> layers = new ArrayList<>(lead);
        for (Column column : columns) {
            layers.add(column.dense());
            if (column.activation() != Activation.IDENTITY) {
                layers.add(new LayerSpec.Stage(column.activation()));
            }
            layers.addAll(column.stages());
        }
        own.ifPresent(activation -> layers.add(new LayerSpec.Stage(activation)));
        return new NetworkSpec(inputs, layers);
    }

    int hiddenCount() {
        return columns.size() - 1;
    }

    NetworkDraft withInputs(int count) {
        return new NetworkDraft(count, lead, columns, own);
    }

    NetworkDraft withLead(List<LayerSpec> stages) {
        return new NetworkDraft(inputs, stages, columns, own);
    }

    /** @param index 0 for the first hidden column; the output column is the last */
    NetworkDraft with(int index, Column column) {
        List<Column> changed = new ArrayList<>(columns);
        changed.set(index, column);
        return withColumns(changed);
    }

    NetworkDraft inserted(int index, Column column) {
        List<Column> changed = new ArrayList<>(columns);
        changed.add(index, column);
        return withColumns(changed);
    }

    NetworkDraft removed(int index) {
        List<Column> changed = new ArrayList<>(columns);
        changed.remove(index);
        return withColumns(changed);
    }

    /** The hidden column at {@code index} moved {@code by} places to the right. */
    NetworkDraft moved(int index, int by) {
        List<Column> changed = new ArrayList<>(columns);
        changed.add(index + by, changed.remove(index));
        return withColumns(changed);
    }

    /** Given starts that no longer fit their layer become a usual one. */
    NetworkDraft fitted() {
        List<Column> changed = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Dense dense = columns.get(i).dense();
            Initializer weights =
                    fits(dense.weights(), fanIn(i), dense.units()) ? dense.weights() : new Initializer.GlorotUniform();
            Initializer bias = fits(dense.bias(), 1, dense.units()) ? dense.bias() : new Initializer.Zero();
            changed.add(columns.get(i).withDense(new Dense(dense.units(), weights, bias)));
        }
        return withColumns(changed);
    }

    private static boolean fits(Initializer start, int rows, int cols) {
        return !(start instanceof Initializer.Given given)
                || (given.values().size() == rows && given.values().get(0).size() == cols);
    }

    private NetworkDraft withColumns(List<Column> changed) {
        return new NetworkDraft(inputs, lead, changed, own);
    }

    /** Fan-in of a column. */
    int fanIn(int index) {
        return index == 0 ? inputs : columns.get(index - 1).dense().units();
    }
}
