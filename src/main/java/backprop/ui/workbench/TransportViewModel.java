package backprop.ui.workbench;

import backprop.experiment.ExperimentSpec;
import backprop.text.Numerals;
import backprop.text.Strings;
import backprop.training.StopReason;
import backprop.training.StopRules;
import backprop.training.TrainerState;
import backprop.training.TrainingProgress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.binding.StringBinding;

/** The bar of buttons that run the training, and how far it is. */
final class TransportViewModel {

    private static final int LARGE_NETWORK = 1_000_000;

    private final RunViewModel run;
    private final ExperimentEditor editor;
    private final Problems problems;
    private final Strings strings;

    /** Train, Pause, Continue or Train again. */
    final StringBinding primaryText;

    final BooleanBinding running;

    /** Nothing can be started: a field holds no value, and nothing is running that could be paused. */
    final BooleanBinding primaryDisabled;

    final BooleanBinding stepDisabled;
    final BooleanBinding stopDisabled;

    /** Why Train is disabled; empty when it is not. */
    final StringBinding problem;

    /** The share of the planned work that is done, 0..1. */
    final DoubleBinding fraction;

    /** “Epoch 412 of 1,000”, or why the run is over. */
    final StringBinding headline;

    /** Batch, time left and speed. */
    final StringBinding details;

    /** Whether the run ended badly. */
    final BooleanBinding alarming;

    TransportViewModel(RunViewModel run, ExperimentEditor editor, Problems problems, Strings strings) {
        this.run = run;
        this.editor = editor;
        this.problems = problems;
        this.strings = strings;
        Observable news = run.updateProperty();
        Observable failure = run.failureProperty();
        Observable blocked = problems.firstProperty();
        primaryText = Bindings.createStringBinding(
                () -> strings.get("transport." + run.state().name()), news, failure);
        running = Bindings.createBooleanBinding(this::isRunning, news, failure);
        primaryDisabled = Bindings.createBooleanBinding(() -> !isRunning() && isBlocked(), news, failure, blocked);
        stepDisabled = Bindings.createBooleanBinding(
                () -> isRunning() || isBlocked() || run.state() == TrainerState.FINISHED, news, failure, blocked);
        stopDisabled =
                Bindings.createBooleanBinding(() -> !isRunning() && run.state() != TrainerState.PAUSED, news, failure);
        problem = Bindings.createStringBinding(
                () -> isBlocked() && !isRunning()
                        ? strings.get(
                                "transport.blocked", problems.firstProperty().get())
                        : "",
                news,
                blocked);
        fraction = Bindings.createDoubleBinding(
                () -> Optional.ofNullable(run.updateProperty().get())
                        .map(u -> u.leg()
                                .fraction(
                                        u.isOver() && !u.leg().isLast()
                                                ? 1
                                                : u.progress().fraction()))
                        .orElse(0.0),
                news);
        headline = Bindings.createStringBinding(
                () -> isPreparing()
                        ? strings.get(
                                "progress.preparing", editor.spec().network().parameterCount())
                        : run.failureProperty().get().isEmpty()
                                ? progress().map(this::engineHeadline).orElse(strings.get("progress.loading"))
                                : strings.get(failureKey()),
                news,
                failure,
                run.problemProperty(),
                run.openingProperty());
        details =
                Bindings.createStringBinding(() -> progress().map(this::details).orElse(""), news);
        alarming = Bindings.createBooleanBinding(
                () -> progress()
                        .flatMap(TrainingProgress::stopReason)
                        .filter(reason -> reason == StopReason.DIVERGED)
                        .isPresent(),
                news);
    }

    /** Train, Pause or Continue, whichever the run is ready for. */
    void primary() {
        if (isRunning()) {
            run.pause();
        } else if (!isBlocked()) {
            run.train();
        }
    }

    /** Trains or goes on, unless it is already running. */
    void train() {
        if (!isRunning()) {
            primary();
        }
    }

    void pause() {
        run.pause();
    }

    void stepBatch() {
        if (!stepDisabled.get()) {
            run.stepBatch();
        }
    }

    void stepEpoch() {
        if (!stepDisabled.get()) {
            run.stepEpoch();
        }
    }

    void stop() {
        if (!stopDisabled.get()) {
            run.stop();
        }
    }

    void rewind() {
        run.rewind();
    }

    /** The next seed: another start of the same experiment. It takes effect at once, so a run in progress ends. */
    void newSeed() {
        long seed = editor.spec().seed();
        editor.edit(spec -> spec.withSeed(seed == ExperimentSpec.MAX_SEED ? 0 : seed + 1));
        run.rewind();
    }

    private String failureKey() {
        RunFailure known = run.problemProperty().get();
        return known == null || known.lost() == null
                ? known != null && known.ofEngine() ? "failure.engine" : "failure.heading"
                : "lost.headline";
    }

    /** Which engine is at work, if it is not ours alone, and how far it is. */
    private String engineHeadline(TrainingProgress p) {
        Leg leg = run.leg();
        if (run.isEngineStarting()) {
            return strings.get("progress.starting", strings.get(leg.kind()));
        }
        boolean bothDone =
                !leg.plan().isSingle() && leg.isLast() && run.state() == TrainerState.FINISHED && !isStopped(p);
        return leg.plan().isSingle() && leg.kind() == EngineKind.ANALYTIC
                ? headline(p)
                : strings.get(
                        "progress.engine",
                        bothDone ? strings.get("progress.both") : strings.get(leg.kind()),
                        headline(p));
    }

    private String headline(TrainingProgress p) {
        if (p.state() == TrainerState.READY) {
            return p.epochs() == 1 ? strings.get("progress.readyOne") : strings.get("progress.ready", p.epochs());
        }
        StopReason reason = p.stopReason().orElse(StopReason.COMPLETED);
        if (p.state() == TrainerState.FINISHED && reason != StopReason.COMPLETED) {
            return strings.get("progress." + reason.name(), p.epochsDone(), p.epochs());
        }
        String epoch = strings.get("progress.epoch", p.epochsDone(), p.epochs());
        return p.state() == TrainerState.PAUSED ? strings.get("progress.paused", epoch) : epoch;
    }

    private static boolean isStopped(TrainingProgress p) {
        return p.stopReason().equals(Optional.of(StopReason.CANCELLED));
    }

    private String details(TrainingProgress p) {
        if (p.state() == TrainerState.READY) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        boolean inEpoch = p.state() == TrainerState.PAUSED && p.batchesDone() > 0;
        if (inEpoch) {
            p.lastBatch()
                    .ifPresent(batch -> parts.add(
                            strings.get("progress.batch", p.batchesDone(), p.batchesPerEpoch(), batch.loss())));
        }
        List<RunUpdate> legs = Optional.ofNullable(run.updateProperty().get())
                .map(RunUpdate::legs)
                .orElse(List.of());
        if (p.state() == TrainerState.FINISHED && legs.size() > 1 && !isStopped(p)) {
            legs.forEach(leg -> parts.add(strings.get(
                    "progress.engineTook",
                    strings.get(leg.leg().kind()),
                    Numerals.duration(leg.progress().seconds()))));
            return String.join("   ", parts);
        }
        if (p.state() == TrainerState.FINISHED) {
            parts.add(strings.get("progress.took", Numerals.duration(p.seconds())));
            restoredEpoch().ifPresent(epoch -> parts.add(strings.get("progress.restored", epoch)));
        } else if (p.state() == TrainerState.RUNNING && !Double.isNaN(p.secondsLeft())) {
            parts.add(strings.get("progress.left", Numerals.duration(p.secondsLeft())));
        }
        boolean restored = p.state() == TrainerState.FINISHED && restoredEpoch().isPresent();
        if (!inEpoch && !restored && !Double.isNaN(p.examplesPerSecond())) {
            parts.add(strings.get("progress.speed", rounded(p.examplesPerSecond())));
        }
        return String.join("   ", parts);
    }

    /** Three significant digits: more would flicker. */
    private static long rounded(double speed) {
        double unit = Math.pow(10, Math.max(0, Math.floor(Math.log10(speed)) - 2));
        return Math.round(Math.round(speed / unit) * unit);
    }

    /** The best epoch, whose weights were put back at the end. */
    private Optional<Integer> restoredEpoch() {
        return Optional.ofNullable(run.updateProperty().get())
                .filter(update -> update.experiment()
                        .spec()
                        .training()
                        .stop()
                        .earlyStopping()
                        .filter(StopRules.EarlyStopping::restoreBest)
                        .isPresent())
                .filter(update -> !update.progress().stopReason().equals(Optional.of(StopReason.DIVERGED)))
                .map(update -> update.predictions().epoch());
    }

    private boolean isRunning() {
        return run.state() == TrainerState.RUNNING;
    }

    /** Whether a network large enough to be waited for is being made. */
    private boolean isPreparing() {
        return run.openingProperty().get() && editor.spec().network().parameterCount() >= LARGE_NETWORK;
    }

    private boolean isBlocked() {
        return !problems.firstProperty().get().isEmpty();
    }

    private Optional<TrainingProgress> progress() {
        return Optional.ofNullable(run.updateProperty().get()).map(RunUpdate::progress);
    }
}
