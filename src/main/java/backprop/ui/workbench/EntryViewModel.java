package backprop.ui.workbench;

import backprop.text.Strings;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** One setting of the form. */
abstract sealed class EntryViewModel permits FieldViewModel, ChoiceViewModel {
    final ExperimentEditor editor;
    final Strings strings;
    final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final Entry entry;
    private final BooleanBinding used;
    private final ObjectBinding<List<Departure>> departures;
    private final StringBinding assumed;

    EntryViewModel(Entry entry, ExperimentEditor editor, Strings strings) {
        this.entry = entry;
        this.editor = editor;
        this.strings = strings;
        used = Bindings.createBooleanBinding(() -> entry.used().test(editor.spec()), editor.specProperty());
        departures = Bindings.createObjectBinding(
                () -> Departure.in(editor.spec(), entry.deviations()), editor.specProperty());
        assumed = Bindings.createStringBinding(this::whyAssumed, editor.specProperty(), editor.openedProperty());
    }

    String key() {
        return entry.key();
    }

    String name() {
        return strings.get("field." + key() + ".name");
    }

    /** What it is, for a tooltip: of now, since it names what the experiment had when it was opened. */
    abstract String help();

    /** Whether the experiment has the value that it was opened with. */
    abstract boolean isAsOpened();

    /** Why what was last tried is refused; empty when all is well. */
    ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** Whether the experiment as it is makes use of it. */
    BooleanBinding usedProperty() {
        return used;
    }

    /** The departures from the textbook that it is now: one, or none. */
    ObjectBinding<List<Departure>> departures() {
        return departures;
    }

    /** Why the value is assumed, where the document does not say it; empty where it does, and once it is another. */
    StringBinding assumed() {
        return assumed;
    }

    private String whyAssumed() {
        return Optional.ofNullable(editor.spec().origin().assumed().get(entry.path()))
                .filter(reason -> isAsOpened())
                .orElse("");
    }

    /** The text with the reason for an assumed value after it. */
    final String withAssumption(String help) {
        return assumed.get().isEmpty() ? help : help + "\n" + strings.get("field.assumedBecause", assumed.get());
    }
}
