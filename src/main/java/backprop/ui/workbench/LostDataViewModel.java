package backprop.ui.workbench;

import backprop.data.DataFile;
import backprop.data.LostDataException;
import backprop.text.Strings;
import backprop.ui.common.BackgroundJob;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** The experiment's own data are not where they were, or not what they were: the way to them, as an edit that can be undone. */
final class LostDataViewModel {

    /** What is known of them. */
    enum State {
        /** Nothing is lost. */
        FOUND,
        /** There is no such file. */
        MISSING,
        /** There is one, but another. */
        CHANGED,
        /** The chosen file is another, too. */
        OTHER
    }

    private final RunViewModel run;
    private final ExperimentEditor editor;
    private final Executor background;
    private final Executor screen;
    private final Strings strings;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.FOUND);
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private @Nullable BackgroundJob<DataFile> job;
    /** What there is instead of what was meant. */
    private @Nullable DataFile instead;

    /**
     * @param background where files are compared
     * @param screen where properties change
     */
    LostDataViewModel(
            RunViewModel run, ExperimentEditor editor, Executor background, Executor screen, Strings strings) {
        this.run = run;
        this.editor = editor;
        this.background = background;
        this.screen = screen;
        this.strings = strings;
        run.problemProperty().addListener((value, old, problem) -> show(run.lost()));
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What has become of the data, and what can be done. */
    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** Why the file chosen last cannot be read; empty when all is well. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether a file is being compared with what was meant. */
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    private Optional<DataFile> meant() {
        return editor.spec().data().source() instanceof DataFile file ? Optional.of(file) : Optional.empty();
    }

    private void show(@Nullable LostDataException lost) {
        stop();
        problem.set("");
        instead = null;
        Optional<DataFile> meant = meant();
        if (lost == null || meant.isEmpty()) {
            state.set(State.FOUND);
            return;
        }
        if (lost.kind() == LostDataException.Kind.CHANGED) {
            instead = meant.get().withSha256(lost.found());
            state.set(State.CHANGED);
            text.set(strings.get("lost.changed", name(lost.path()), folder(lost.path())));
        } else {
            state.set(State.MISSING);
            text.set(strings.get("lost.missing", name(lost.path()), folder(lost.path())));
        }
    }

    private static String name(Path path) {
        return path.getFileName() == null ? path.toString() : String.valueOf(path.getFileName());
    }

    private static String folder(Path path) {
        return String.valueOf(path.getParent());
    }

    /** Takes a file or folder: at once if it holds what was meant, else after a question. */
    void choose(Path chosen) {
        Optional<DataFile> meant = meant();
        if (meant.isEmpty()) {
            return;
        }
        stop();
        problem.set("");
        busy.set(true);
        DataFile moved = meant.get().withPath(chosen);
        job = BackgroundJob.start(
                background,
                screen,
                progress -> moved.withSha256(Optional.of(moved.fingerprint(progress))),
                new BackgroundJob.Listener<>(share -> {}, found -> compare(meant.get(), found), error -> {
                    busy.set(false);
                    problem.set(
                            error instanceof OutOfMemoryError
                                    ? strings.get("failure.memory")
                                    : String.valueOf(error.getMessage()));
                }));
    }

    private void compare(DataFile meant, DataFile found) {
        busy.set(false);
        boolean same = meant.sha256().isEmpty()
                || meant.sha256().get().equalsIgnoreCase(found.sha256().orElse(""));
        if (same) {
            take(found.withSha256(meant.sha256()));
        } else {
            instead = found;
            state.set(State.OTHER);
            text.set(strings.get("lost.other", name(found.path()), folder(found.path())));
        }
    }

    /** Takes what there is, though it is not what was meant. */
    void useAnyway() {
        DataFile other = instead;
        if (other != null) {
            take(other);
        }
    }

    private void take(DataFile file) {
        editor.edit(spec -> spec.withData(spec.data().withSource(file)));
        // The edit alone opens the run anew, unless the very same is tried once more.
        if (state.get() != State.FOUND) {
            run.rewind();
        }
    }

    private void stop() {
        if (job != null) {
            job.cancel();
        }
        busy.set(false);
    }
}
