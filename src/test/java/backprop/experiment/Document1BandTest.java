package backprop.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.metrics.EpochResult;
import backprop.training.StopReason;
import backprop.training.TrainingLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Document 1's result, which is a band over random starts: methodology (i) as published, H = 100, 1,000 epochs, ten seeds, on all
 * processors. A quarter of a minute of one processor each.
 */
class Document1BandTest {
    private static final int EPOCHS = 1000;

    private record Outcome(long seed, Optional<StopReason> reason, EpochResult last) {
        boolean inBand() {
            double accuracy = last.test().accuracy();
            return reason.equals(Optional.of(StopReason.COMPLETED))
                    && last.epoch() == EPOCHS - 1
                    && accuracy >= 0.94
                    && accuracy <= 0.975
                    && last.train().loss() < 0.02;
        }

        @Override
        public String toString() {
            return "%nseed %d: %s at epoch %d, training loss %.5f, test accuracy %.4f%s"
                    .formatted(
                            seed,
                            reason,
                            last.epoch(),
                            last.train().loss(),
                            last.test().accuracy(),
                            inBand() ? "" : "  <-- outside");
        }
    }

    private static Outcome run(long seed) throws Exception {
        ExperimentSpec spec =
                Deviation.asPublished(BuiltInExperiments.digits(100)).withSeed(seed);
        TrainingLoop loop = PreparedExperiment.prepare(spec).newRun();
        while (loop.stopReason().isEmpty()) {
            loop.step();
        }
        return new Outcome(seed, loop.stopReason(), loop.history().last().orElseThrow());
    }

    @Test
    void training_asPublishedFromTenStarts_endsInTheBand() throws Exception {
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        List<Outcome> outcomes = new ArrayList<>();
        try {
            List<Callable<Outcome>> runs = LongStream.rangeClosed(1, 10)
                    .<Callable<Outcome>>mapToObj(seed -> () -> run(seed))
                    .toList();
            for (Future<Outcome> future : threads.invokeAll(runs)) {
                outcomes.add(future.get());
            }
        } finally {
            threads.shutdownNow();
        }
        assertEquals(10, outcomes.size());
        assertTrue(outcomes.stream().allMatch(Outcome::inBand), () -> "Not all in the band: " + outcomes);
    }
}
