package backprop.ui.workbench;

import backprop.experiment.ExperimentSpec;
import backprop.metrics.EpochResult;
import backprop.training.TrainerState;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;

/** A run whose training waits for {@link #work} and then happens on the test's own thread, so that nothing is left to chance. */
final class Bench {
    final Queue<Runnable> training = new ArrayDeque<>();
    final Problems problems = new Problems();
    final ExperimentEditor editor;
    final EnginesViewModel engines;
    final RunViewModel run;

    Bench(ExperimentSpec spec) {
        this(spec, Samples::load);
    }

    Bench(ExperimentSpec spec, RunReporter.Loader loader) {
        this(spec, loader, Engines.analyticAlone("There is no Python here."));
    }

    Bench(ExperimentSpec spec, RunReporter.Loader loader, Engines engines) {
        this(spec, loader, engines, Runnable::run);
    }

    /** @param screen where the news come to be seen */
    Bench(ExperimentSpec spec, RunReporter.Loader loader, Engines engines, Executor screen) {
        editor = new ExperimentEditor(spec);
        this.engines = new EnginesViewModel(engines, Runnable::run, Runnable::run);
        run = new RunViewModel(editor, this.engines, training::add, screen, loader, Samples.STRINGS);
    }

    /** An opened run of this experiment, at its start. */
    static Bench opened(ExperimentSpec spec) {
        Bench bench = new Bench(spec);
        bench.work();
        return bench;
    }

    /** A run of this experiment that has come to its end. */
    static Bench trained(ExperimentSpec spec) {
        Bench bench = opened(spec);
        bench.train();
        return bench;
    }

    void work() {
        while (!training.isEmpty()) {
            training.remove().run();
        }
    }

    void train() {
        run.train();
        work();
    }

    /** Does something once, in the middle of training, as soon as so many epochs are done. */
    void whenRunningAt(int epochs, Runnable action) {
        boolean[] done = {false};
        run.updateProperty().addListener((value, old, update) -> {
            if (!done[0]
                    && update != null
                    && update.progress().state() == TrainerState.RUNNING
                    && update.progress().epochsDone() >= epochs) {
                done[0] = true;
                action.run();
            }
        });
    }

    RunUpdate shown() {
        return Samples.shown(run);
    }

    /** The values of all epochs, without their times. */
    List<EpochResult> results() {
        return shown().history().results().stream()
                .map(r -> new EpochResult(r.epoch(), r.train(), r.validation(), r.test(), r.learningRate(), 0))
                .toList();
    }
}
