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
import backprop.metrics.PartMetrics;
import backprop.network.Network;
import backprop.network.Pass;
import java.util.List;
import java.util.function.DoubleSupplier;

/** Measures a run: each batch on its way forward, the parts once an epoch. What it measures goes into the history. */
final class Recorder {
    private final TrainingSpec spec;
    private final Subject subject;
    private final Network network;
    private final Evaluator evaluator;
    private final JudgedPart judged;
    private final History history;
    private final Gradients gradients;
    private final SlicedPass sliced;
    private final Matrix prediction;
    private final Matrix otherPrediction;

    private Mean epochMean = new Mean();
    private double largestLogit = Double.NEGATIVE_INFINITY;
    private PartMetrics onTrain = PartMetrics.ABSENT;
    private boolean forwardIsCurrent;
    private boolean gradientIsCurrent;

    /** @param lanes the network and twins of it, one for each thread that is to take part */
    Recorder(
            TrainingSpec spec,
            Subject subject,
            List<Network> lanes,
            Evaluator evaluator,
            JudgedPart judged,
            History history) {
        this.spec = spec;
        this.subject = subject;
        this.evaluator = evaluator;
        this.judged = judged;
        this.history = history;
        network = subject.network();
        prediction = spec.precision().buffer();
        otherPrediction = prediction.zeros();
        Loss loss = subject.loss().kind().create(subject.slips());
        gradients = new Gradients(network, loss, subject.slips(), spec.reduction(), prediction);
        sliced = new SlicedPass(lanes, subject, spec);
    }

    /** To be called before an epoch's first batch. */
    void beginEpoch() {
        epochMean = new Mean();
        largestLogit = Double.NEGATIVE_INFINITY;
    }

    /** Takes the selected batch forward, judges it, and back: the network's gradients are the batch's afterwards. */
    PartMetrics judge(Batches batches) {
        PartMetrics metrics = onTrain;
        if (!forwardIsCurrent) {
            Matrix outputs = forward(batches.features(), batches.targets(), Pass.TRAIN);
            metrics = evaluator.metrics(outputs, batches.targets(), prediction);
            if (spec.metrics() == MetricsTiming.DURING) {
                largestLogit = Math.max(largestLogit, outputs.max());
            }
        }
        if (!gradientIsCurrent) {
            gradients.fill(prediction, batches.targets());
        }
        epochMean.add(metrics);
        forget();
        return metrics;
    }

    /** The outputs of what the next update is to use. A large batch goes back at once. */
    private Matrix forward(Matrix x, Targets targets, Pass pass) {
        gradientIsCurrent = sliced.suits(x.rows());
        return gradientIsCurrent ? sliced.run(x, targets, pass) : network.forward(x, pass);
    }

    /** The training part's metrics of the last record. */
    PartMetrics onTrain() {
        return onTrain;
    }

    /** The largest output on the training part, of the last record. */
    double largestLogit() {
        return largestLogit;
    }

    /** Hears that the layers remember another forward pass now, or that their gradients have been used. */
    void forget() {
        forwardIsCurrent = false;
        gradientIsCurrent = false;
    }

    /**
     * Takes the metrics of all parts and adds them to the history.
     *
     * @param seconds of training when they are taken
     * @param reusable whether the training part as it stands is also the next batch, so that it need not go forward again
     */
    EpochResult record(int epoch, double eta, DoubleSupplier seconds, boolean reusable) {
        boolean during = spec.metrics() == MetricsTiming.DURING;
        PartMetrics onValidation = during ? inBatches(Part.VALIDATION, epoch) : whole(Part.VALIDATION, epoch);
        PartMetrics onTest = during ? inBatches(Part.TEST, epoch) : whole(Part.TEST, epoch);
        if (during) {
            onTrain = epochMean.get();
            if (judged.part() == Part.TRAIN) {
                judged.measure(epoch);
            }
        } else {
            Dataset train = subject.parts().train();
            forwardIsCurrent = reusable && !network.spec().hasDropout();
            Matrix outputs = forwardIsCurrent
                    ? forward(train.features(), train.targets(), Pass.EVALUATE)
                    : evaluator.outputs(train);
            onTrain = evaluator.metrics(outputs, train.targets(), prediction);
            largestLogit = spec.stop().logitBound().isPresent() ? outputs.max() : largestLogit;
            judged.keep(Part.TRAIN, prediction, epoch);
        }
        EpochResult result = new EpochResult(epoch, onTrain, onValidation, onTest, eta, seconds.getAsDouble());
        history.add(result);
        return result;
    }

    private PartMetrics whole(Part part, int epoch) {
        return subject.parts()
                .part(part)
                .map(data -> {
                    PartMetrics metrics = evaluator.measure(data, otherPrediction);
                    judged.keep(part, otherPrediction, epoch);
                    return metrics;
                })
                .orElse(PartMetrics.ABSENT);
    }

    private PartMetrics inBatches(Part part, int epoch) {
        return subject.parts()
                .part(part)
                .map(data -> {
                    PartMetrics metrics =
                            evaluator.measureInBatches(part, data, spec.batches(), epoch, otherPrediction, this::keep);
                    judged.keep(part, otherPrediction, epoch);
                    return metrics;
                })
                .orElse(PartMetrics.ABSENT);
    }

    /** Keeps a batch's result, if the run keeps them. */
    void keep(BatchResult result) {
        if (spec.batchMetrics()) {
            history.add(result);
        }
    }

    /** Whether the network of now is sound; behind a tanh a parameter can be infinite and the loss not. */
    boolean isSound() {
        boolean finite = Double.isFinite(onTrain.loss())
                && network.parameters().stream().allMatch(p -> p.value().isFinite());
        // The mean of the batches does not show the last updates; the prediction does.
        return finite && (spec.metrics() != MetricsTiming.DURING || judged.isFinite());
    }

    /** Measures what the last updates led to, where no record has shown it: the judged part has it afterwards. */
    boolean isSoundAfterUpdates(int epoch) {
        judged.measure(epoch);
        onTrain = evaluator.measure(subject.parts().train(), prediction);
        return isSound();
    }

    void save(Checkpoint to) {
        to.numbers().put("epoch.mean", epochMean.state());
        to.numbers().put("epoch.logit", new double[] {largestLogit});
    }

    void restore(Checkpoint from) {
        epochMean.restore(from.numbers("epoch.mean"));
        largestLogit = from.numbers("epoch.logit")[0];
        forget();
    }
}
