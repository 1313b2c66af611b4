package backprop.ui.workbench;

import backprop.data.LostDataException;
import backprop.experiment.ExperimentSpec;
import backprop.text.Strings;
import backprop.training.Trainer;
import backprop.training.TrainerState;
import backprop.training.TrainingRun;
import backprop.ui.common.Conflated;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The run on the screen: trains the edited experiment in the background. An edit before the start opens the edited
 * experiment at once; an edit later waits for the next run.
 */
public final class RunViewModel {
    private final ExperimentEditor editor;
    private final Executor worker;
    private final Executor screen;
    private final RunReporter.Loader loader;
    private final Strings strings;
    private final Conflated<RunUpdate> updates;

    private final ReadOnlyObjectWrapper<@Nullable RunUpdate> update = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<RunUpdate.@Nullable Records> records = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable RunUpdate> former = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper editsWait = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable LostDataException> lost = new ReadOnlyObjectWrapper<>();

    private long run;
    /** Train was asked for, and the run has not said yet that it began. */
    private boolean trainRequested;

    /** The experiment of the run, with what was changed in its middle. */
    private ExperimentSpec opened;

    /** Whether something was changed in the middle of the run: its start was another experiment's. */
    private boolean tuned;

    private Trainer trainer;

    /**
     * @param worker the training thread: one task at a time, in order
     * @param screen where properties change; it paces the updates
     * @param loader reads the data on the training thread
     */
    RunViewModel(
            ExperimentEditor editor, Executor worker, Executor screen, RunReporter.Loader loader, Strings strings) {
        this.editor = editor;
        this.worker = worker;
        this.screen = screen;
        this.loader = loader;
        this.strings = strings;
        updates = new Conflated<>(screen, this::show);
        opened = editor.spec();
        trainer = open();
        editor.specProperty().addListener((property, old, spec) -> edited());
        editor.typingProperty().addListener((property, old, typing) -> edited());
    }

    /** The newest state of the run; null until the data are there. */
    ReadOnlyObjectProperty<@Nullable RunUpdate> updateProperty() {
        return update.getReadOnlyProperty();
    }

    /** What there is to draw of the newest state; it changes less often than that, and after it. */
    ReadOnlyObjectProperty<RunUpdate.@Nullable Records> recordsProperty() {
        return records.getReadOnlyProperty();
    }

    /** The last run that had other settings, to compare with; null if there was none. */
    ReadOnlyObjectProperty<@Nullable RunUpdate> formerProperty() {
        return former.getReadOnlyProperty();
    }

    /** Whether a start has been asked for and has not been told of yet: a large network takes its time. */
    ReadOnlyBooleanProperty openingProperty() {
        return opening.getReadOnlyProperty();
    }

    /** Whether the settings were edited since the run was opened. */
    ReadOnlyBooleanProperty editsWaitProperty() {
        return editsWait.getReadOnlyProperty();
    }

    /** Whether it is running or paused. */
    boolean isUnderWay() {
        return state() == TrainerState.RUNNING || state() == TrainerState.PAUSED;
    }

    /** Whether what was edited needs no new run, but only a pause of this one. */
    boolean editsAreLive() {
        return LiveChange.isEnough(opened, editor.spec());
    }

    /** Why there is no run: what, where and what to try; empty when all is well. */
    ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** The failure, if it is that data of one's own have moved or changed; null if not. */
    ReadOnlyObjectProperty<@Nullable LostDataException> lostProperty() {
        return lost.getReadOnlyProperty();
    }

    /** Whether there is a run that can be asked: its data are there, and it has not failed. */
    BooleanBinding isThere() {
        return update.isNotNull().and(failure.isEmpty());
    }

    /**
     * Shows somebody the run as it stands, on the training thread, and goes on.
     *
     * @param question is given the run's experiment, and nothing if there is no run
     */
    void ask(BiConsumer<ExperimentSpec, Optional<TrainingRun>> question) {
        ExperimentSpec spec = opened;
        trainer.ask(asked -> question.accept(spec, asked));
    }

    /** What the run does; a run that has failed, or has told nothing yet, does nothing, whatever the former one did. */
    TrainerState state() {
        RunUpdate current = update.get();
        return current == null || current.run() != run || !failure.get().isEmpty()
                ? TrainerState.READY
                : current.progress().state();
    }

    /** Another experiment: the former run is forgotten. */
    void openAnew() {
        trainer.pause();
        former.set(null);
        update.set(null);
        records.set(null);
        trainer = open();
    }

    /** Starts or goes on; after the end, or an error, starts anew with the settings as they are now. */
    void train() {
        renewAfterEnd();
        tune();
        trainRequested = true;
        trainer.train();
    }

    void pause() {
        trainRequested = false;
        trainer.pause();
    }

    void stepBatch() {
        renewAfterEnd();
        tune();
        trainer.stepBatch();
    }

    void stepEpoch() {
        renewAfterEnd();
        tune();
        trainer.stepEpoch();
    }

    void stop() {
        trainRequested = false;
        trainer.stop();
    }

    /** Back to the very same start, or, after edits, to the start of what was edited. */
    void rewind() {
        if (editsWait.get() || tuned || !failure.get().isEmpty()) {
            renew();
        } else {
            opening.set(true);
            trainer.rewind();
        }
    }

    private void renewAfterEnd() {
        if (!failure.get().isEmpty() || (state() == TrainerState.FINISHED && (editsWait.get() || tuned))) {
            renew();
        }
    }

    /** A paused run goes on with another learning rate, momentum or clip, if nothing else was edited. */
    private void tune() {
        ExperimentSpec wanted = editor.spec();
        if (state() == TrainerState.PAUSED && !wanted.equals(opened) && LiveChange.isEnough(opened, wanted)) {
            trainer.change(wanted.optimizer(), wanted.training().clip());
            opened = wanted;
            tuned = true;
        }
        editsWait.set(!wanted.equals(opened));
    }

    private void edited() {
        boolean other = !editor.spec().equals(opened);
        if (other && state() == TrainerState.READY) {
            boolean train = trainRequested;
            renew();
            if (train) {
                train();
            }
        } else if (!editor.typingProperty().get()) {
            tune();
        } else {
            editsWait.set(other);
        }
    }

    private void renew() {
        RunUpdate left = update.get();
        if (left != null
                && left.history().size() > 1
                && !left.experiment().spec().equals(editor.spec())) {
            former.set(left);
        }
        trainer.pause();
        trainer = open();
    }

    private Trainer open() {
        long number = ++run;
        opened = editor.spec();
        tuned = false;
        editsWait.set(false);
        trainRequested = false;
        lost.set(null);
        failure.set("");
        opening.set(true);
        RunReporter reporter = new RunReporter(
                number, opened, loader, updates::post, error -> screen.execute(() -> failed(number, error)));
        Trainer fresh = new Trainer(opened.training(), reporter, worker, reporter);
        fresh.rewind();
        return fresh;
    }

    private void show(RunUpdate news) {
        if (news.run() == run) {
            trainRequested &= news.progress().state() == TrainerState.READY;
            opening.set(false);
            update.set(news);
            RunUpdate.Records recorded = news.records();
            if (!recorded.equals(records.get())) {
                records.set(recorded);
            }
            if (editsWait.get() && !editor.typingProperty().get()) {
                tune();
            }
        }
    }

    private void failed(long number, Throwable error) {
        if (number == run) {
            opening.set(false);
            String message = String.valueOf(error.getMessage());
            failure.set(
                    error instanceof RunReporter.PreparationException
                            ? message
                            : error instanceof OutOfMemoryError
                                    ? strings.get("failure.memory")
                                    : strings.get("failure.unexpected", error));
            lost.set(error.getCause() instanceof LostDataException moved ? moved : null);
        }
    }
}
