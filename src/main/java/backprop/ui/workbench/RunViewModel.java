package backprop.ui.workbench;

import backprop.experiment.ExperimentSpec;
import backprop.text.Strings;
import backprop.training.Trainer;
import backprop.training.TrainerState;
import backprop.training.TrainingRun;
import backprop.ui.common.Conflated;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;

/**
 * The run on the screen: trains the edited experiment in the background, with one engine or with one after the other. An edit,
 * or another engine, before the start is opened at once; later it waits for the next run.
 */
public final class RunViewModel extends RunProperties {
    private final ExperimentEditor editor;
    private final EnginesViewModel engines;
    private final Executor screen;
    private final Strings strings;
    private final Trainers trainers;

    private long run;
    /** Train was asked for, and the run has not said yet that it began. */
    private boolean trainRequested;

    /** The next leg is to be trained as soon as this one is over. */
    private boolean goingOn;

    /** What the run does, with what was changed in its middle. */
    private Plan opened;

    /** Whether something was changed in the middle of the run: its start was another experiment's. */
    private boolean tuned;

    private Leg leg;
    private Trainer trainer;

    /**
     * @param worker the training thread: one task at a time, in order
     * @param screen where properties change; it paces the updates
     * @param loader reads the data on the training thread
     */
    RunViewModel(
            ExperimentEditor editor,
            EnginesViewModel engines,
            Executor worker,
            Executor screen,
            RunReporter.Loader loader,
            Strings strings) {
        this.editor = editor;
        this.engines = engines;
        this.screen = screen;
        this.strings = strings;
        trainers = new Trainers(worker, loader, new Conflated<>(screen, this::show)::post);
        opened = wanted();
        leg = opened.begin();
        trainer = open();
        engines.choiceProperty().addListener((property, old, choice) -> edited());
        engines.secondProperty().addListener((property, old, second) -> edited());
        engines.pyTorchProperty().addListener((property, old, engine) -> edited());
        editor.specProperty().addListener((property, old, spec) -> edited());
        editor.typingProperty().addListener((property, old, typing) -> edited());
    }

    /** Whether it is running or paused. */
    boolean isUnderWay() {
        return state() == TrainerState.RUNNING || state() == TrainerState.PAUSED;
    }

    /** Whether what was edited needs no new run, but only a pause of this one. */
    boolean editsAreLive() {
        RunUpdate current = update.get();
        return current != null && current.trained().tunable() && LiveChange.isEnough(opened, wanted());
    }

    /** Whether nothing but the engine is other than in the run. */
    boolean onlyEngineWaits() {
        return editor.spec().withName("").equals(opened.first().spec().withName(""));
    }

    /**
     * Shows somebody the run as it stands, on the training thread, and goes on.
     *
     * @param question is given the run's experiment, and nothing if there is no run
     */
    void ask(BiConsumer<ExperimentSpec, Optional<TrainingRun>> question) {
        Leg asked = leg;
        trainer.ask(its -> question.accept(asked.spec(), its));
    }

    /** Whether this is news of the run that was opened last, not of one before it. */
    boolean isLatest(RunUpdate news) {
        return news.run() == run;
    }

    /** The leg that is at its turn. */
    Leg leg() {
        return leg;
    }

    /**
     * What the run does; a run that has failed, or has told nothing yet, does nothing, whatever the former one did, unless it is a
     * later leg, which begins by itself.
     */
    TrainerState state() {
        if (!failure.get().isEmpty()) {
            return TrainerState.READY;
        }
        RunUpdate current = update.get();
        TrainerState told = current == null || current.run() != run
                ? TrainerState.READY
                : current.progress().state();
        return told == TrainerState.READY && trainRequested && !leg.isFirst() ? TrainerState.RUNNING : told;
    }

    /** Whether an engine that needs a start of its own is still busy with it. */
    boolean isEngineStarting() {
        RunUpdate shown = update.get();
        return state() == TrainerState.RUNNING
                && leg.kind() == EngineKind.PYTORCH
                && (shown == null
                        || shown.leg().index() != leg.index()
                        || shown.progress().examplesDone() == 0);
    }

    /** Another experiment: the former run is forgotten. */
    void openAnew() {
        // The end of a pair may open a run, and go on with it if one was asked for; that one is to be closed as well.
        rest();
        engines.unpair();
        trainer.close();
        former.set(null);
        update.set(null);
        records.set(null);
        begin();
    }

    /** Starts or goes on; after the end, or an error, starts anew with the settings as they are now. */
    void train() {
        renewAfterEnd();
        tune();
        trainRequested = true;
        goingOn = true;
        trainer.train();
    }

    void pause() {
        rest();
        trainer.pause();
    }

    void stepBatch() {
        renewAfterEnd();
        tune();
        goingOn = false;
        trainer.stepBatch();
    }

    void stepEpoch() {
        renewAfterEnd();
        tune();
        goingOn = false;
        trainer.stepEpoch();
    }

    void stop() {
        rest();
        trainer.stop();
    }

    /** Back to the very same start, or, after edits, to the start of what was edited. */
    void rewind() {
        if (!wanted().equals(opened) || tuned || !failure.get().isEmpty() || !leg.isFirst()) {
            renew();
        } else {
            goingOn = false;
            opening.set(true);
            trainer.rewind();
        }
    }

    /** Ends for good: gives back what the run holds. */
    void close() {
        rest();
        trainer.close();
    }

    private void rest() {
        trainRequested = false;
        goingOn = false;
    }

    private Plan wanted() {
        return engines.plan(editor.spec());
    }

    private void renewAfterEnd() {
        if (!failure.get().isEmpty()
                || (state() == TrainerState.FINISHED && (!wanted().equals(opened) || tuned || !leg.isFirst()))) {
            renew();
        }
    }

    /** A paused run goes on with another learning rate, momentum or clip, if nothing else was edited. */
    private void tune() {
        Plan wanted = wanted();
        if (state() == TrainerState.PAUSED && !wanted.equals(opened) && editsAreLive()) {
            ExperimentSpec to = wanted.first().spec();
            trainer.change(to.optimizer(), to.training().clip());
            opened = wanted;
            tuned = true;
        }
        editsWait.set(!wanted.isSameWork(opened));
    }

    private void edited() {
        boolean other = !wanted().equals(opened);
        if (other && state() == TrainerState.READY) {
            boolean train = trainRequested;
            renew();
            if (train) {
                train();
            }
        } else if (!editor.typingProperty().get()) {
            tune();
        } else {
            editsWait.set(!wanted().isSameWork(opened));
        }
    }

    private void renew() {
        RunUpdate left = update.get();
        if (left != null
                && left.history().size() > 1
                && !wanted().includes(left.leg().task())) {
            former.set(left.slim());
        }
        trainer.close();
        begin();
    }

    /** Opens what is wanted, at the start of its first leg. */
    private void begin() {
        opened = wanted();
        leg = opened.begin();
        tuned = false;
        editsWait.set(false);
        rest();
        trainer = open();
    }

    /** Goes on to the next leg. */
    private void proceed(RunUpdate end) {
        trainer.close();
        leg = leg.next(end);
        trainer = open();
        if (goingOn) {
            trainRequested = true;
            trainer.train();
        }
    }

    private Trainer open() {
        long number = ++run;
        problem.set(null);
        failure.set("");
        opening.set(true);
        return trainers.open(number, leg, error -> screen.execute(() -> failed(number, error)));
    }

    private void show(RunUpdate news) {
        if (news.run() != run) {
            return;
        }
        trainRequested &= news.progress().state() == TrainerState.READY;
        opening.set(false);
        if (news.isOver() && !leg.isLast()) {
            proceed(news);
        }
        update.set(news);
        RunUpdate.Records recorded = news.records();
        if (!recorded.equals(records.get())) {
            records.set(recorded);
        }
        if (editsWait.get() && !editor.typingProperty().get()) {
            tune();
        }
    }

    private void failed(long number, Throwable error) {
        if (number == run) {
            rest();
            opening.set(false);
            RunFailure known = RunFailure.of(error, strings);
            failure.set(known.message());
            problem.set(known);
        }
    }
}
