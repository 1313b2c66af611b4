package backprop.ui.data;

import backprop.data.ColumnCandidate;
import backprop.data.DataFile;
import backprop.data.DataKind;
import backprop.data.Inspection;
import backprop.data.Layout;
import backprop.text.Strings;
import backprop.ui.common.DataShelf;
import backprop.ui.data.ImportProblem.Place;
import backprop.ui.workbench.RecentFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/**
 * The import of data of one's own: chosen, looked at in the background, shown with the choices that there are, and taken. Until they
 * are taken nothing else changes.
 */
public final class ImportViewModel {

    /** What the card shows. */
    enum State {
        CLOSED,
        /** Which file or folder it shall be. */
        CHOOSING,
        /** What the data are, while it is found out. */
        READING,
        /** What they are, and the choices. */
        READY,
        /** The same, while all of them are read to be taken. */
        TAKING,
        /** Why they cannot be read. */
        FAILED
    }

    final Strings strings;
    private final ImportTexts texts;
    private final ImportWork work;
    private final RecentFiles recent;
    private final ImportTaker taker;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.CLOSED);
    private final ReadOnlyObjectWrapper<Path> path = new ReadOnlyObjectWrapper<>(Path.of(""));
    private final ReadOnlyObjectWrapper<@Nullable Inspection> inspection = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Layout> layout = new ReadOnlyObjectWrapper<>(new Layout.Guess());
    private final ReadOnlyObjectWrapper<DataFile.Task> task = new ReadOnlyObjectWrapper<>(DataFile.Task.AUTO);
    private final ReadOnlyObjectWrapper<ImportProblem> problem = new ReadOnlyObjectWrapper<>(ImportProblem.NONE);
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final BooleanProperty use = new SimpleBooleanProperty(true);
    private final BooleanProperty looking = new SimpleBooleanProperty();
    /** The choice that was changed last: what then is wrong is its fault. */
    private @Nullable Place changed;
    /** Whether the user has said what the labels are; until then each choice of labels decides it anew. */
    private boolean taskChosen;

    /**
     * @param recent what was taken of late
     * @param background reads, one task at a time
     * @param screen where properties change
     */
    public ImportViewModel(
            DataShelf shelf, RecentFiles recent, ImportTaker taker, Executor background, Executor screen) {
        this.recent = recent;
        this.taker = taker;
        work = new ImportWork(shelf, background, screen);
        strings = Strings.of("data");
        texts = new ImportTexts(strings);
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What is being imported. */
    ReadOnlyObjectProperty<Path> pathProperty() {
        return path.getReadOnlyProperty();
    }

    /** What was found of late, though another choice may have been made since; null if nothing. */
    ReadOnlyObjectProperty<@Nullable Inspection> inspectionProperty() {
        return inspection.getReadOnlyProperty();
    }

    /** What is chosen. */
    ReadOnlyObjectProperty<Layout> layoutProperty() {
        return layout.getReadOnlyProperty();
    }

    /** What is chosen. */
    ReadOnlyObjectProperty<DataFile.Task> taskProperty() {
        return task.getReadOnlyProperty();
    }

    /** Why what is chosen cannot be used. */
    ReadOnlyObjectProperty<ImportProblem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** How far reading has come, 0..1. */
    ReadOnlyDoubleProperty progressProperty() {
        return work.progressProperty();
    }

    /** Why the data cannot be read: what, where and what to try. */
    ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Whether the experiment is to be adapted to the data. */
    BooleanProperty useProperty() {
        return use;
    }

    /** Whether what is shown is not yet what is chosen. */
    BooleanProperty lookingProperty() {
        return looking;
    }

    BooleanBinding canTake() {
        return Bindings.createBooleanBinding(this::isTakable, state, inspection, problem, looking);
    }

    private boolean isTakable() {
        Inspection found = inspection.get();
        return state.get() == State.READY
                && found != null
                && found.preview().isPresent()
                && problem.get().isNone()
                && !looking.get();
    }

    /** What was imported of late, the newest first; some may be gone. */
    List<Path> recent() {
        return recent.paths();
    }

    /** Asks which file or folder. */
    public void open() {
        stop();
        state.set(State.CHOOSING);
    }

    /** Looks at a file or folder. */
    public void open(Path chosen) {
        stop();
        path.set(chosen.toAbsolutePath().normalize());
        inspection.set(null);
        changed = null;
        taskChosen = false;
        problem.set(ImportProblem.NONE);
        state.set(State.READING);
        work.open(path.get(), this::found, this::fail);
    }

    private void found(Inspection found) {
        if (found.contents().isEmpty()) {
            failure.set(texts.plain(path.get(), found.problem().orElse("")));
            state.set(State.FAILED);
            return;
        }
        show(found);
        state.set(State.READY);
    }

    private void show(Inspection found) {
        layout.set(found.layout());
        task.set(found.task());
        looking.set(false);
        inspection.set(found);
        problem.set(found.problem()
                .map(text -> new ImportProblem(blamed(found.kind()), texts.plain(path.get(), text)))
                .orElse(ImportProblem.NONE));
    }

    private Place blamed(DataKind kind) {
        Place last = changed;
        return last == null ? Place.of(kind) : last;
    }

    private void fail(Throwable error) {
        failure.set(texts.failure(path.get(), error));
        state.set(State.FAILED);
    }

    /** What is worth knowing of what was found. */
    List<String> hints() {
        Inspection found = inspection.get();
        return found == null
                ? List.of()
                : found.hints().stream().map(texts::inWords).toList();
    }

    /** Other targets. */
    void choose(DataFile.Task other) {
        if (other != task.get()) {
            taskChosen = true;
            task.set(other);
            look(Place.TASK);
        }
    }

    /** Another choice. */
    void choose(Place place, Layout other) {
        boolean refused = !problem.get().isNone();
        if (!other.equals(layout.get()) || refused) {
            layout.set(other);
            look(place);
        }
    }

    /** A table that is written in another way: its columns may be others. */
    void reread(Layout.Table table, List<ColumnCandidate> before) {
        layout.set(table);
        look(Place.FORMAT, ImportLook.reread(table, before));
    }

    /** What was typed is no choice; what is shown stays. */
    void refuse(Place place, String reason) {
        stop();
        changed = place;
        problem.set(new ImportProblem(place, reason));
    }

    private void look(Place place) {
        if (layout.get() instanceof Layout.Table table && table.label().isEmpty()) {
            refuse(Place.LABEL, strings.get("import.noLabel"));
            return;
        }
        look(place, ImportLook.with(layout.get()));
    }

    private void look(Place place, ImportLook way) {
        Inspection last = inspection.get();
        if (last == null || state.get() != State.READY) {
            return;
        }
        stop();
        changed = place;
        looking.set(true);
        Optional<DataFile.Task> decided = taskChosen ? Optional.of(task.get()) : Optional.empty();
        work.look(last, decided, way, this::show, this::fail);
    }

    /** Reads all and hands it over; the card closes. */
    void take() {
        Inspection chosen = inspection.get();
        if (chosen == null || !isTakable()) {
            return;
        }
        stop();
        state.set(State.TAKING);
        boolean adapt = use.get();
        work.take(
                chosen,
                taken -> {
                    state.set(State.CLOSED);
                    inspection.set(null);
                    recent.add(taken.file().path());
                    taker.take(taken.file(), taken.data(), adapt);
                },
                error -> {
                    state.set(State.READY);
                    problem.set(new ImportProblem(blamed(chosen.kind()), texts.failure(path.get(), error)));
                });
    }

    /** Back from taking to the choices; from all else out. */
    public void cancel() {
        stop();
        if (state.get() == State.TAKING) {
            state.set(State.READY);
        } else {
            inspection.set(null);
            state.set(State.CLOSED);
        }
    }

    private void stop() {
        work.stop();
        looking.set(false);
    }
}
