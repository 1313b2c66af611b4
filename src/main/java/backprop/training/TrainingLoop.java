package backprop.training;

import backprop.data.Batches;
import backprop.data.Dataset;
import backprop.data.Part;
import backprop.data.Targets;
import backprop.loss.Loss;
import backprop.math.Matrix;
import backprop.metrics.BatchResult;
import backprop.metrics.EpochResult;
import backprop.metrics.History;
import backprop.metrics.Metric;
import backprop.metrics.Monitor;
import backprop.metrics.PartMetrics;
import backprop.metrics.Predictions;
import backprop.network.Network;
import backprop.network.Pass;
import backprop.optimizer.Clip;
import backprop.optimizer.LearningRate;
import backprop.optimizer.Optimizer;
import backprop.optimizer.OptimizerSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One run of training, advanced batch by batch by its owner. The same parts, network start and streams give bit-identical
 * results, however the run is cut into steps. For one thread; {@link #history} may be read by others.
 */
public final class TrainingLoop {
    private final TrainingSpec spec;
    private final Subject subject;
    private final Network network;
    private final Optimizer optimizer;
    private final LearningRate learningRate;
    private final Loss loss;
    private final Dataset train;
    private final Part judged;
    private final Batches batches;
    private final Evaluator evaluator;
    private final StopWatch watch;
    private final Snapshot lastGood;

    private final Matrix prediction;
    private final Matrix judgedPrediction;
    private final Matrix otherPrediction;
    private final Matrix delta;
    private final Matrix slopeless;

    private final History history;
    private Clip clip;
    private Mean epochMean = new Mean();
    private double largestLogit = Double.NEGATIVE_INFINITY;
    private int epoch;
    private int batch;
    private PartMetrics onTrain = PartMetrics.ABSENT;
    private boolean forwardIsCurrent;
    private long nanos;
    private long examples;
    private int measuredAt;
    private long measurements;
    private boolean updatedSince;
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
        train = subject.parts().train();
        judged = subject.parts().judged();
        batches = new Batches(train, spec.batches(), subject.shuffle());
        optimizer = new Optimizer(subject.optimizer(), network.parameters(), subject.slips(), batches.count());
        learningRate = new LearningRate(subject.schedule(), spec.epochs());
        loss = subject.loss().kind().create(subject.slips());
        clip = spec.clip();
        prediction = spec.precision().buffer();
        judgedPrediction = prediction.zeros();
        otherPrediction = prediction.zeros();
        delta = prediction.zeros();
        slopeless = prediction.zeros();
        evaluator = new Evaluator(network, subject.loss(), loss, prediction);
        watch = new StopWatch(spec.stop(), network.parameters());
        lastGood = new Snapshot(network.parameters());
        history = new History(kept());
        measureJudged();
    }

    private List<Monitor> kept() {
        boolean classes = train.targets() instanceof Targets.Classes;
        List<Metric> metrics = classes
                ? List.of(Metric.LOSS, Metric.ACCURACY)
                : List.of(Metric.LOSS, Metric.MSE, Metric.MAE, Metric.R2);
        List<Monitor> kept = new ArrayList<>();
        for (Part part : Part.values()) {
            if (subject.parts().part(part).isPresent()) {
                metrics.forEach(metric -> kept.add(new Monitor(part, metric)));
            }
        }
        return kept;
    }

    /** What has been recorded so far. */
    public History history() {
        return history;
    }

    /** The network at work; its parameters change with every step. */
    public Network network() {
        return network;
    }

    /** Why the run is over; empty while it is not. */
    public Optional<StopReason> stopReason() {
        return stop;
    }

    /** Epochs completed, 0..{@link TrainingSpec#epochs}. */
    public int epochsDone() {
        return epoch;
    }

    /** Examples whose gradients have been used so far. */
    public long examplesDone() {
        return examples;
    }

    /** Training time so far, in seconds, pauses left out. */
    public double seconds() {
        return nanos / 1e9;
    }

    /** Ends the run where it is. */
    public void cancel() {
        if (stop.isEmpty()) {
            stop = Optional.of(StopReason.CANCELLED);
        }
    }

    /** Batches done in the current epoch. */
    public int batchesDone() {
        return batch;
    }

    public int batchesPerEpoch() {
        return batches.count();
    }

    /** How often the judged part has been measured: whether {@link #predictions} are new. */
    public long measurements() {
        return measurements;
    }

    /** The part that {@link #predictions} are of: test, else validation, else training. */
    public Part judged() {
        return judged;
    }

    /** η of the current epoch. */
    public double learningRate() {
        return learningRate.at(optimizer.spec().learningRate(), epoch);
    }

    /**
     * Goes on with another learning rate, momentum or clip; every change is recorded in the history.
     *
     * @param to the same rule with other settings
     * @throws IllegalArgumentException if it is another rule
     */
    public void change(OptimizerSpec to, Clip newClip) {
        OptimizerSpec from = optimizer.spec();
        optimizer.change(to);
        Changes.between(from, clip, to, newClip, epoch, batch).forEach(history::add);
        clip = newClip;
    }

    /**
     * Measures the judged part if the network has changed since, so that somebody who stops in the middle of an epoch sees the
     * network as it is. The history and all later results stay as they would be without it.
     */
    public void refreshPredictions() {
        if (updatedSince && stop.isEmpty()) {
            measureJudged();
            // The layers now remember the judged part's forward pass.
            forwardIsCurrent = false;
        }
    }

    /** What the network said of the judged part when it was last measured; after divergence, with the last good weights. */
    public Predictions predictions() {
        Dataset part = subject.parts().part(judged).orElseThrow();
        return new Predictions(measuredAt, judgedPrediction.copy(), part.targets());
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
                return new BatchResult(Part.TRAIN, epoch + 1, 1, onTrain.loss(), onTrain.accuracy());
            }
            batches.nextEpoch();
            epochMean = new Mean();
            largestLogit = Double.NEGATIVE_INFINITY;
        }
        PartMetrics metrics = update();
        BatchResult result = new BatchResult(Part.TRAIN, epoch + 1, batch + 1, metrics.loss(), metrics.accuracy());
        if (spec.batchMetrics()) {
            history.add(result);
        }
        batch++;
        if (batch == batches.count()) {
            batch = 0;
            epoch++;
            finishEpoch(start);
        }
        if (stop.isEmpty() && watch.isTimeUp((nanos + System.nanoTime() - start) / 1e9)) {
            end(StopReason.TIME);
        }
        return result;
    }

    private PartMetrics update() {
        batches.select(batch);
        Targets targets = batches.targets();
        PartMetrics metrics = onTrain;
        if (!forwardIsCurrent) {
            Matrix outputs = network.forward(batches.features(), Pass.TRAIN);
            metrics = evaluator.metrics(outputs, targets, prediction);
            if (spec.metrics() == MetricsTiming.DURING) {
                largestLogit = Math.max(largestLogit, outputs.max());
            }
        }
        epochMean.add(metrics);
        forwardIsCurrent = false;
        Gradients.fill(network, loss, prediction, targets, subject.slips(), spec.reduction(), delta, slopeless);
        subject.loss().penalty().addTo(network.parameters());
        clip.apply(network.parameters());
        optimizer.step(learningRate(), epoch, batch);
        updatedSince = true;
        examples += targets.size();
        return metrics;
    }

    private void finishEpoch(long start) {
        if (spec.metrics() != MetricsTiming.BEFORE && !record(start)) {
            return;
        }
        if (epoch == spec.epochs()) {
            if (spec.metrics() == MetricsTiming.BEFORE && !lastUpdateIsGood()) {
                diverge();
            } else {
                end(StopReason.COMPLETED);
            }
        }
    }

    /** Measures what the last epoch's updates led to; metrics taken before the updates do not show it. */
    private boolean lastUpdateIsGood() {
        measureJudged();
        return isGood(evaluator.measure(train, prediction).loss());
    }

    /** Takes the metrics and adds them to the history; false if they end the run. */
    private boolean record(long start) {
        boolean during = spec.metrics() == MetricsTiming.DURING;
        PartMetrics onValidation = during ? inBatches(Part.VALIDATION) : measure(Part.VALIDATION);
        PartMetrics onTest = during ? inBatches(Part.TEST) : measure(Part.TEST);
        if (during) {
            onTrain = epochMean.get();
            if (judged == Part.TRAIN) {
                measureJudged();
            }
        } else {
            Matrix outputs = network.forward(train.features());
            onTrain = evaluator.metrics(outputs, train.targets(), prediction);
            largestLogit = spec.stop().logitBound().isPresent() ? outputs.max() : largestLogit;
            forwardIsCurrent = batches.isWholeInOrder() && !network.spec().hasDropout();
            keepIfJudged(Part.TRAIN, prediction);
        }
        int done = epoch - (spec.metrics() == MetricsTiming.BEFORE ? 0 : 1);
        double eta = learningRate.at(optimizer.spec().learningRate(), done);
        double seconds = (nanos + System.nanoTime() - start) / 1e9;
        EpochResult result = new EpochResult(epoch, onTrain, onValidation, onTest, eta, seconds);
        history.add(result);
        learningRate.observe(result);
        // The mean of the batches does not show the last updates; the prediction does.
        boolean good = isGood(onTrain.loss()) && (!during || judgedPrediction.isFinite());
        if (!good) {
            diverge();
        } else {
            lastGood.save(epoch);
            watch.observe(result, largestLogit).ifPresent(this::end);
        }
        return stop.isEmpty();
    }

    private PartMetrics measure(Part part) {
        return subject.parts()
                .part(part)
                .map(data -> {
                    PartMetrics metrics = evaluator.measure(data, otherPrediction);
                    keepIfJudged(part, otherPrediction);
                    return metrics;
                })
                .orElse(PartMetrics.ABSENT);
    }

    private PartMetrics inBatches(Part part) {
        return subject.parts()
                .part(part)
                .map(data -> {
                    PartMetrics metrics = evaluator.measureInBatches(
                            part, data, spec.batches(), epoch, otherPrediction, this::keepBatch);
                    keepIfJudged(part, otherPrediction);
                    return metrics;
                })
                .orElse(PartMetrics.ABSENT);
    }

    private void keepBatch(BatchResult result) {
        if (spec.batchMetrics()) {
            history.add(result);
        }
    }

    /** Whether the loss and every parameter are finite; behind a tanh a parameter can be infinite and the loss not. */
    private boolean isGood(double trainingLoss) {
        return Double.isFinite(trainingLoss)
                && network.parameters().stream().allMatch(p -> p.value().isFinite());
    }

    private void diverge() {
        stop = Optional.of(StopReason.DIVERGED);
        int lastGoodEpoch = lastGood.restore();
        measureJudged();
        measuredAt = lastGoodEpoch;
    }

    private void end(StopReason reason) {
        stop = Optional.of(reason);
        watch.restoreBest().ifPresent(bestEpoch -> {
            measureJudged();
            measuredAt = bestEpoch;
        });
    }

    private void measureJudged() {
        evaluator.measure(subject.parts().part(judged).orElseThrow(), otherPrediction);
        keepIfJudged(judged, otherPrediction);
    }

    private void keepIfJudged(Part part, Matrix predicted) {
        if (part == judged) {
            judgedPrediction.setTo(predicted);
            measuredAt = epoch;
            measurements++;
            updatedSince = false;
        }
    }

    /** Everything that is needed to go on from here, bit for bit. */
    public Checkpoint checkpoint() {
        Checkpoint to = Checkpoint.empty();
        network.parameters()
                .forEach(p ->
                        to.matrices().put("parameter." + p.name(), p.value().copy()));
        List<Matrix> arrays = optimizer.arrays();
        for (int i = 0; i < arrays.size(); i++) {
            to.matrices().put("optimizer." + i, arrays.get(i).copy());
        }
        to.integers().put("optimizer.steps", optimizer.steps());
        to.integers().put("at", new long[] {epoch, batch, nanos, examples});
        to.integers().put("order", Arrays.stream(batches.order()).asLongStream().toArray());
        Streams.save(to, "shuffle", subject.shuffle());
        Streams.save(to, "dropout", network.dropout());
        to.numbers().put("schedule", learningRate.state());
        to.numbers().put("epoch.mean", epochMean.state());
        to.numbers().put("epoch.logit", new double[] {largestLogit});
        Tuning.save(to, optimizer.spec(), clip);
        watch.save(to);
        HistoryState.save(to, history);
        return to;
    }

    /**
     * Goes on from a checkpoint of the same experiment. To be called on a run at its start.
     *
     * @throws IllegalArgumentException if it is of another experiment
     */
    public void restore(Checkpoint from) {
        network.parameters().forEach(p -> from.restore("parameter." + p.name(), p.value()));
        List<Matrix> arrays = optimizer.arrays();
        for (int i = 0; i < arrays.size(); i++) {
            from.restore("optimizer." + i, arrays.get(i));
        }
        optimizer.restoreSteps(from.integers("optimizer.steps"));
        long[] at = from.integers("at");
        epoch = (int) at[0];
        batch = (int) at[1];
        nanos = at[2];
        examples = at[3];
        batches.restore(
                Arrays.stream(from.integers("order")).mapToInt(i -> (int) i).toArray());
        Streams.restore(from, "shuffle", subject.shuffle());
        Streams.restore(from, "dropout", network.dropout());
        learningRate.restore(from.numbers("schedule"));
        epochMean.restore(from.numbers("epoch.mean"));
        largestLogit = from.numbers("epoch.logit")[0];
        optimizer.change(Tuning.optimizer(from, optimizer.spec()));
        clip = Tuning.clip(from);
        watch.restore(from);
        HistoryState.restore(from, history);
        lastGood.save(epoch);
        measureJudged();
    }
}
