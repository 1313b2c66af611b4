package backprop.ui.workbench;

import backprop.experiment.ExperimentSpec;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.UnaryOperator;
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
    private @Nullable Object typingInto;

    public ExperimentEditor(ExperimentSpec start) {
        spec = new ReadOnlyObjectWrapper<>(start);
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
        apply(change.apply(spec()));
    }

    /** An edit while typing into a field: all of them, until {@link #seal}, are one step of undo. */
    public void type(Object field, UnaryOperator<ExperimentSpec> change) {
        ExperimentSpec changed = change.apply(spec());
        if (field.equals(typingInto)) {
            spec.set(changed);
        } else if (apply(changed)) {
            typingInto = field;
        }
    }

    /** Ends a step of undo: the next edit is one of its own. Typing that came back to where it began is no step. */
    public void seal() {
        if (typingInto != null) {
            typingInto = null;
            if (spec().equals(undo.peek())) {
                undo.pop();
                canUndo.set(!undo.isEmpty());
            }
        }
    }

    /** Takes back what has been typed into this field since typing began. */
    public void cancelTyping(Object field) {
        if (field.equals(typingInto)) {
            typingInto = null;
            show(undo.pop());
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

    private boolean apply(ExperimentSpec changed) {
        seal();
        if (changed.equals(spec())) {
            return false;
        }
        undo.push(spec());
        if (undo.size() > MAX_UNDO) {
            undo.removeLast();
        }
        redo.clear();
        show(changed);
        return true;
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
