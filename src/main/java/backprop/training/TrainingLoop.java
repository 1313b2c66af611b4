package backprop.training;

import backprop.data.Batches;
import backprop.data.Part;
import backprop.loss.Loss;
import backprop.math.Compute;
import backprop.math.Matrix;
import backprop.metrics.BatchResult;
import backprop.metrics.EpochResult;
import backprop.metrics.History;
import backprop.metrics.PartMetrics;
import backprop.metrics.Predictions;
import backprop.network.Network;
import backprop.optimizer.Clip;
import backprop.optimizer.OptimizerSpec;
import java.util.List;
import java.util.Optional;

/**
 * A run on the analytic engine, batch by batch. The same parts, network start and streams give bit-identical
 * results, however the run is cut into steps. For one thread; {@link #history} may be read by others.
 */
public final class TrainingLoop implements TrainingRun {
    private final TrainingSpec spec;
    private final Subject subject;
    private final Network network;
    private final Batches batches;
    private final Updater updater;
    private final JudgedPart judged;
    private final Recorder recorder;
    private final StopWatch watch;
    private final Snapshot lastGood;
    private final ParameterWatch parameterWatch = new ParameterWatch();
    private final History history;

    private int epoch;
    private int batch;
    private long nanos;
    private long examples;
    private Optional<StopReason> stop = Optional.empty();

    /**
     * Makes a run at its start, and measures there the part that is judged.
     *
     * @throws backprop.math.ShapeMismatchException if the network does not fit the parts' features or targets
     */
    public TrainingLoop(TrainingSpec spec, Subject subject) {
        this.spec = spec;
        this.subject = subject;
        network = subject.network();
        batches = new Batches(subject.parts().train(), spec.batches(), subject.shuffle());
        Loss loss = subject.loss().kind().create(subject.slips());
        updater = new Updater(spec, subject, batches.count());
        history = History.of(subject.parts());
        Matrix buffer = spec.precision().buffer();
        List<Network> lanes = Slices.lanes(network);
        Evaluator evaluator = new Evaluator(lanes, subject.loss(), loss, buffer);
        judged = new JudgedPart(subject.parts(), evaluator, buffer);
        recorder = new Recorder(spec, subject, lanes, evaluator, judged, history);
        watch = new StopWatch(spec.stop(), network.parameters());
        lastGood = new Snapshot(network.parameters());
        judged.measure(0);
    }

    @Override
    public History history() {
        return history;
    }

    @Override
    public Network network() {
        return network;
    }

    @Override
    public Optional<StopReason> stopReason() {
        return stop;
    }

    @Override
    public int epochsDone() {
        return epoch;
    }

    @Override
    public int batchesDone() {
        return batch;
    }

    @Override
    public int batchesPerEpoch() {
        return batches.count();
    }

    @Override
    public long examplesDone() {
        return examples;
    }

    @Override
    public double seconds() {
        return nanos / 1e9;
    }

    @Override
    public long measurements() {
        return judged.measurements();
    }

    @Override
    public Part judged() {
        return judged.part();
    }

    @Override
    public Predictions predictions() {
        return judged.predictions();
    }

    /** η of the current epoch. */
    public double learningRate() {
        return updater.learningRate(epoch);
    }

    @Override
    public void cancel() {
        if (stop.isEmpty()) {
            stop = Optional.of(StopReason.CANCELLED);
        }
    }

    @Override
    public void change(OptimizerSpec to, Clip newClip) {
        updater.change(to, newClip, epoch, batch).forEach(history::add);
    }

    @Override
    public void refreshPredictions() {
        if (judged.isOutdated() && stop.isEmpty()) {
            judged.measure(epoch);
            recorder.forget();
        }
    }

    @Override
    public BatchResult advance(Pace pace) {
        return step();
    }

    /**
     * Does one batch: the metrics due before it, forward, backward, update, the metrics due after it.
     *
     * @throws IllegalStateException if the run is over
     */
    public BatchResult step() {
        if (stop.isPresent()) {
            throw new IllegalStateException("The run is over: " + stop.get() + ".");
        }
        long start = System.nanoTime();
        try {
            return stepTimed(start);
        } finally {
            nanos += System.nanoTime() - start;
        }
    }

    private BatchResult stepTimed(long start) {
        if (batch == 0) {
            if (spec.metrics() == MetricsTiming.BEFORE && !record(start)) {
                PartMetrics onTrain = recorder.onTrain();
                return new BatchResult(Part.TRAIN, epoch + 1, 1, onTrain.loss(), onTrain.accuracy());
            }
            batches.nextEpoch();
            recorder.beginEpoch();
        }
        PartMetrics metrics = update();
        BatchResult result = new BatchResult(Part.TRAIN, epoch + 1, batch + 1, metrics.loss(), metrics.accuracy());
        recorder.keep(result);
        batch++;
        if (batch == batches.count()) {
            batch = 0;
            epoch++;
            // As the updates left them: the end of a run may put others back. It is no training time.
            nanos -= parameterWatch.tell(epoch, network);
            finishEpoch(start);
        }
        if (stop.isEmpty() && watch.isTimed() && watch.isTimeUp(seconds(start))) {
            endUnrecorded(StopReason.TIME);
        }
        return result;
    }

    /** Training time now, in a step that began at {@code start}. */
    private double seconds(long start) {
        return (nanos + System.nanoTime() - start) / 1e9;
    }

    private PartMetrics update() {
        batches.select(batch);
        PartMetrics metrics = recorder.judge(batches);
        updater.update(epoch, batch);
        judged.outdate();
        examples += batches.targets().size();
        return metrics;
    }

    private void finishEpoch(long start) {
        boolean before = spec.metrics() == MetricsTiming.BEFORE;
        if ((before || record(start)) && epoch == spec.epochs()) {
            if (before) {
                endUnrecorded(StopReason.COMPLETED);
            } else {
                end(StopReason.COMPLETED);
            }
        }
    }

    /** Ends the run after updates whose outcome no record has shown. */
    private void endUnrecorded(StopReason reason) {
        if (recorder.isSoundAfterUpdates(epoch)) {
            end(reason);
        } else {
            diverge();
        }
    }

    /** Takes the metrics and adds them to the history; false if they end the run. */
    private boolean record(long start) {
        int done = epoch - (spec.metrics() == MetricsTiming.BEFORE ? 0 : 1);
        EpochResult result = recorder.record(
                epoch,
                updater.learningRate(done),
                () -> seconds(start),
                batches.isWholeInOrder() && epoch < spec.epochs());
        updater.observe(result);
        if (recorder.isSound()) {
            lastGood.save(epoch);
            watch.observe(result, recorder.largestLogit()).ifPresent(this::end);
        } else {
            diverge();
        }
        return stop.isEmpty();
    }

    private void diverge() {
        stop = Optional.of(StopReason.DIVERGED);
        judged.measure(lastGood.restore());
    }

    private void end(StopReason reason) {
        stop = Optional.of(reason);
        watch.restoreBest().ifPresent(judged::measure);
    }

    @Override
    public void watchParameters(int every, ParameterListener listener) {
        parameterWatch.start(every, listener);
    }

    @Override
    public EngineFacts facts() {
        Compute compute = Compute.standard();
        return new EngineFacts(
                "Java " + Runtime.version().feature() + ", " + compute.arithmetic(), compute.threads(), 0);
    }

    @Override
    public Checkpoint checkpoint() {
        Checkpoint to = Checkpoint.empty();
        to.integers().put("at", new long[] {epoch, batch, nanos, examples, judged.epoch()});
        RunState.save(to, stop);
        RunState.save(to, network.parameters());
        updater.save(to);
        RunState.save(to, batches);
        Streams.save(to, "shuffle", subject.shuffle());
        Streams.save(to, "dropout", network.dropout());
        recorder.save(to);
        watch.save(to);
        lastGood.save(to, "good");
        HistoryState.save(to, history);
        return to;
    }

    /**
     * Goes on from a checkpoint of the same experiment. To be called on a run at its start. A run that the user had stopped goes
     * on; one that had come to its end stays there.
     *
     * @throws IllegalArgumentException if it is of another experiment
     */
    public void restore(Checkpoint from) {
        RunState.restore(from, network.parameters());
        updater.restore(from);
        RunState.restore(from, batches);
        Streams.restore(from, "shuffle", subject.shuffle());
        Streams.restore(from, "dropout", network.dropout());
        recorder.restore(from);
        watch.restore(from);
        lastGood.restore(from, "good");
        HistoryState.restore(from, history);
        stop = RunState.restoreStop(from);
        long[] at = from.integers("at");
        epoch = (int) at[0];
        batch = (int) at[1];
        nanos = at[2];
        examples = at[3];
        judged.measure(stop.isPresent() ? (int) at[4] : epoch);
    }
}
