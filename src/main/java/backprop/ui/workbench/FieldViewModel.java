package backprop.ui.workbench;

import backprop.experiment.Deviation;
import backprop.experiment.ExperimentSpec;
import backprop.text.Strings;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** One typed setting: its text, and the reason if the text is refused. The experiment changes only by what is accepted. */
final class FieldViewModel {
    private final Bound<?> bound;
    private final Strings strings;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final BooleanBinding used;
    private final BooleanBinding departs;
    private final BooleanBinding isDefault;
    private boolean accepting;

    /** @param defaults the experiment whose values are named as defaults */
    <T> FieldViewModel(
            Setting<T> setting, ExperimentEditor editor, ExperimentSpec defaults, Problems problems, Strings strings) {
        this.bound = new Bound<>(setting, editor, defaults, strings);
        this.strings = strings;
        used = Bindings.createBooleanBinding(() -> setting.used().test(editor.spec()), editor.specProperty());
        departs = Bindings.createBooleanBinding(
                () -> setting.deviation().filter(d -> d.in(editor.spec())).isPresent(), editor.specProperty());
        isDefault = Bindings.createBooleanBinding(bound::isDefault, editor.specProperty());
        error.addListener((value, old, reason) -> problems.set(setting.key(), reason));
        text.set(bound.current());
        text.addListener((value, old, typed) -> accept(typed));
        editor.specProperty().addListener((value, old, spec) -> refresh());
    }

    String key() {
        return bound.setting.key();
    }

    String name() {
        return bound.name();
    }

    String symbol() {
        return strings.get("field." + key() + ".symbol");
    }

    /** What it is, its range and its default, for a tooltip. */
    String help() {
        String range = bound.setting.codec().range(strings);
        return strings.get("field.help", name(), strings.get("field." + key() + ".help"), range, bound.byDefault());
    }

    Optional<Deviation> deviation() {
        return bound.setting.deviation();
    }

    StringProperty textProperty() {
        return text;
    }

    /** Why the text is refused; empty when it is accepted. */
    ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    BooleanBinding usedProperty() {
        return used;
    }

    /** Whether the experiment has the default value. */
    BooleanBinding isDefaultProperty() {
        return isDefault;
    }

    /** Whether the setting departs from the textbook as the document does. */
    BooleanBinding departsProperty() {
        return departs;
    }

    private void accept(String typed) {
        accepting = true;
        try {
            error.set(bound.accept(typed));
        } finally {
            accepting = false;
        }
    }

    /** The user has done with the field: an accepted text is written in full, a refused one stays with its reason. */
    void commit() {
        bound.editor.seal();
        if (error.get().isEmpty()) {
            text.set(bound.current());
        }
    }

    /** Back to the value that the field had before it was typed into. */
    void cancel() {
        bound.editor.cancelTyping(key());
        revert();
    }

    /** Back to the value that the experiment has. */
    void revert() {
        used.invalidate();
        text.set(bound.current());
        error.set("");
    }

    /** Takes a refused text back, or else the experiment's last edit. */
    void undo() {
        if (error.get().isEmpty()) {
            bound.editor.undo();
        } else {
            revert();
        }
    }

    void redo() {
        bound.editor.redo();
    }

    /** The experiment, or what the setting belongs to, has changed. */
    void refresh() {
        if (!accepting && (bound.hasChanged() || !used.get())) {
            revert();
        }
    }

    /** A setting and the experiment that has it. */
    private static final class Bound<T> {
        private final Setting<T> setting;
        private final ExperimentEditor editor;
        private final ExperimentSpec defaults;
        private final Strings strings;
        private T shown;

        Bound(Setting<T> setting, ExperimentEditor editor, ExperimentSpec defaults, Strings strings) {
            this.setting = setting;
            this.editor = editor;
            this.defaults = defaults;
            this.strings = strings;
            this.shown = setting.get().apply(editor.spec());
        }

        String name() {
            return strings.get("field." + setting.key() + ".name");
        }

        String current() {
            shown = setting.get().apply(editor.spec());
            return setting.codec().format(shown);
        }

        String byDefault() {
            String text = setting.codec().format(setting.get().apply(defaults));
            return text.isEmpty() ? strings.get("field.none") : text;
        }

        /** The reason, or nothing and the experiment has the value. */
        String accept(String text) {
            try {
                T value = setting.codec().parse(text, name(), strings);
                shown = value;
                if (!value.equals(setting.get().apply(editor.spec()))) {
                    editor.type(setting.key(), spec -> setting.set().apply(spec, value));
                }
                return "";
            } catch (RefusedException e) {
                // What was accepted on the way, such as 15 before 150, is taken back.
                editor.cancelTyping(setting.key());
                shown = setting.get().apply(editor.spec());
                return String.valueOf(e.getMessage());
            }
        }

        boolean isDefault() {
            return setting.get().apply(editor.spec()).equals(setting.get().apply(defaults));
        }

        /** Whether the experiment's value is another than the one last shown or accepted. */
        boolean hasChanged() {
            return !setting.get().apply(editor.spec()).equals(shown);
        }
    }
}
