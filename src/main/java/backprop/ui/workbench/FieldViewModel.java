package backprop.ui.workbench;

import backprop.text.Strings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** One typed setting: its text, and the reason if the text is refused. The experiment changes only by what is accepted. */
final class FieldViewModel extends EntryViewModel {
    private final Bound<?> bound;
    private final StringProperty text = new SimpleStringProperty("");
    private boolean accepting;

    <T> FieldViewModel(Setting<T> setting, ExperimentEditor editor, Problems problems, Strings strings) {
        super(setting, editor, strings);
        this.bound = new Bound<>(setting, editor, strings);
        error.addListener((value, old, reason) -> problems.set(setting.key(), reason));
        text.set(bound.current());
        text.addListener((value, old, typed) -> accept(typed));
        editor.specProperty().addListener((value, old, spec) -> refresh());
        editor.openedProperty().addListener((value, old, spec) -> revert());
    }

    String symbol() {
        return strings.get("field." + key() + ".symbol");
    }

    /** What is shown while the field is empty; empty for a field that must not be. */
    String prompt() {
        return bound.setting.codec() instanceof Codec.Maybe ? strings.get("prompt.none") : "";
    }

    /** What it is, its range and its default, for a tooltip. */
    @Override
    String help() {
        String range = bound.setting.codec().range(strings);
        return withAssumption(
                strings.get("field.help", name(), strings.get("field." + key() + ".help"), range, bound.byDefault()));
    }

    @Override
    boolean isAsOpened() {
        return bound.isAsOpened();
    }

    StringProperty textProperty() {
        return text;
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
        usedProperty().invalidate();
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
        if (!accepting && (bound.hasChanged() || !usedProperty().get())) {
            revert();
        }
    }

    /** A setting and the experiment that has it. */
    private static final class Bound<T> {
        private final Setting<T> setting;
        private final ExperimentEditor editor;
        private final Strings strings;
        private T shown;

        Bound(Setting<T> setting, ExperimentEditor editor, Strings strings) {
            this.setting = setting;
            this.editor = editor;
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
            String text = setting.codec().format(setting.get().apply(editor.opened()));
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
            } catch (RefusedException | IllegalArgumentException e) {
                // What was accepted on the way, such as 15 before 150, is taken back.
                editor.cancelTyping(setting.key());
                shown = setting.get().apply(editor.spec());
                return String.valueOf(e.getMessage());
            }
        }

        boolean isAsOpened() {
            return setting.get().apply(editor.spec()).equals(setting.get().apply(editor.opened()));
        }

        /** Whether the experiment's value is another than the one last shown or accepted. */
        boolean hasChanged() {
            return !setting.get().apply(editor.spec()).equals(shown);
        }
    }
}
