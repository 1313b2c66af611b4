package backprop.ui.workbench;

import backprop.network.Activation;
import backprop.network.LayerSpec;
import backprop.text.Numerals;
import backprop.text.Strings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.IntegerProperty;

/** The stages after the selected column's activation: dropout, further activations. */
final class StageViewModel {
    private static final double USUAL_RATE = 0.5;

    private final SelectedColumn selected;
    private final ExperimentEditor editor;
    private final ObjectBinding<List<String>> names;
    private final FieldViewModel rate;
    private final ChoiceViewModel<Activation> function;

    StageViewModel(SelectedColumn selected, ExperimentEditor editor, Problems problems, Strings strings) {
        this.selected = selected;
        this.editor = editor;
        names = Bindings.createObjectBinding(
                () -> selected.stages(editor.spec()).stream()
                        .map(stage -> name(stage, strings))
                        .toList(),
                editor.specProperty(),
                selected.column);
        rate = new FieldViewModel(
                Setting.of(
                                "rate",
                                new Codec.Real(0, true, 1, false),
                                selected::rate,
                                (s, v) -> selected.withStage(s, new LayerSpec.Dropout(v)))
                        .usedWhen(s -> selected.stage(s).orElse(null) instanceof LayerSpec.Dropout),
                editor,
                problems,
                strings);
        function = new ChoiceViewModel<>(
                Choice.of(
                                "function",
                                Activation.class,
                                selected::function,
                                (s, v) -> selected.withStage(s, new LayerSpec.Stage(v)))
                        .usedWhen(s -> selected.stage(s).orElse(null) instanceof LayerSpec.Stage),
                editor,
                strings);
        selected.stage.addListener((property, old, now) -> revert());
    }

    static String name(LayerSpec stage, Strings strings) {
        return stage instanceof LayerSpec.Dropout dropout
                ? strings.get("designer.dropout", Numerals.format(dropout.rate()))
                : stage instanceof LayerSpec.Stage activation ? strings.get(activation.activation()) : "";
    }

    /** “ReLU”, “dropout 0.5”. */
    ObjectBinding<List<String>> names() {
        return names;
    }

    /** The selected one; −1 for none. */
    IntegerProperty selectedProperty() {
        return selected.stage;
    }

    BooleanBinding hasSelected() {
        return Bindings.createBooleanBinding(
                () -> selected.stage(editor.spec()).isPresent(),
                editor.specProperty(),
                selected.column,
                selected.stage);
    }

    FieldViewModel rate() {
        return rate;
    }

    ChoiceViewModel<Activation> function() {
        return function;
    }

    void addDropout() {
        add(new LayerSpec.Dropout(USUAL_RATE));
    }

    /** A stage of its own. As the first one after a dense layer it is the layer's activation. */
    void addActivation(Activation activation) {
        add(new LayerSpec.Stage(activation));
    }

    private void add(LayerSpec stage) {
        editor.edit(spec -> selected.withStages(spec, stages -> {
            stages.add(stage);
            return stages;
        }));
        selected.stage.set(selected.stages(editor.spec()).size() - 1);
    }

    void remove() {
        int at = selected.stage.get();
        if (selected.stage(editor.spec()).isPresent()) {
            revert();
            editor.edit(spec -> selected.withStages(spec, stages -> {
                stages.remove(at);
                return stages;
            }));
            selected.stage.set(Math.min(at, selected.stages(editor.spec()).size() - 1));
        }
    }

    /** @param by −1 towards the input, 1 towards the output */
    void move(int by) {
        int at = selected.stage.get();
        int to = at + by;
        int count = selected.stages(editor.spec()).size();
        if (at >= 0 && at < count && to >= 0 && to < count) {
            editor.edit(spec -> selected.withStages(spec, stages -> {
                List<LayerSpec> swapped = new ArrayList<>(stages);
                Collections.swap(swapped, at, to);
                return swapped;
            }));
            selected.stage.set(to);
        }
    }

    void refresh() {
        rate.refresh();
        function.refresh();
    }

    void revert() {
        rate.revert();
        function.refresh();
    }
}
