package backprop.ui.workbench;

import backprop.data.DataShape;
import backprop.data.DataSource;
import backprop.experiment.ExperimentSpec;
import backprop.network.Activation;
import backprop.network.Initializer;
import backprop.network.LayerSpec;
import backprop.network.LayerSpec.Dense;
import backprop.text.Strings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The network designer: its columns from input to output, the selected one and what can be done with it. */
final class DesignerViewModel {
    /** More columns than this cannot be told apart in the pane. */
    static final int MAX_HIDDEN = 6;

    private static final int USUAL_UNITS = 100;

    private final ExperimentEditor editor;
    private final Strings strings;
    private final DataTexts data;
    private final SelectedColumn selected = new SelectedColumn();
    private final ReadOnlyObjectWrapper<List<LayerColumn>> columns = new ReadOnlyObjectWrapper<>(List.of());
    private final FieldViewModel units;
    private final ChoiceViewModel<Activation> activation;
    private final StageViewModel stages;
    private final StartViewModel weights;
    private final StartViewModel bias;

    DesignerViewModel(ExperimentEditor editor, Problems problems, Strings strings) {
        this.editor = editor;
        this.strings = strings;
        data = new DataTexts(strings);
        units = new FieldViewModel(unitsSetting(), editor, problems, strings);
        activation = new ChoiceViewModel<>(activationChoice(), editor, strings);
        stages = new StageViewModel(selected, editor, problems, strings);
        weights = new StartViewModel(false, selected, editor, problems, strings);
        bias = new StartViewModel(true, selected, editor, problems, strings);
        editor.specProperty().addListener((property, old, spec) -> show(spec));
        selected.column.addListener((property, old, index) -> {
            editor.seal();
            selected.stage.set(-1);
            revert();
        });
        editor.openedProperty().addListener((property, old, spec) -> selected.stage.set(-1));
        show(editor.spec());
    }

    private void revert() {
        units.revert();
        activation.refresh();
        stages.revert();
        weights.revert();
        bias.revert();
    }

    /** Input, hidden columns, output. */
    ReadOnlyObjectProperty<List<LayerColumn>> columnsProperty() {
        return columns.getReadOnlyProperty();
    }

    /** The selected column: 0 is the input, the last is the output. */
    IntegerProperty selectedProperty() {
        return selected.column;
    }

    /** “7,510 parameters”. */
    StringBinding parameterCount() {
        return Bindings.createStringBinding(
                () -> strings.get("designer.parameters", editor.spec().network().parameterCount()),
                editor.specProperty());
    }

    /** The selected column's weights: “64×100, 6,500 p”; for the input, which has none, the loss. */
    StringBinding selectedShape() {
        return Bindings.createStringBinding(
                () -> {
                    LayerColumn column = columns.get().get(selected.column.get());
                    return column.shape().isEmpty()
                            ? strings.get(
                                    "designer.loss",
                                    strings.get(LossSettings.LossName.of(
                                            editor.spec().loss().kind())))
                            : strings.get("designer.selectedShape", column.shape(), column.parameters());
                },
                columns,
                editor.specProperty(),
                selected.column);
    }

    /** What the data fix of the selected column: “64 inputs”, “10 classes”; empty for a hidden one. */
    StringBinding fixedNote() {
        return Bindings.createStringBinding(
                () -> {
                    ExperimentSpec spec = editor.spec();
                    if (selected.isHidden(spec)) {
                        return "";
                    }
                    if (selected.isInput()) {
                        return strings.get("designer.inputNote", spec.network().inputs());
                    }
                    Optional<DataShape> shape = spec.data().source().shape();
                    return shape.map(s -> s.classes() > 0
                                    ? strings.get("designer.classes", s.classes())
                                    : strings.get("designer.values", s.values()))
                            .orElse("");
                },
                editor.specProperty(),
                selected.column);
    }

    FieldViewModel units() {
        return units;
    }

    ChoiceViewModel<Activation> activation() {
        return activation;
    }

    StageViewModel stages() {
        return stages;
    }

    StartViewModel weights() {
        return weights;
    }

    StartViewModel bias() {
        return bias;
    }

    BooleanBinding isInput() {
        return when(selected::isInput);
    }

    BooleanBinding canRemove() {
        return when(() -> selected.isHidden(editor.spec()));
    }

    BooleanBinding canMoveLeft() {
        return when(() -> selected.isHidden(editor.spec()) && selected.column.get() > 1);
    }

    BooleanBinding canMoveRight() {
        return when(() -> selected.isHidden(editor.spec()) && selected.column.get() < draft().hiddenCount());
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
                        new Dense(USUAL_UNITS, draft.columns().get(0).dense().weights(), new Initializer.Zero()),
                        Activation.TANH,
                        List.of())
                : draft.columns().get(Math.min(at, draft.hiddenCount() - 1));
        change(d -> d.inserted(at, like));
        selected.column.set(at + 1);
    }

    void removeSelected() {
        if (selected.isHidden(editor.spec())) {
            int index = selected.column.get() - 1;
            revert();
            change(d -> d.removed(index));
        }
    }

    /** @param by −1 to the left, 1 to the right */
    void moveSelected(int by) {
        int index = selected.column.get() - 1;
        int to = index + by;
        if (selected.isHidden(editor.spec()) && to >= 0 && to < draft().hiddenCount()) {
            change(d -> d.moved(index, by));
            selected.column.set(to + 1);
        }
    }

    private NetworkDraft draft() {
        return SelectedColumn.draft(editor.spec());
    }

    private BooleanBinding when(Callable<Boolean> condition) {
        return Bindings.createBooleanBinding(condition, selected.column, editor.specProperty());
    }

    private void change(UnaryOperator<NetworkDraft> change) {
        editor.edit(spec -> SelectedColumn.with(
                spec, change.apply(SelectedColumn.draft(spec)).fitted()));
    }

    private void show(ExperimentSpec spec) {
        NetworkDraft draft = SelectedColumn.draft(spec);
        DataSource source = spec.data().source();
        List<LayerColumn> shown = new ArrayList<>();
        List<String> lead = names(draft.lead());
        shown.add(new LayerColumn(
                strings.get("designer.input"),
                strings.get("designer.input.short"),
                draft.inputs(),
                lines(data.inputs(source), lead),
                lines(data.inputsInShort(source), lead),
                "",
                ""));
        for (int i = 0; i < draft.columns().size(); i++) {
            shown.add(column(spec, draft, i));
        }
        // First, so that nobody who hears of the columns looks for one that is gone.
        selected.column.set(Math.min(selected.column.get(), draft.columns().size()));
        columns.set(List.copyOf(shown));
        units.refresh();
        stages.refresh();
        weights.refresh();
        bias.refresh();
    }

    private LayerColumn column(ExperimentSpec spec, NetworkDraft draft, int index) {
        NetworkDraft.Column column = draft.columns().get(index);
        boolean output = index == draft.hiddenCount();
        int fanIn = draft.fanIn(index);
        int width = column.dense().units();
        List<String> kinds = new ArrayList<>();
        if (column.activation() != Activation.IDENTITY) {
            kinds.add(strings.get(column.activation()));
        }
        kinds.addAll(names(column.stages()));
        if (output) {
            spec.loss().kind().ownStage().ifPresent(own -> kinds.add(strings.get(own)));
        }
        String kind = kinds.isEmpty() ? strings.get(Activation.IDENTITY) : String.join("\n", kinds);
        return new LayerColumn(
                output ? strings.get("designer.output") : strings.get("designer.hidden", index + 1),
                output ? strings.get("designer.output.short") : strings.get("designer.hidden.short", index + 1),
                width,
                kind,
                kind,
                strings.get("designer.shape", fanIn, width),
                strings.get("designer.layerParameters", column.dense().parameters(fanIn)));
    }

    private List<String> names(List<LayerSpec> layers) {
        return layers.stream().map(stage -> StageViewModel.name(stage, strings)).toList();
    }

    private static String lines(String first, List<String> others) {
        return others.isEmpty() ? first : first + "\n" + String.join("\n", others);
    }

    private Setting<Long> unitsSetting() {
        return Setting.of(
                        "units",
                        new Codec.Whole(1, Dense.MAX_UNITS),
                        spec -> selected.isInput()
                                ? (long) spec.network().inputs()
                                : (long) selected.dense(spec).units(),
                        (spec, value) -> withUnits(spec, Math.toIntExact(value)))
                .usedWhen(spec ->
                        selected.isHidden(spec) || spec.data().source().shape().isEmpty());
    }

    private ExperimentSpec withUnits(ExperimentSpec spec, int count) {
        return selected.isInput()
                ? SelectedColumn.with(spec, SelectedColumn.draft(spec).withInputs(count))
                : selected.changeDense(spec, d -> new Dense(count, d.weights(), d.bias()));
    }

    private Choice<Activation> activationChoice() {
        return Choice.of(
                        "activation",
                        Activation.class,
                        spec -> selected.isInput()
                                ? Activation.IDENTITY
                                : selected.of(spec).activation(),
                        (spec, value) -> selected.change(spec, column -> column.withActivation(value)))
                .usedWhen(spec -> !selected.isInput());
    }
}
