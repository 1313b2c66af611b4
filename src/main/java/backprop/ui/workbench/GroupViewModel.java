package backprop.ui.workbench;

import backprop.experiment.Deviation;
import backprop.text.Strings;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** One part of the form that folds. */
final class GroupViewModel {

    /** Settings under one label. */
    record RowViewModel(String label, List<EntryViewModel> entries) {}

    private final Group group;
    private final Strings strings;
    private final List<RowViewModel> rows;
    private final BooleanProperty open;
    private final ObjectBinding<List<Departure>> departures;

    GroupViewModel(Group group, ExperimentEditor editor, Problems problems, Strings strings) {
        this.group = group;
        this.strings = strings;
        open = new SimpleBooleanProperty(group.open());
        rows = group.rows().stream()
                .map(row -> new RowViewModel(
                        strings.get("row." + row.key()),
                        row.entries().stream()
                                .map(entry -> of(entry, editor, problems, strings))
                                .toList()))
                .toList();
        List<Deviation> own = group.rows().stream()
                .flatMap(row -> row.entries().stream())
                .flatMap(entry -> entry.deviations().stream())
                .toList();
        departures = Bindings.createObjectBinding(() -> Departure.in(editor.spec(), own), editor.specProperty());
    }

    private static EntryViewModel of(Entry entry, ExperimentEditor editor, Problems problems, Strings strings) {
        return entry instanceof Choice<?> choice
                ? new ChoiceViewModel<>(choice, editor, strings)
                : new FieldViewModel((Setting<?>) entry, editor, problems, strings);
    }

    String key() {
        return group.key();
    }

    String heading() {
        return strings.get("group." + key());
    }

    List<RowViewModel> rows() {
        return rows;
    }

    /** Whether it is unfolded. */
    BooleanProperty openProperty() {
        return open;
    }

    /** The departures from the textbook among its settings. */
    ObjectBinding<List<Departure>> departures() {
        return departures;
    }
}
