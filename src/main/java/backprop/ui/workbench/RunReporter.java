package backprop.ui.workbench;

import backprop.data.RawData;
import backprop.experiment.DataSpec;
import backprop.experiment.ExperimentSpec;
import backprop.experiment.PreparedExperiment;
import backprop.file.DataException;
import backprop.metrics.Predictions;
import backprop.training.TrainingListener;
import backprop.training.TrainingProgress;
import backprop.training.TrainingRun;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Prepares one experiment and reports its run; lives on the training thread. */
final class RunReporter implements Supplier<TrainingRun>, TrainingListener {

    /** Reads a data set. */
    interface Loader {
        RawData load(DataSpec source) throws DataException;
    }

    /** A {@link DataException} on its way through a supplier. */
    static final class PreparationException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        PreparationException(DataException cause) {
            super(cause.getMessage(), cause);
        }
    }

    private final long run;
    private final ExperimentSpec spec;
    private final Loader loader;
    private final Consumer<RunUpdate> updates;
    private final Consumer<Throwable> failures;
    private @Nullable PreparedExperiment prepared;
    private @Nullable TrainingRun reported;
    private @Nullable Predictions predictions;
    private long measurements;

    RunReporter(
            long run, ExperimentSpec spec, Loader loader, Consumer<RunUpdate> updates, Consumer<Throwable> failures) {
        this.run = run;
        this.spec = spec;
        this.loader = loader;
        this.updates = updates;
        this.failures = failures;
    }

    @Override
    public TrainingRun get() {
        // The former run goes first: a large network fits into memory once, not twice.
        reported = null;
        predictions = null;
        return prepared().newRun();
    }

    private PreparedExperiment prepared() {
        PreparedExperiment ready = prepared;
        if (ready == null) {
            try {
                ready = PreparedExperiment.prepare(spec, loader.load(spec.data()));
            } catch (DataException e) {
                throw new PreparationException(e);
            }
            prepared = ready;
        }
        return ready;
    }

    @Override
    public void progressed(TrainingProgress progress, TrainingRun loop, Supplier<Predictions> copy) {
        Predictions current = predictions;
        if (current == null || reported != loop || measurements != loop.measurements()) {
            current = copy.get();
            predictions = current;
            reported = loop;
            measurements = loop.measurements();
        }
        updates.accept(new RunUpdate(run, prepared(), progress, loop.history(), current));
    }

    @Override
    public void failed(Throwable error) {
        failures.accept(error);
    }
}
