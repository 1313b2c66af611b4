package backprop.ui.workbench;

import backprop.data.RawData;
import backprop.experiment.DataSpec;
import backprop.experiment.ExperimentSpec;
import backprop.experiment.PreparedExperiment;
import backprop.file.DataException;
import backprop.metrics.Predictions;
import backprop.training.Agreement;
import backprop.training.ParameterTrace;
import backprop.training.TrainingListener;
import backprop.training.TrainingProgress;
import backprop.training.TrainingRun;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Prepares one leg's experiment and reports its run; lives on the training thread. */
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

    /** What the parameters of a run may take that another is to be held against. */
    private static final long MOST_TRACE_BYTES = 256L << 20;

    private final long run;
    private final Leg leg;
    private final Loader loader;
    private final Consumer<RunUpdate> updates;
    private final Consumer<Throwable> failures;
    private @Nullable PreparedExperiment prepared;
    private @Nullable TrainingRun reported;
    private @Nullable Predictions predictions;
    private long measurements;
    private @Nullable ParameterTrace trace;
    private @Nullable Agreement agreement;
    private Optional<Instant> began = Optional.empty();

    RunReporter(long run, Leg leg, Loader loader, Consumer<RunUpdate> updates, Consumer<Throwable> failures) {
        this.run = run;
        this.leg = leg;
        this.loader = loader;
        this.updates = updates;
        this.failures = failures;
    }

    @Override
    public TrainingRun get() {
        // The former run goes first: a large network fits into memory once, not twice.
        reported = null;
        predictions = null;
        trace = null;
        agreement = null;
        began = Optional.empty();
        TrainingRun fresh = leg.task().engine().newRun(prepared());
        if (leg.plan().isComparison()) {
            watch(fresh);
        }
        return fresh;
    }

    /** Keeps its parameters for the next leg, and holds them against those of the leg before. */
    private void watch(TrainingRun fresh) {
        RunUpdate before = leg.companion();
        if (before == null) {
            trace = new ParameterTrace(MOST_TRACE_BYTES);
            fresh.watchParameters(1, trace);
        } else if (before.trained().trace() != null) {
            ParameterTrace kept = before.trained().trace();
            agreement = new Agreement(before.history(), kept, fresh.history());
            fresh.watchParameters(kept.stride(), agreement);
        }
    }

    private PreparedExperiment prepared() {
        PreparedExperiment ready = prepared;
        RunUpdate before = leg.companion();
        ExperimentSpec spec = leg.spec();
        if (ready == null && before != null && before.leg().spec().equals(spec)) {
            ready = before.experiment();
        }
        if (ready == null) {
            try {
                ready = PreparedExperiment.prepare(spec, loader.load(spec.data()));
            } catch (DataException e) {
                throw new PreparationException(e);
            }
        }
        prepared = ready;
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
        if (began.isEmpty() && progress.examplesDone() > 0) {
            began = Optional.of(Instant.now());
        }
        Trained trained = new Trained(loop.facts(), began, loop.isTunable(), trace, agreement);
        updates.accept(new RunUpdate(run, leg, prepared(), progress, loop.history(), current, trained));
    }

    @Override
    public void failed(Throwable error) {
        failures.accept(error);
    }
}
