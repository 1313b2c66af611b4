package backprop.training;

import backprop.metrics.Predictions;
import java.util.function.Supplier;

/** Hears of a run. All calls come on the trainer's thread, and the trainer waits for them: be quick. */
public interface TrainingListener {

    /**
     * After every change of state, every single step, every epoch and every record; of other batches only now and then, so that a
     * run of quick batches is not held up.
     *
     * @param loop the run, for its history; nothing else of it may be kept beyond the call
     * @param predictions copies what the network says of the judged part; to be called within this call or not at all
     */
    void progressed(TrainingProgress progress, TrainingRun loop, Supplier<Predictions> predictions);

    /** The run cannot go on because of an error in the program or too little memory. */
    void failed(Throwable error);
}
