package backprop.ui.workbench;

import backprop.experiment.ExperimentSpec;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The experiment that is being edited, with undo and redo over every edit. */
public final class ExperimentEditor {
    private static final int MAX_UNDO = 500;

    private final ReadOnlyObjectWrapper<ExperimentSpec> spec;
    private final Deque<ExperimentSpec> undo = new ArrayDeque<>();
    private final Deque<ExperimentSpec> redo = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<ExperimentSpec> opened;
    /** Empty if what is shown has never been saved as it is. */
    private final ReadOnlyObjectWrapper<Optional<ExperimentSpec>> saved;

    private final ReadOnlyBooleanWrapper typing = new ReadOnlyBooleanWrapper();
    private final BooleanBinding unsaved;
    private @Nullable Object typingInto;

    public ExperimentEditor(ExperimentSpec start) {
        spec = new ReadOnlyObjectWrapper<>(start);
        opened = new ReadOnlyObjectWrapper<>(start);
        saved = new ReadOnlyObjectWrapper<>(Optional.of(start));
        unsaved = Bindings.createBooleanBinding(() -> !Optional.of(spec.get()).equals(saved.get()), spec, saved);
    }

    /** Another experiment in place of this one, which is forgotten with all its steps. */
    public void open(ExperimentSpec other) {
        typingInto(null);
        undo.clear();
        redo.clear();
        opened.set(other);
        saved.set(Optional.of(other));
        show(other);
    }

    /** The experiment has been saved as this; it may have been edited since. */
    public void markSaved(ExperimentSpec as) {
        seal();
        saved.set(Optional.of(as));
        opened.set(as);
    }

    /** What is shown is in no file as it is. */
    public void markUnsaved() {
        saved.set(Optional.empty());
    }

    /** Whether it is another than the one that was opened or saved last. */
    public BooleanBinding unsavedProperty() {
        return unsaved;
    }

    /** The experiment as it was opened or saved: what a field's default is. */
    public ReadOnlyObjectProperty<ExperimentSpec> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    public ExperimentSpec opened() {
        return opened.get();
    }

    /** Whether a field is being typed into: more of the same edit may come. */
    public ReadOnlyBooleanProperty typingProperty() {
        return typing.getReadOnlyProperty();
    }

    private void typingInto(@Nullable Object field) {
        typingInto = field;
        typing.set(field != null);
    }

    public ReadOnlyObjectProperty<ExperimentSpec> specProperty() {
        return spec.getReadOnlyProperty();
    }

    public ExperimentSpec spec() {
        return spec.get();
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    /** One edit, one step of undo. */
    public void edit(UnaryOperator<ExperimentSpec> change) {
        seal();
        ExperimentSpec changed = change.apply(spec());
        if (!changed.equals(spec())) {
            keep();
            show(changed);
        }
    }

    /** An edit while typing into a field: all of them, until {@link #seal}, are one step of undo. */
    public void type(Object field, UnaryOperator<ExperimentSpec> change) {
        ExperimentSpec changed = change.apply(spec());
        if (field.equals(typingInto)) {
            spec.set(changed);
        } else if (!changed.equals(spec())) {
            seal();
            keep();
            typingInto(field);
            show(changed);
        }
    }

    /** Ends a step of undo: the next edit is one of its own. Typing that came back to where it began is no step. */
    public void seal() {
        if (typingInto != null) {
            if (spec().equals(undo.peek())) {
                undo.pop();
                canUndo.set(!undo.isEmpty());
            }
            typingInto(null);
        }
    }

    /** Takes back what has been typed into this field since typing began. */
    public void cancelTyping(Object field) {
        if (field.equals(typingInto)) {
            show(undo.pop());
            typingInto(null);
        }
    }

    public void undo() {
        seal();
        move(undo, redo);
    }

    public void redo() {
        seal();
        move(redo, undo);
    }

    /** The experiment as it is becomes a step that can be gone back to. */
    private void keep() {
        undo.push(spec());
        if (undo.size() > MAX_UNDO) {
            undo.removeLast();
        }
        redo.clear();
    }

    private void move(Deque<ExperimentSpec> from, Deque<ExperimentSpec> to) {
        if (!from.isEmpty()) {
            to.push(spec());
            show(from.pop());
        }
    }

    private void show(ExperimentSpec shown) {
        canUndo.set(!undo.isEmpty());
        canRedo.set(!redo.isEmpty());
        spec.set(shown);
    }
}
