package backprop.ui.data;

import backprop.data.DataSummary;
import backprop.data.Features;
import backprop.data.Part;
import backprop.data.Targets;
import backprop.text.Strings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** The examples of the chosen source: which of them are shown, and the one that is looked at. */
final class ExamplesViewModel {
    static final int NONE = -1;

    /** Which examples are shown, whatever their part and class. */
    enum Only {
        ALL,
        REPEATED,
        LEAKED,
        INCOMPLETE
    }

    /**
     * A class that can be chosen.
     *
     * @param number {@link #NONE} for any
     * @param count how many examples it has in the chosen part
     */
    record ClassChoice(int number, String name, int count) {}

    private final DataViewModel model;
    private final Strings strings;
    private final ReadOnlyObjectWrapper<Optional<Part>> part = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper ofClass = new ReadOnlyIntegerWrapper(NONE);
    private final ReadOnlyObjectWrapper<Only> only = new ReadOnlyObjectWrapper<>(Only.ALL);
    private final ReadOnlyObjectWrapper<int[]> shown = new ReadOnlyObjectWrapper<>(new int[0]);
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(NONE);
    private final ReadOnlyStringWrapper searchNote = new ReadOnlyStringWrapper("");

    ExamplesViewModel(DataViewModel model) {
        this.model = model;
        this.strings = model.strings;
        model.examplesProperty().addListener((value, old, now) -> begin());
        begin();
    }

    /** The part that is shown; empty for all. */
    ReadOnlyObjectProperty<Optional<Part>> partProperty() {
        return part.getReadOnlyProperty();
    }

    /** The class that is shown; {@link #NONE} for all. */
    ReadOnlyIntegerProperty classProperty() {
        return ofClass.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Only> onlyProperty() {
        return only.getReadOnlyProperty();
    }

    /** The indices of the examples that are shown, in their order. */
    ReadOnlyObjectProperty<int[]> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** The index of the example that is looked at; {@link #NONE} for none. */
    ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** Why a search found nothing; empty when it did. */
    ReadOnlyStringProperty searchNoteProperty() {
        return searchNote.getReadOnlyProperty();
    }

    @Nullable
    Examples examples() {
        return model.examplesProperty().get();
    }

    private void begin() {
        part.set(Optional.empty());
        ofClass.set(NONE);
        only.set(Only.ALL);
        searchNote.set("");
        selected.set(NONE);
        arrange();
    }

    void showPart(Optional<Part> wanted) {
        part.set(wanted);
        arrange();
    }

    void showClass(int wanted) {
        ofClass.set(wanted);
        arrange();
    }

    void showOnly(Only wanted) {
        only.set(wanted);
        arrange();
    }

    /** Every example again. */
    void clear() {
        part.set(Optional.empty());
        ofClass.set(NONE);
        only.set(Only.ALL);
        searchNote.set("");
        arrange();
    }

    boolean isFiltered() {
        return part.get().isPresent() || ofClass.get() != NONE || only.get() != Only.ALL;
    }

    private void arrange() {
        Examples all = examples();
        if (all == null) {
            shown.set(new int[0]);
            return;
        }
        shown.set(candidates(all)
                .filter(row -> ofClass.get() == NONE || all.classOf(row) == ofClass.get())
                .filter(row -> part.get().isEmpty() || all.partOf(row).equals(part.get()))
                .toArray());
        if (selected.get() == NONE || position() < 0) {
            selected.set(shown.get().length == 0 ? NONE : shown.get()[0]);
        }
    }

    private IntStream candidates(Examples all) {
        DataSummary found = model.summaryProperty().get();
        if (only.get() == Only.ALL || found == null) {
            return IntStream.range(0, all.size());
        }
        int[] first = found.duplicates().first();
        return switch (only.get()) {
            case REPEATED ->
                // The same ones side by side.
                Arrays.stream(found.duplicates().all())
                        .boxed()
                        .sorted(Comparator.comparingInt((Integer row) -> first[row])
                                .thenComparingInt(row -> row))
                        .mapToInt(Integer::intValue);
            case LEAKED -> Arrays.stream(found.leaked());
            case INCOMPLETE -> IntStream.range(0, all.size()).filter(row -> isIncomplete(all, row));
            case ALL -> IntStream.range(0, all.size());
        };
    }

    private static boolean isIncomplete(Examples all, int row) {
        Features x = all.data().features();
        return IntStream.range(0, x.cols()).anyMatch(col -> Double.isNaN(x.get(row, col)));
    }

    /** All classes and each class, with how many examples they have in the chosen part; none for numbers to predict. */
    List<ClassChoice> classes() {
        Examples all = examples();
        if (all == null || !(all.data().targets() instanceof Targets.Classes classes)) {
            return List.of();
        }
        int[] rows = part.get()
                .map(wanted -> all.split().part(wanted))
                .orElseGet(() -> IntStream.range(0, all.size()).toArray());
        int[] counts = classes.counts(rows);
        List<ClassChoice> choices = new ArrayList<>();
        choices.add(new ClassChoice(NONE, strings.get("filter.anyClass"), rows.length));
        for (int k = 0; k < counts.length; k++) {
            choices.add(new ClassChoice(k, all.data().classNames().get(k), counts[k]));
        }
        return choices;
    }

    /** Where the selected example stands among those shown; −1 if it is not. */
    int position() {
        int[] rows = shown.get();
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] == selected.get()) {
                return i;
            }
        }
        return NONE;
    }

    /** Looks at an example that is shown. */
    void select(int example) {
        selected.set(example);
        searchNote.set("");
    }

    /** Looks at the example so many places on, or the first or last one. */
    void move(int by) {
        int[] rows = shown.get();
        if (rows.length > 0) {
            int at = Math.max(0, position());
            select(rows[(int) Math.max(0, Math.min(rows.length - 1L, (long) at + by))]);
        }
    }

    /** Goes to the example whose index was typed; one that the filters hide brings all back. */
    void search(String typed) {
        Examples all = examples();
        String text = typed.strip().replace("#", "").replace(",", "");
        if (all == null || text.isEmpty()) {
            searchNote.set("");
            return;
        }
        int index = text.matches("\\d{1,9}") ? Integer.parseInt(text) : NONE;
        if (index < 0 || index >= all.size()) {
            searchNote.set(strings.get("search.none", all.size() - 1));
            return;
        }
        selected.set(index);
        if (position() < 0) {
            clear();
        }
        searchNote.set("");
    }
}
