package backprop.ui.workbench;

import backprop.experiment.Deviation;
import backprop.text.Strings;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.IntegerBinding;

/** Textbook or as published: where the document departs from the textbook, all at once or one by one. */
final class DeviationsViewModel {
    private final ExperimentEditor editor;
    private final Strings strings;
    private final Map<Deviation, BooleanBinding> on = new EnumMap<>(Deviation.class);
    private final IntegerBinding count;
    private final BooleanBinding textbook;
    private final BooleanBinding published;

    DeviationsViewModel(ExperimentEditor editor, Strings strings) {
        this.editor = editor;
        this.strings = strings;
        for (Deviation deviation : Deviation.values()) {
            on.put(deviation, Bindings.createBooleanBinding(() -> deviation.in(editor.spec()), editor.specProperty()));
        }
        textbook = Bindings.createBooleanBinding(() -> Deviation.isTextbook(editor.spec()), editor.specProperty());
        published = Bindings.createBooleanBinding(
                () -> Deviation.of(editor.spec()).size() == Deviation.values().length, editor.specProperty());
        count = Bindings.createIntegerBinding(() -> Deviation.of(editor.spec()).size(), editor.specProperty());
    }

    List<Deviation> all() {
        return Arrays.asList(Deviation.values());
    }

    /** Whether every setting that can depart has its textbook value. */
    BooleanBinding isTextbook() {
        return textbook;
    }

    /** Whether the experiment has all of the document's departures. */
    BooleanBinding isAsPublished() {
        return published;
    }

    /** How many departures the experiment has. */
    IntegerBinding count() {
        return count;
    }

    BooleanBinding isOn(Deviation deviation) {
        return Objects.requireNonNull(on.get(deviation));
    }

    void set(Deviation deviation, boolean on) {
        if (deviation.in(editor.spec()) != on) {
            editor.edit(spec -> deviation.set(spec, on));
        }
    }

    void textbook() {
        editor.edit(Deviation::textbook);
    }

    void asPublished() {
        editor.edit(Deviation::asPublished);
    }

    /** @param part {@code title}, {@code formula}, {@code effect} or {@code textbook} */
    String text(Deviation deviation, String part) {
        return strings.get("deviation." + deviation.name() + "." + part);
    }
}
