package backprop.ui.workbench;

import backprop.experiment.Deviation;
import backprop.experiment.ExperimentSpec;
import backprop.text.Strings;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** One setting chosen from a list. */
final class ChoiceViewModel<E extends Enum<E>> {
    private final Choice<E> choice;
    private final Strings strings;
    private final ExperimentSpec defaults;
    private final ExperimentEditor editor;
    private final ObjectProperty<E> value;
    private final BooleanBinding used;
    private final BooleanBinding departs;

    /** @param defaults the experiment whose values are named as defaults */
    ChoiceViewModel(Choice<E> choice, ExperimentEditor editor, ExperimentSpec defaults, Strings strings) {
        this.choice = choice;
        this.strings = strings;
        this.defaults = defaults;
        this.editor = editor;
        value = new SimpleObjectProperty<>(choice.get().apply(editor.spec()));
        used = Bindings.createBooleanBinding(() -> choice.used().test(editor.spec()), editor.specProperty());
        departs = Bindings.createBooleanBinding(
                () -> choice.deviation().filter(d -> d.in(editor.spec())).isPresent(), editor.specProperty());
        value.addListener((property, old, chosen) -> {
            if (chosen != null && chosen != choice.get().apply(editor.spec())) {
                editor.edit(spec -> choice.set().apply(spec, chosen));
            }
        });
        editor.specProperty().addListener((property, old, spec) -> refresh());
    }

    /** The experiment, or what the setting belongs to, has changed. */
    void refresh() {
        used.invalidate();
        value.set(choice.get().apply(editor.spec()));
    }

    String key() {
        return choice.key();
    }

    String name() {
        return strings.get("field." + key() + ".name");
    }

    /** What it is and its default, for a tooltip. */
    String help() {
        return strings.get(
                "choice.help",
                name(),
                strings.get("field." + key() + ".help"),
                text(choice.get().apply(defaults)));
    }

    List<E> values() {
        return choice.values();
    }

    String text(E constant) {
        return strings.get(constant);
    }

    Optional<Deviation> deviation() {
        return choice.deviation();
    }

    ObjectProperty<E> valueProperty() {
        return value;
    }

    BooleanBinding usedProperty() {
        return used;
    }

    BooleanBinding departsProperty() {
        return departs;
    }
}
