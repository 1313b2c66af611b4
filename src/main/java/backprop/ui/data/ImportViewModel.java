package backprop.ui.data;

import backprop.data.ColumnCandidate;
import backprop.data.Contents;
import backprop.data.DataFile;
import backprop.data.DataKind;
import backprop.data.Inspection;
import backprop.data.Layout;
import backprop.data.Preview;
import backprop.data.Progress;
import backprop.data.RawData;
import backprop.data.Scaling;
import backprop.data.SplitSpec;
import backprop.experiment.DataSpec;
import backprop.file.DataException;
import backprop.text.Strings;
import backprop.ui.common.BackgroundJob;
import backprop.ui.common.DataShelf;
import backprop.ui.data.ImportProblem.Place;
import backprop.ui.workbench.RecentFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
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
    private final DataShelf shelf;
    private final RecentFiles recent;
    private final ImportTaker taker;
    private final Executor background;
    private final Executor screen;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.CLOSED);
    private final ReadOnlyObjectWrapper<Path> path = new ReadOnlyObjectWrapper<>(Path.of(""));
    private final ReadOnlyObjectWrapper<@Nullable Inspection> inspection = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Layout> layout = new ReadOnlyObjectWrapper<>(new Layout.Guess());
    private final ReadOnlyObjectWrapper<DataFile.Task> task = new ReadOnlyObjectWrapper<>(DataFile.Task.AUTO);
    private final ReadOnlyObjectWrapper<ImportProblem> problem = new ReadOnlyObjectWrapper<>(ImportProblem.NONE);
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final BooleanProperty use = new SimpleBooleanProperty(true);
    private final BooleanProperty looking = new SimpleBooleanProperty();
    private @Nullable BackgroundJob<?> job;
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
        this.shelf = shelf;
        this.recent = recent;
        this.taker = taker;
        this.background = background;
        this.screen = screen;
        strings = Strings.of("data");
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
        return progress.getReadOnlyProperty();
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
        run(at -> Inspection.of(path.get(), at), this::found, this::fail);
    }

    private void found(Inspection found) {
        if (found.contents().isEmpty()) {
            failure.set(plain(found.problem().orElse("")));
            state.set(State.FAILED);
            return;
        }
        layout.set(found.layout());
        task.set(found.task());
        show(found);
        state.set(State.READY);
    }

    private void show(Inspection found) {
        looking.set(false);
        inspection.set(found);
        problem.set(found.problem()
                .map(text -> new ImportProblem(blamed(found.kind()), plain(text)))
                .orElse(ImportProblem.NONE));
    }

    private Place blamed(DataKind kind) {
        Place last = changed;
        if (last != null) {
            return last;
        }
        return switch (kind) {
            case TABLE -> Place.COLUMNS;
            case PICTURES -> Place.SIZE;
            case NUMPY_ARCHIVE, NUMPY_FILES, IDX -> Place.ARRAYS;
        };
    }

    private void fail(Throwable error) {
        failure.set(words(error));
        state.set(State.FAILED);
    }

    private String words(Throwable error) {
        return error instanceof OutOfMemoryError
                ? strings.get("failure.memory")
                : plain(String.valueOf(error.getMessage()));
    }

    /** The message without what the card says anyway, and without the experiment file's own words. */
    private String plain(String message) {
        String where = path.get().toString();
        String rest = message.startsWith(where) ? message.substring(where.length()) : message;
        String text = inWords(rest.replaceFirst("^[,:]\\s*", ""));
        return text.isEmpty() || message.equals(rest)
                ? text
                : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** The experiment file's words as this card's. */
    private String inWords(String message) {
        return message.replaceAll(" \\(data, “layout”[^)]*\\)", "")
                .replace("“values”", "“" + strings.get(DataFile.Task.VALUES) + "”");
    }

    /** What is worth knowing of what was found. */
    List<String> hints() {
        Inspection found = inspection.get();
        return found == null
                ? List.of()
                : found.hints().stream().map(this::inWords).toList();
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
        look(Place.FORMAT, found -> {
            Layout.Table bare = new Layout.Table(table.format(), Optional.empty(), List.of(), List.of());
            Inspection read = found.with(bare, Progress.NONE);
            return read.contents().orElse(null) instanceof Contents.Columns columns
                    ? read.with(ColumnRole.moved(table, before, bare, columns.columns()), Progress.NONE)
                    : read;
        });
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
        Layout wanted = layout.get();
        look(place, found -> found.with(wanted, Progress.NONE));
    }

    /** Finds out in another way. */
    @FunctionalInterface
    private interface Another {
        Inspection look(Inspection found) throws DataException;
    }

    private void look(Place place, Another way) {
        Inspection last = inspection.get();
        if (last == null || state.get() != State.READY) {
            return;
        }
        stop();
        changed = place;
        looking.set(true);
        boolean decided = taskChosen;
        DataFile.Task targets = decided ? task.get() : DataFile.Task.AUTO;
        run(
                at -> {
                    Inspection found = way.look(last.task() == targets ? last : last.with(targets, at));
                    return decided || found.preview().isEmpty()
                            ? found
                            : found.with(taskOf(found.preview().get()), at);
                },
                found -> {
                    layout.set(found.layout());
                    task.set(found.task());
                    show(found);
                },
                this::fail);
    }

    private static DataFile.Task taskOf(Preview preview) {
        return preview.shape().classes() > 0 ? DataFile.Task.CLASSES : DataFile.Task.VALUES;
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
        run(
                at -> {
                    String sha256 = chosen.file().fingerprint(at.between(0, 0.2));
                    DataFile file = chosen.file().withSha256(Optional.of(sha256));
                    DataSpec whole = new DataSpec(file, 0, new SplitSpec.None(), new Scaling.None());
                    return new Taken(file, shelf.load(whole, at.between(0.2, 1)));
                },
                taken -> {
                    state.set(State.CLOSED);
                    inspection.set(null);
                    recent.add(taken.file().path());
                    taker.take(taken.file(), taken.data(), adapt);
                },
                error -> {
                    state.set(State.READY);
                    problem.set(new ImportProblem(blamed(chosen.kind()), words(error)));
                });
    }

    private record Taken(DataFile file, RawData data) {}

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

    private <T> void run(BackgroundJob.Work<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        progress.set(0);
        job = BackgroundJob.start(background, screen, work, new BackgroundJob.Listener<>(progress::set, done, failed));
    }

    private void stop() {
        BackgroundJob<?> former = job;
        if (former != null) {
            former.cancel();
        }
        looking.set(false);
    }
}
