package backprop.training;

import backprop.metrics.Change;
import backprop.metrics.EpochResult;
import backprop.network.Network;
import backprop.optimizer.Clip;
import backprop.optimizer.LearningRate;
import backprop.optimizer.Optimizer;
import backprop.optimizer.OptimizerSpec;
import java.util.List;

/** From a batch's gradient to the next weights: penalty, clip, rule, with the learning rate of the epoch. */
final class Updater {
    private final Subject subject;
    private final Network network;
    private final Optimizer optimizer;
    private final LearningRate learningRate;
    private Clip clip;

    /** @param batches batches an epoch has */
    Updater(TrainingSpec spec, Subject subject, int batches) {
        this.subject = subject;
        network = subject.network();
        optimizer = new Optimizer(subject.optimizer(), network.parameters(), subject.slips(), batches);
        learningRate = new LearningRate(subject.schedule(), spec.epochs());
        clip = spec.clip();
    }

    /** η of an epoch, from 0. */
    double learningRate(int epoch) {
        return learningRate.at(optimizer.spec().learningRate(), epoch);
    }

    /** Hears of a recorded epoch, for schedules that wait for a plateau. */
    void observe(EpochResult result) {
        learningRate.observe(result);
    }

    /** Moves every parameter, once, by its gradient. */
    void update(int epoch, int batch) {
        subject.loss().penalty().addTo(network.parameters());
        clip.apply(network.parameters());
        optimizer.step(learningRate(epoch), epoch, batch);
    }

    /**
     * Goes on with other settings of the same rule.
     *
     * @return what has become different
     * @throws IllegalArgumentException if more than rates and clips would change; nothing has then
     */
    List<Change> change(OptimizerSpec to, Clip newClip, int epoch, int batch) {
        // First, since it refuses what cannot be changed: then nothing is.
        List<Change> changes = Changes.between(optimizer.spec(), clip, to, newClip, epoch, batch);
        optimizer.change(to);
        clip = newClip;
        return changes;
    }

    void save(Checkpoint to) {
        RunState.save(to, optimizer);
        to.numbers().put("schedule", learningRate.state());
        Tuning.save(to, optimizer.spec(), clip);
    }

    void restore(Checkpoint from) {
        RunState.restore(from, optimizer);
        learningRate.restore(from.numbers("schedule"));
        optimizer.change(Tuning.optimizer(from, optimizer.spec()));
        clip = Tuning.clip(from);
    }
}
