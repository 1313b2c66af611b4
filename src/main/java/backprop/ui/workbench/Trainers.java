package backprop.ui.workbench;

import backprop.training.Trainer;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Opens the legs of runs.
 *
 * @param worker the training thread: one task at a time, in order
 * @param loader reads the data on the training thread
 * @param news is told what a run does, on the training thread
 */
record Trainers(Executor worker, RunReporter.Loader loader, Consumer<RunUpdate> news) {

    /**
     * A trainer at its start, which it reports as soon as the worker comes to it.
     *
     * @param failures is told, on the training thread, why the run cannot be opened or go on
     */
    Trainer open(long run, Leg leg, Consumer<Throwable> failures) {
        RunReporter reporter = new RunReporter(run, leg, loader, news, failures);
        Trainer trainer = new Trainer(leg.spec().training(), reporter, worker, reporter);
        trainer.rewind();
        return trainer;
    }
}
