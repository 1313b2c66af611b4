package backprop.ui.workbench;

import backprop.experiment.ExperimentSpec;
import backprop.text.Strings;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** One setting chosen from a list. A value that cannot be has no effect but a reason. */
final class ChoiceViewModel<E extends Enum<E>> extends EntryViewModel {
    private final Choice<E> choice;
    private final ObjectProperty<E> value;

    ChoiceViewModel(Choice<E> choice, ExperimentEditor editor, Strings strings) {
        super(choice, editor, strings);
        this.choice = choice;
        value = new SimpleObjectProperty<>(choice.get().apply(editor.spec()));
        value.addListener((property, old, chosen) -> {
            if (chosen != null && chosen != choice.get().apply(editor.spec())) {
                choose(chosen);
            }
        });
        editor.specProperty().addListener((property, old, spec) -> refresh());
    }

    private void choose(E chosen) {
        try {
            ExperimentSpec changed = choice.set().apply(editor.spec(), chosen);
            editor.edit(spec -> changed);
            error.set("");
        } catch (IllegalArgumentException e) {
            error.set(String.valueOf(e.getMessage()));
            value.set(choice.get().apply(editor.spec()));
        }
    }

    /** The experiment, or what the setting belongs to, has changed. */
    void refresh() {
        usedProperty().invalidate();
        error.set("");
        value.set(choice.get().apply(editor.spec()));
    }

    @Override
    boolean isAsOpened() {
        return choice.get().apply(editor.spec()) == choice.get().apply(editor.opened());
    }

    /** What it is and its default, for a tooltip. */
    @Override
    String help() {
        String detail = detail(choice.get().apply(editor.spec()));
        String help = strings.get(
                "choice.help",
                name(),
                strings.get("field." + key() + ".help"),
                text(choice.get().apply(editor.opened())));
        return withAssumption(detail.isEmpty() ? help : help + "\n" + detail);
    }

    List<E> values() {
        return choice.values();
    }

    String text(E constant) {
        return strings.get(constant);
    }

    /** More about a value, such as a rule's formula; empty where its text says it all. */
    String detail(E constant) {
        String help = constant.getDeclaringClass().getSimpleName() + "." + constant.name() + ".help";
        return strings.has(help) ? strings.get(help) : "";
    }

    ObjectProperty<E> valueProperty() {
        return value;
    }
}
