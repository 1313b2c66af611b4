package backprop.ui.workbench;

import backprop.experiment.ExperimentSpec;
import backprop.network.Activation;
import backprop.network.LayerSpec;
import backprop.network.LayerSpec.Dense;
import backprop.ui.workbench.NetworkDraft.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;

/** The designer's selected column, 0 for the inputs, and the selected one of its stages. */
final class SelectedColumn {
    final IntegerProperty column = new SimpleIntegerProperty(1);

    /** −1 for none. */
    final IntegerProperty stage = new SimpleIntegerProperty(-1);

    static NetworkDraft draft(ExperimentSpec spec) {
        return NetworkDraft.of(spec.network(), spec.loss().kind().ownStage());
    }

    static ExperimentSpec with(ExperimentSpec spec, NetworkDraft draft) {
        return spec.withNetwork(draft.toSpec());
    }

    boolean isInput() {
        return column.get() == 0;
    }

    boolean isOutput(ExperimentSpec spec) {
        return column.get() == draft(spec).columns().size();
    }

    boolean isHidden(ExperimentSpec spec) {
        return column.get() >= 1 && column.get() <= draft(spec).hiddenCount();
    }

    /** Its number among the dense layers, from 0; the input's is that of the first. */
    int index(ExperimentSpec spec) {
        return Math.max(0, Math.min(column.get() - 1, draft(spec).columns().size() - 1));
    }

    Column of(ExperimentSpec spec) {
        return draft(spec).columns().get(index(spec));
    }

    Dense dense(ExperimentSpec spec) {
        return of(spec).dense();
    }

    int fanIn(ExperimentSpec spec) {
        return draft(spec).fanIn(index(spec));
    }

    /** The experiment with this column changed; as it is for the inputs. */
    ExperimentSpec change(ExperimentSpec spec, UnaryOperator<Column> change) {
        return isInput() ? spec : with(spec, draft(spec).with(index(spec), change.apply(of(spec))));
    }

    ExperimentSpec changeDense(ExperimentSpec spec, UnaryOperator<Dense> change) {
        return change(spec, c -> c.withDense(change.apply(c.dense())));
    }

    /** The stages after its activation; of the inputs, those before the first dense layer. */
    List<LayerSpec> stages(ExperimentSpec spec) {
        return isInput() ? draft(spec).lead() : of(spec).stages();
    }

    ExperimentSpec withStages(ExperimentSpec spec, UnaryOperator<List<LayerSpec>> change) {
        List<LayerSpec> changed = change.apply(new ArrayList<>(stages(spec)));
        return isInput() ? with(spec, draft(spec).withLead(changed)) : change(spec, c -> c.withStages(changed));
    }

    Optional<LayerSpec> stage(ExperimentSpec spec) {
        List<LayerSpec> stages = stages(spec);
        int at = stage.get();
        return at >= 0 && at < stages.size() ? Optional.of(stages.get(at)) : Optional.empty();
    }

    ExperimentSpec withStage(ExperimentSpec spec, LayerSpec changed) {
        return withStages(spec, stages -> {
            stages.set(stage.get(), changed);
            return stages;
        });
    }

    /** The activation of the selected stage; the identity if it is another. */
    Activation function(ExperimentSpec spec) {
        return stage(spec).orElse(null) instanceof LayerSpec.Stage selected
                ? selected.activation()
                : Activation.IDENTITY;
    }

    /** The rate of the selected stage; 0 if it is no dropout. */
    double rate(ExperimentSpec spec) {
        return stage(spec).orElse(null) instanceof LayerSpec.Dropout dropout ? dropout.rate() : 0;
    }
}
