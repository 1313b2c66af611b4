package backprop.training;

import backprop.data.Batches;
import backprop.data.Dataset;
import backprop.loss.SoftmaxCrossEntropy;
import backprop.math.RandomStream;
import backprop.metrics.BatchResult;
import backprop.metrics.EpochResult;
import backprop.metrics.History;
import backprop.metrics.PartMetrics;
import backprop.metrics.Predictions;
import backprop.network.Network;
import backprop.optimizer.Optimizer;
import backprop.optimizer.OptimizerSpec;
import java.util.Arrays;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;

/**
 * One run of training, advanced batch by batch by its owner. The same parts, network start and streams give bit-identical
 * results, however the run is cut into steps. For one thread; {@link #history} may be read by others.
 */
public final class TrainingLoop {
    private final TrainingSpec spec;
    private final Network network;
    private final Optimizer optimizer;
    private final Dataset train;
    private final Dataset test;
    private final Batches batches;
    private final SoftmaxCrossEntropy loss = new SoftmaxCrossEntropy();
    private final Checkpoint lastGood;

    private final DMatrixRMaj probabilities = new DMatrixRMaj(0, 0);
    private final DMatrixRMaj testProbabilities = new DMatrixRMaj(0, 0);
    private final DMatrixRMaj delta = new DMatrixRMaj(0, 0);

    private final History history = new History();
    private int epoch;
    private int batch;
    private double trainLoss = Double.NaN;
    private boolean forwardIsCurrent;
    private long nanos;
    private long examples;
    private int measuredAt;
    private long measurements;
    private boolean updatedSince;
    private Optional<StopReason> stop = Optional.empty();

    /**
     * Makes a run at its start, and measures the test part there.
     *
     * @param shuffle the stream of the epochs' orders
     * @throws backprop.math.ShapeMismatchException if the network does not fit the parts' features
     */
    public TrainingLoop(
            TrainingSpec spec,
            Network network,
            OptimizerSpec optimizer,
            Dataset train,
            Dataset test,
            RandomStream shuffle) {
        this.spec = spec;
        this.network = network;
        this.optimizer = optimizer.create(network.parameters());
        this.train = train;
        this.test = test;
        this.batches = new Batches(train, spec.batches(), shuffle);
        this.lastGood = new Checkpoint(network.parameters());
        measureTest();
    }

    /** What has been recorded so far. */
    public History history() {
        return history;
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

    /** How often the test part has been measured: whether {@link #testPredictions} are new. */
    public long measurements() {
        return measurements;
    }

    /**
     * Measures the test part if the network has changed since, so that somebody who stops in the middle of an epoch sees the
     * network as it is. The history and all later results stay as they would be without it.
     */
    public void refreshPredictions() {
        if (updatedSince && stop.isEmpty()) {
            measureTest();
            // The layers now remember the test part's forward pass.
            forwardIsCurrent = false;
        }
    }

    /** What the network said of the test part when it was last measured; after divergence, with the last good weights. */
    public Predictions testPredictions() {
        return new Predictions(measuredAt, testProbabilities.copy(), test.labels());
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
                return new BatchResult(epoch + 1, 1, trainLoss);
            }
            batches.nextEpoch();
        }
        BatchResult result = new BatchResult(epoch + 1, batch + 1, update());
        batch++;
        if (batch == batches.count()) {
            batch = 0;
            epoch++;
            finishEpoch(start);
        }
        return result;
    }

    private double update() {
        batches.select(batch);
        double batchLoss = trainLoss;
        if (!forwardIsCurrent) {
            DMatrixRMaj logits = network.forward(batches.features());
            batchLoss = loss.forward(logits, batches.labels(), probabilities);
        }
        forwardIsCurrent = false;
        loss.delta(probabilities, batches.labels(), spec.reduction(), delta);
        network.backward(delta);
        spec.clip().apply(network.parameters());
        optimizer.step();
        updatedSince = true;
        examples += batches.labels().length;
        return batchLoss;
    }

    private void finishEpoch(long start) {
        if (spec.metrics() == MetricsTiming.AFTER && !record(start)) {
            return;
        }
        if (epoch == spec.epochs()) {
            if (spec.metrics() == MetricsTiming.BEFORE && !lastUpdateIsGood()) {
                diverge();
            } else {
                stop = Optional.of(StopReason.COMPLETED);
            }
        }
    }

    /** Measures what the last epoch's updates led to; metrics taken before the updates do not show it. */
    private boolean lastUpdateIsGood() {
        measureTest();
        return isGood(loss.forward(network.forward(train.features()), train.labels(), probabilities));
    }

    /** Takes the metrics and adds them to the history; false if they end the run. */
    private boolean record(long start) {
        PartMetrics onTest = measureTest();
        DMatrixRMaj logits = network.forward(train.features());
        trainLoss = loss.forward(logits, train.labels(), probabilities);
        forwardIsCurrent = batches.isWholeInOrder();
        PartMetrics onTrain = new PartMetrics(trainLoss, Predictions.accuracy(probabilities, train.labels()));
        double seconds = (nanos + System.nanoTime() - start) / 1e9;
        history.add(new EpochResult(epoch, onTrain, onTest, seconds));

        if (!isGood(trainLoss)) {
            diverge();
        } else {
            lastGood.save(epoch);
            if (spec.logitBound().isPresent() && max(logits) > spec.logitBound().getAsDouble()) {
                stop = Optional.of(StopReason.LOGIT_BOUND);
            }
        }
        return stop.isEmpty();
    }

    /** Whether the loss and every parameter are finite; behind a tanh a parameter can be infinite and the loss not. */
    private boolean isGood(double trainingLoss) {
        return Double.isFinite(trainingLoss)
                && network.parameters().stream()
                        .allMatch(p -> Arrays.stream(p.value().data).allMatch(Double::isFinite));
    }

    private void diverge() {
        stop = Optional.of(StopReason.DIVERGED);
        int lastGoodEpoch = lastGood.restore();
        measureTest();
        measuredAt = lastGoodEpoch;
    }

    private PartMetrics measureTest() {
        double testLoss = loss.forward(network.forward(test.features()), test.labels(), testProbabilities);
        measuredAt = epoch;
        measurements++;
        updatedSince = false;
        return new PartMetrics(testLoss, Predictions.accuracy(testProbabilities, test.labels()));
    }

    private static double max(DMatrixRMaj matrix) {
        double max = Double.NEGATIVE_INFINITY;
        for (int i = 0, n = matrix.getNumElements(); i < n; i++) {
            max = Math.max(max, matrix.data[i]);
        }
        return max;
    }
}
