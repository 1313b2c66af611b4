package backprop.torch;

import backprop.data.Part;
import backprop.experiment.PreparedExperiment;
import backprop.math.Compute;
import backprop.metrics.BatchResult;
import backprop.metrics.History;
import backprop.metrics.Predictions;
import backprop.network.Network;
import backprop.optimizer.Clip;
import backprop.optimizer.OptimizerSpec;
import backprop.program.Program;
import backprop.text.Strings;
import backprop.training.Checkpoint;
import backprop.training.EngineException;
import backprop.training.EngineFacts;
import backprop.training.HistoryState;
import backprop.training.ParameterListener;
import backprop.training.StopReason;
import backprop.training.TrainingRun;
import backprop.training.TrainingSpec;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A run in a Python process: the exported program does forward, loss, backward and update; the harness lets it go on and tells what
 * it measures, which {@link Course} hears. The process starts with the first step and is gone with the last one, or when the run is
 * closed.
 */
final class TorchRun implements TrainingRun {
    private final Strings strings = Strings.of("engines");
    private final PreparedExperiment prepared;
    private final Python python;
    private final Optional<Path> parent;
    private final OptionalDouble limit;
    private final Part judged;
    private final int batchesPerEpoch;
    private final LatestNetwork latest;
    private final Course course;

    private volatile @Nullable Session session;
    private volatile boolean aborted;
    private Optional<Checkpoint> former = Optional.empty();
    private Optional<Checkpoint> last = Optional.empty();
    private EngineFacts facts;
    private int watchEvery;

    /**
     * A run at its start.
     *
     * @param parent where Python's folder is made; else among the system's temporary folders
     * @throws EngineException if PyTorch cannot express the experiment
     */
    TorchRun(PreparedExperiment prepared, Python python, Optional<Path> parent) {
        this.prepared = withoutLimitOfTime(prepared);
        this.python = python;
        this.parent = parent;
        limit = prepared.spec().training().stop().seconds();
        TrainingRun start = prepared.newRun();
        judged = start.judged();
        batchesPerEpoch = start.batchesPerEpoch();
        latest = new LatestNetwork(
                start,
                prepared.parts().part(judged).orElseThrow(),
                prepared.spec().training().precision());
        course = new Course(
                new Answers(prepared.parts(), prepared.spec().optimizer().learningRate()),
                History.of(prepared.parts()),
                latest);
        facts = new EngineFacts(python.versions(), Compute.standard().threads(), 0);
        try {
            Program.requireAutograd(this.prepared);
        } catch (IllegalArgumentException e) {
            throw new EngineException(strings.get("torch.refused", String.valueOf(e.getMessage())));
        }
    }

    /** The limit is kept here, as no program can. */
    private static PreparedExperiment withoutLimitOfTime(PreparedExperiment prepared) {
        TrainingSpec training = prepared.spec().training();
        return new PreparedExperiment(
                prepared.spec().withTraining(training.withStop(training.stop().withSeconds(OptionalDouble.empty()))),
                prepared.preparation(),
                prepared.parts(),
                prepared.start());
    }

    /** Goes on from a checkpoint of such a run. To be called on a run at its start. */
    void restore(Checkpoint from) {
        if (SavedState.isBegun(from)) {
            former = Optional.of(from);
            HistoryState.restore(from, course.history());
            latest.predict(session());
        }
    }

    @Override
    public History history() {
        return course.history();
    }

    @Override
    public Optional<StopReason> stopReason() {
        return course.stop();
    }

    @Override
    public int epochsDone() {
        return course.stand().epochs();
    }

    @Override
    public int batchesDone() {
        return course.stand().batches();
    }

    @Override
    public int batchesPerEpoch() {
        return batchesPerEpoch;
    }

    @Override
    public long examplesDone() {
        return course.stand().examples();
    }

    @Override
    public double seconds() {
        return course.stand().seconds();
    }

    @Override
    public long measurements() {
        return latest.measurements();
    }

    @Override
    public Part judged() {
        return judged;
    }

    @Override
    public Predictions predictions() {
        return latest.predictions();
    }

    @Override
    public EngineFacts facts() {
        return facts;
    }

    @Override
    public boolean isTunable() {
        return false;
    }

    @Override
    public void change(OptimizerSpec to, Clip clip) {
        throw new UnsupportedOperationException("A program that runs keeps its settings.");
    }

    @Override
    public void watchParameters(int every, ParameterListener listener) {
        watchEvery = every;
        course.tellParameters(listener);
    }

    private Session session() {
        Session open = session;
        if (open == null) {
            open = Session.start(prepared, python, parent, judged, former);
            session = open;
            if (aborted) {
                open.abort();
            }
            open.await();
            facts = open.facts();
            if (former.isPresent()) {
                course.hearUntilItStands(open);
            }
            if (watchEvery > 0) {
                open.ask("watch " + watchEvery);
            }
        }
        return open;
    }

    @Override
    public BatchResult advance(Pace pace) {
        if (course.isOver()) {
            throw new IllegalStateException("The run is over: " + course.stop().orElseThrow() + ".");
        }
        Session open = session();
        open.say(
                switch (pace) {
                    case BATCH -> "batch";
                    case EPOCH -> "epoch";
                    case END -> "on";
                });
        course.hearUntilItStands(open);
        if (course.isOver()) {
            finish(open);
        } else if (limit.isPresent() && course.stand().seconds() >= limit.getAsDouble()) {
            open.say("end " + Course.TIME);
            course.hearUntilItStands(open);
            finish(open);
        } else if (latest.predictionsAreOld()) {
            latest.predict(open);
        }
        return course.latestBatch(batchesPerEpoch);
    }

    @Override
    public void refreshPredictions() {
        if (!latest.predictionsAreCurrent() && !course.isOver()) {
            latest.predict(session());
        }
    }

    @Override
    public Network network() {
        Session open = session;
        return open == null ? latest.known() : latest.fetch(open);
    }

    @Override
    public Checkpoint checkpoint() {
        Checkpoint all = last.isPresent() ? last.get() : state();
        HistoryState.save(all, course.history());
        return all;
    }

    private Checkpoint state() {
        Session open = session;
        if (open == null) {
            return SavedState.none();
        }
        open.ask("state");
        return open.state();
    }

    @Override
    public void cancel() {
        if (!course.isOver()) {
            Session open = session;
            if (open != null) {
                finish(open);
            }
            course.cancel();
        }
    }

    /** Fetches all that may be asked for later; Python is no longer needed. */
    private void finish(Session open) {
        latest.predict(open);
        latest.fetch(open);
        last = Optional.of(course.isOver() ? SavedState.none() : state());
        open.close();
        session = null;
    }

    @Override
    public void abort() {
        aborted = true;
        Session open = session;
        if (open != null) {
            open.abort();
        }
    }

    @Override
    public void close() {
        Session open = session;
        if (open != null) {
            session = null;
            open.close();
        }
    }
}
