package backprop.ui.workbench;

import backprop.metrics.Columns;
import backprop.training.EngineFacts;
import backprop.training.TrainingProgress;
import java.util.stream.IntStream;

/**
 * How long an engine took.
 *
 * @param epochs done
 * @param planned epochs
 * @param updates of the parameters in an epoch
 * @param perEpoch seconds, the median without the warm-up; NaN before anything was done
 * @param measured epochs that {@code perEpoch} is the median of
 * @param total seconds of training, without the start
 * @param start seconds until it could train; 0 if it needs none
 */
record EngineTime(
        EngineKind kind,
        int epochs,
        int planned,
        int updates,
        double perEpoch,
        int measured,
        double total,
        double start,
        int threads,
        String versions) {

    /** Before that many records, the first alone is left out as warming up; then the first three. */
    private static final int ENOUGH = 8;

    private static final int WARM_UP = 3;

    static EngineTime of(RunUpdate update) {
        TrainingProgress p = update.progress();
        EngineFacts facts = update.trained().facts();
        Columns columns = update.history().columns();
        int from = columns.size() >= ENOUGH ? WARM_UP : 1;
        double[] times = IntStream.range(from, columns.size())
                .mapToDouble(i -> (columns.seconds()[i] - columns.seconds()[i - 1])
                        / (columns.epoch()[i] - columns.epoch()[i - 1]))
                .sorted()
                .toArray();
        double done = p.fraction() * p.epochs();
        double mean = done > 0 && p.seconds() > 0 ? p.seconds() / done : Double.NaN;
        return new EngineTime(
                update.leg().kind(),
                p.epochsDone(),
                p.epochs(),
                p.batchesPerEpoch(),
                times.length > 0 ? times[times.length / 2] : mean,
                times.length > 0 ? (int) (columns.epoch()[columns.size() - 1] - columns.epoch()[from - 1]) : 0,
                p.seconds(),
                facts.startupSeconds(),
                facts.threads(),
                facts.versions());
    }
}
