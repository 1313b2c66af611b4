package backprop.ui.workbench;

import backprop.data.Part;
import backprop.experiment.Engine;
import backprop.experiment.PreparedExperiment;
import backprop.metrics.BatchResult;
import backprop.metrics.History;
import backprop.metrics.Predictions;
import backprop.network.Network;
import backprop.network.Parameter;
import backprop.optimizer.Clip;
import backprop.optimizer.OptimizerSpec;
import backprop.torch.Python;
import backprop.torch.PythonSearch;
import backprop.training.Checkpoint;
import backprop.training.EngineException;
import backprop.training.EngineFacts;
import backprop.training.ParameterListener;
import backprop.training.StopReason;
import backprop.training.TrainingRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A “PyTorch” that is our own training with other facts, from a start that may be moved a little. */
final class FakeEngines implements Engines {
    static final Python PYTHON = new Python(List.of("python3"), "python3", "3.12.3", "2.13.0+cpu", "2.4.6");

    /** What a search finds. */
    Supplier<PythonSearch> search = () -> new PythonSearch.Found(PYTHON);

    /** Added to the first weight of the start. */
    double moved;

    /** Thrown instead of the first batch, if set. */
    Optional<EngineException> failure = Optional.empty();

    /** The runs of the fake PyTorch. */
    final List<Run> runs = new ArrayList<>();

    final List<Path> chosen = new ArrayList<>();

    /** Whether a choice is remembered. */
    boolean remembered;

    @Override
    public Engine pyTorch(Python python) {
        return this::newRun;
    }

    private TrainingRun newRun(PreparedExperiment prepared) {
        Run run = new Run(prepared.newRun());
        Network network = run.network();
        Parameter first = network.parameters().get(0);
        first.value().set(0, first.value().get(0) + moved);
        runs.add(run);
        return run;
    }

    @Override
    public PythonSearch find() {
        return search.get();
    }

    @Override
    public PythonSearch choose(Path program) {
        chosen.add(program);
        return search.get();
    }

    @Override
    public boolean isRemembered() {
        return remembered;
    }

    @Override
    public PythonSearch forget() {
        remembered = false;
        return new PythonSearch.Found(PYTHON);
    }

    /** Our own training, which says that it is another's. */
    final class Run implements TrainingRun {
        private final TrainingRun ours;
        boolean closed;

        Run(TrainingRun ours) {
            this.ours = ours;
        }

        @Override
        public History history() {
            return ours.history();
        }

        @Override
        public Network network() {
            return ours.network();
        }

        @Override
        public Optional<StopReason> stopReason() {
            return ours.stopReason();
        }

        @Override
        public int epochsDone() {
            return ours.epochsDone();
        }

        @Override
        public int batchesDone() {
            return ours.batchesDone();
        }

        @Override
        public int batchesPerEpoch() {
            return ours.batchesPerEpoch();
        }

        @Override
        public long examplesDone() {
            return ours.examplesDone();
        }

        @Override
        public double seconds() {
            return 2 * ours.seconds();
        }

        @Override
        public long measurements() {
            return ours.measurements();
        }

        @Override
        public Part judged() {
            return ours.judged();
        }

        @Override
        public Predictions predictions() {
            return ours.predictions();
        }

        @Override
        public BatchResult advance(Pace pace) {
            failure.ifPresent(e -> {
                throw e;
            });
            return ours.advance(pace);
        }

        @Override
        public void refreshPredictions() {
            ours.refreshPredictions();
        }

        @Override
        public void cancel() {
            ours.cancel();
        }

        @Override
        public boolean isTunable() {
            return false;
        }

        @Override
        public void change(OptimizerSpec to, Clip clip) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void watchParameters(int every, ParameterListener listener) {
            ours.watchParameters(every, listener);
        }

        @Override
        public EngineFacts facts() {
            return new EngineFacts(PYTHON.versions(), 2, examplesDone() > 0 ? 1.5 : 0);
        }

        @Override
        public Checkpoint checkpoint() {
            return ours.checkpoint();
        }

        @Override
        public void close() {
            closed = true;
            ours.close();
        }
    }
}
