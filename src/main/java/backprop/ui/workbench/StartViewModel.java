package backprop.ui.workbench;

import backprop.experiment.ExperimentSpec;
import backprop.file.DataException;
import backprop.network.Initializer;
import backprop.network.LayerSpec.Dense;
import backprop.text.Strings;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Where the selected layer's weights, or its biases, begin. */
final class StartViewModel {
    private final SelectedColumn selected;
    private final boolean bias;
    private final ExperimentEditor editor;
    private final Problems problems;
    private final Strings strings;
    private final ChoiceViewModel<StartKind> kind;
    private final List<FieldViewModel> numbers;
    private final ReadOnlyStringWrapper fileError = new ReadOnlyStringWrapper("");

    /** @param bias whether it is about biases, else weights */
    StartViewModel(boolean bias, SelectedColumn selected, ExperimentEditor editor, Problems problems, Strings strings) {
        this.bias = bias;
        this.selected = selected;
        this.editor = editor;
        this.problems = problems;
        this.strings = strings;
        String prefix = bias ? "bias" : "weights";
        Choice<StartKind> choice = Choice.of(
                        prefix + "Start",
                        StartKind.class,
                        s -> StartKind.of(start(s)),
                        (s, v) -> v == StartKind.of(start(s))
                                ? s
                                : with(
                                        s,
                                        v.create(
                                                start(s),
                                                bias ? 1 : selected.fanIn(s),
                                                selected.dense(s).units())))
                .usedWhen(s -> !selected.isInput());
        kind = new ChoiceViewModel<>(choice, editor, strings);
        Codec<Double> any = Codec.Real.any();
        numbers = List.of(
                number(
                        prefix + "Value",
                        any,
                        StartKind::value,
                        (i, v) -> new Initializer.Constant(v),
                        StartKind.CONSTANT),
                number(
                        prefix + "Mean",
                        any,
                        StartKind::mean,
                        StartViewModel::withMean,
                        StartKind.NORMAL,
                        StartKind.UNIT_NORM),
                number(
                        prefix + "Sd",
                        Codec.Real.atLeast(0),
                        StartKind::sd,
                        StartViewModel::withSd,
                        StartKind.NORMAL,
                        StartKind.UNIT_NORM),
                number(
                        prefix + "Low",
                        any,
                        StartKind::low,
                        (i, v) -> new Initializer.Uniform(v, StartKind.high(i)),
                        StartKind.UNIFORM),
                number(
                        prefix + "High",
                        any,
                        StartKind::high,
                        (i, v) -> new Initializer.Uniform(StartKind.low(i), v),
                        StartKind.UNIFORM),
                new FieldViewModel(
                        Setting.of(
                                        prefix + "Values",
                                        new MatrixCodec(),
                                        s -> StartKind.values(start(s)),
                                        (s, v) -> with(s, new Initializer.Given(v)))
                                .usedWhen(s -> !selected.isInput() && isTyped(start(s))),
                        editor,
                        problems,
                        strings));
    }

    private FieldViewModel number(
            String key,
            Codec<Double> codec,
            Function<Initializer, Double> get,
            BiFunction<Initializer, Double, Initializer> set,
            StartKind... kinds) {
        Setting<Double> setting = Setting.of(
                        key, codec, s -> get.apply(start(s)), (s, v) -> with(s, set.apply(start(s), v)))
                .usedWhen(s -> !selected.isInput() && List.of(kinds).contains(StartKind.of(start(s))));
        return new FieldViewModel(setting, editor, problems, strings);
    }

    private Initializer start(ExperimentSpec spec) {
        Dense dense = selected.dense(spec);
        return bias ? dense.bias() : dense.weights();
    }

    private ExperimentSpec with(ExperimentSpec spec, Initializer start) {
        return selected.changeDense(
                spec, d -> bias ? new Dense(d.units(), d.weights(), start) : new Dense(d.units(), start, d.bias()));
    }

    private static Initializer withMean(Initializer start, double mean) {
        return start instanceof Initializer.UnitNorm unit
                ? new Initializer.UnitNorm(mean, unit.sd())
                : new Initializer.Normal(mean, StartKind.sd(start));
    }

    private static Initializer withSd(Initializer start, double sd) {
        return start instanceof Initializer.UnitNorm unit
                ? new Initializer.UnitNorm(unit.mean(), sd)
                : new Initializer.Normal(StartKind.mean(start), sd);
    }

    private static boolean isTyped(Initializer start) {
        List<List<Double>> values = StartKind.values(start);
        return !values.isEmpty() && (long) values.size() * values.get(0).size() <= StartKind.MOST_TYPED;
    }

    ChoiceViewModel<StartKind> kind() {
        return kind;
    }

    /** The start's numbers; those that it does not have are of no use. */
    List<FieldViewModel> numbers() {
        return numbers;
    }

    /** “784×10 values” where they are too many to be typed; empty otherwise. */
    StringBinding manyValues() {
        return Bindings.createStringBinding(
                () -> {
                    List<List<Double>> values = StartKind.values(start(editor.spec()));
                    return values.isEmpty() || isTyped(start(editor.spec()))
                            ? ""
                            : strings.get(
                                    "designer.manyValues",
                                    values.size(),
                                    values.get(0).size());
                },
                editor.specProperty(),
                selected.column);
    }

    /** Takes the array's values from an {@code .npz} or {@code .npy} file, or says why it cannot. */
    void read(Path file) {
        String array = (bias ? "b" : "W") + (selected.index(editor.spec()) + 1);
        try {
            ExperimentSpec changed = with(editor.spec(), new Initializer.Given(StartFile.read(file, array)));
            editor.edit(spec -> changed);
            fileError.set("");
        } catch (DataException | IllegalArgumentException e) {
            fileError.set(String.valueOf(e.getMessage()));
        }
    }

    /** Why the file of late could not be used; empty when all is well. */
    ReadOnlyStringProperty fileErrorProperty() {
        return fileError.getReadOnlyProperty();
    }

    /** Another column is selected, or the selected one is another. */
    void refresh() {
        fileError.set("");
        kind.refresh();
        numbers.forEach(FieldViewModel::refresh);
    }

    void revert() {
        kind.refresh();
        numbers.forEach(FieldViewModel::revert);
    }
}
