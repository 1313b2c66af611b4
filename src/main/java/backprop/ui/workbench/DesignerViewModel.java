package backprop.ui.workbench;

import backprop.experiment.ExperimentSpec;
import backprop.network.Activation;
import backprop.network.Initializer;
import backprop.network.LayerSpec.Dense;
import backprop.text.Strings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;

/** The network designer: its columns from input to output, the selected one and what can be done with it. */
final class DesignerViewModel {
    /** More columns than this cannot be told apart in the pane. */
    static final int MAX_HIDDEN = 6;

    private final ExperimentEditor editor;
    private final Strings strings;
    private final DataTexts data;
    private final ReadOnlyObjectWrapper<List<LayerColumn>> columns = new ReadOnlyObjectWrapper<>(List.of());
    private final IntegerProperty selected = new SimpleIntegerProperty(1);
    private final FieldViewModel units;
    private final FieldViewModel spread;
    private final ChoiceViewModel<Activation> activation;
    private final ChoiceViewModel<StartKind> start;

    DesignerViewModel(ExperimentEditor editor, Problems problems, Strings strings) {
        this.editor = editor;
        this.strings = strings;
        data = new DataTexts(strings);
        units = new FieldViewModel(unitsSetting(), editor, problems, strings);
        spread = new FieldViewModel(spreadSetting(), editor, problems, strings);
        activation = new ChoiceViewModel<>(activationChoice(), editor, strings);
        start = new ChoiceViewModel<>(startChoice(), editor, strings);
        editor.specProperty().addListener((property, old, spec) -> show(spec));
        selected.addListener((property, old, index) -> {
            editor.seal();
            units.revert();
            spread.revert();
            activation.refresh();
            start.refresh();
        });
        show(editor.spec());
    }

    /** Input, hidden columns, output. */
    ReadOnlyObjectProperty<List<LayerColumn>> columnsProperty() {
        return columns.getReadOnlyProperty();
    }

    /** The selected column: 0 is the input, the last is the output. */
    IntegerProperty selectedProperty() {
        return selected;
    }

    /** “7,510 parameters”. */
    StringBinding parameterCount() {
        return Bindings.createStringBinding(
                () -> strings.get("designer.parameters", editor.spec().network().parameterCount()),
                editor.specProperty());
    }

    /** The selected column's weights: “W 64×100, 6,500 p”; for the input, which has none, the loss. */
    StringBinding selectedShape() {
        return Bindings.createStringBinding(
                () -> {
                    LayerColumn column = columns.get().get(selected.get());
                    return column.shape().isEmpty()
                            ? strings.get("designer.loss")
                            : strings.get("designer.selectedShape", column.shape(), column.parameters());
                },
                columns,
                selected);
    }

    FieldViewModel units() {
        return units;
    }

    FieldViewModel spread() {
        return spread;
    }

    ChoiceViewModel<Activation> activation() {
        return activation;
    }

    ChoiceViewModel<StartKind> start() {
        return start;
    }

    BooleanBinding isInput() {
        return when(() -> selected.get() == 0);
    }

    BooleanBinding isOutput() {
        return when(() -> selected.get() == draft().columns().size());
    }

    BooleanBinding canRemove() {
        return when(this::isHidden);
    }

    BooleanBinding canMoveLeft() {
        return when(() -> isHidden() && selected.get() > 1);
    }

    BooleanBinding canMoveRight() {
        return when(() -> isHidden() && selected.get() < draft().hiddenCount());
    }

    BooleanBinding canAdd() {
        return when(() -> draft().hiddenCount() < MAX_HIDDEN);
    }

    /** Puts a hidden layer, like its neighbour, after the column at {@code index}, and selects it. */
    void addAfter(int index) {
        NetworkDraft draft = draft();
        if (draft.hiddenCount() >= MAX_HIDDEN) {
            return;
        }
        int at = Math.min(index, draft.hiddenCount());
        NetworkDraft.Column like = draft.hiddenCount() == 0
                ? new NetworkDraft.Column(
                        new Dense(100, draft.columns().get(0).dense().weights(), new Initializer.Zero()),
                        Activation.TANH)
                : draft.columns().get(Math.min(at, draft.hiddenCount() - 1));
        change(d -> d.inserted(at, like));
        selected.set(at + 1);
    }

    void removeSelected() {
        if (isHidden()) {
            int index = selected.get() - 1;
            units.revert();
            spread.revert();
            change(d -> d.removed(index));
        }
    }

    /** @param by −1 to the left, 1 to the right */
    void moveSelected(int by) {
        int index = selected.get() - 1;
        int to = index + by;
        if (isHidden() && to >= 0 && to < draft().hiddenCount()) {
            change(d -> d.moved(index, by));
            selected.set(to + 1);
        }
    }

    private NetworkDraft draft() {
        return NetworkDraft.of(editor.spec().network());
    }

    private boolean isHidden() {
        return selected.get() >= 1 && selected.get() <= draft().hiddenCount();
    }

    private BooleanBinding when(Callable<Boolean> condition) {
        return Bindings.createBooleanBinding(condition, selected, editor.specProperty());
    }

    private void change(UnaryOperator<NetworkDraft> change) {
        editor.edit(spec ->
                spec.withNetwork(change.apply(NetworkDraft.of(spec.network())).toSpec()));
    }

    private void show(ExperimentSpec spec) {
        NetworkDraft draft = NetworkDraft.of(spec.network());
        List<LayerColumn> shown = new ArrayList<>();
        shown.add(new LayerColumn(
                strings.get("designer.input"),
                strings.get("designer.input.short"),
                draft.inputs(),
                data.inputs(spec.data().source(), draft.inputs()),
                data.inputsInShort(spec.data().source()),
                "",
                ""));
        for (int i = 0; i < draft.columns().size(); i++) {
            shown.add(column(draft, i));
        }
        // First, so that nobody who hears of the columns looks for one that is gone.
        selected.set(Math.min(selected.get(), draft.columns().size()));
        columns.set(List.copyOf(shown));
        units.refresh();
        spread.refresh();
    }

    private LayerColumn column(NetworkDraft draft, int index) {
        NetworkDraft.Column column = draft.columns().get(index);
        boolean output = index == draft.hiddenCount();
        int fanIn = draft.fanIn(index);
        int width = column.dense().units();
        String kind = output ? strings.get("designer.softmax") : strings.get(column.activation());
        return new LayerColumn(
                output ? strings.get("designer.output") : strings.get("designer.hidden", index + 1),
                output ? strings.get("designer.output.short") : strings.get("designer.hidden.short", index + 1),
                width,
                kind,
                kind,
                strings.get("designer.shape", fanIn, width),
                strings.get("designer.layerParameters", column.dense().parameters(fanIn)));
    }

    private NetworkDraft.Column selectedColumn(ExperimentSpec spec) {
        NetworkDraft draft = NetworkDraft.of(spec.network());
        int index = Math.max(0, Math.min(selected.get() - 1, draft.columns().size() - 1));
        return draft.columns().get(index);
    }

    private ExperimentSpec withSelected(ExperimentSpec spec, UnaryOperator<NetworkDraft.Column> change) {
        int index = selected.get() - 1;
        NetworkDraft draft = NetworkDraft.of(spec.network());
        if (index < 0 || index >= draft.columns().size()) {
            return spec;
        }
        return spec.withNetwork(
                draft.with(index, change.apply(draft.columns().get(index))).toSpec());
    }

    private Setting<Long> unitsSetting() {
        return Setting.of(
                        "units",
                        new Codec.Whole(1, Dense.MAX_UNITS),
                        spec -> (long) selectedColumn(spec).dense().units(),
                        (spec, value) -> withSelected(spec, column -> {
                            Dense d = column.dense();
                            Dense changed = new Dense(Math.toIntExact(value), d.weights(), d.bias());
                            return new NetworkDraft.Column(changed, column.activation());
                        }))
                .usedWhen(spec -> isHidden());
    }

    private Setting<Double> spreadSetting() {
        return Setting.of(
                        "spread",
                        new Codec.Real(0, true, 100, true),
                        spec -> StartKind.spread(selectedColumn(spec).dense()),
                        (spec, value) -> withSelected(
                                spec,
                                column -> new NetworkDraft.Column(
                                        StartKind.of(column.dense()).applyTo(column.dense(), value),
                                        column.activation())))
                .usedWhen(spec -> selected.get() > 0
                        && StartKind.of(selectedColumn(spec).dense()).hasSpread());
    }

    private Choice<Activation> activationChoice() {
        return Choice.of(
                        "activation",
                        Activation.class,
                        spec -> selectedColumn(spec).activation(),
                        (spec, value) -> withSelected(spec, column -> new NetworkDraft.Column(column.dense(), value)))
                .usedWhen(spec -> isHidden());
    }

    private Choice<StartKind> startChoice() {
        List<StartKind> offered = Arrays.stream(StartKind.values())
                .filter(kind -> kind != StartKind.OTHER)
                .toList();
        return new Choice<>(
                "start",
                offered,
                spec -> StartKind.of(selectedColumn(spec).dense()),
                (spec, value) -> withSelected(
                        spec,
                        column -> new NetworkDraft.Column(
                                value.applyTo(column.dense(), StartKind.spread(column.dense())), column.activation())),
                spec -> selected.get() > 0,
                List.of(),
                "");
    }
}
