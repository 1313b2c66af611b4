package backprop.torch;

import backprop.data.Part;
import backprop.metrics.BatchResult;
import backprop.metrics.History;
import backprop.program.Program;
import backprop.training.ParameterListener;
import backprop.training.StopReason;
import java.util.List;
import java.util.Optional;

/** How far a run in Python has come, by what the harness tells of it: its records, where it stands, how it ended. */
final class Course {
    /** How the harness is told that the time is up, and says it. */
    static final String TIME = "Time";

    private final Answers answers;
    private final History history;
    private final LatestNetwork latest;

    private Answers.Stand stand = new Answers.Stand(0, 0, 0, 0, Double.NaN, Double.NaN);
    private Optional<StopReason> stop = Optional.empty();
    private ParameterListener parameterListener = (epoch, values) -> {};

    /**
     * Of a run at its start.
     *
     * @param history which is told the records
     * @param latest which is told that there are newer parameters
     */
    Course(Answers answers, History history, LatestNetwork latest) {
        this.answers = answers;
        this.history = history;
        this.latest = latest;
    }

    History history() {
        return history;
    }

    Answers.Stand stand() {
        return stand;
    }

    /** How it ended; empty before. */
    Optional<StopReason> stop() {
        return stop;
    }

    boolean isOver() {
        return stop.isPresent();
    }

    /** It is over: somebody wanted it so. */
    void cancel() {
        stop = Optional.of(StopReason.CANCELLED);
    }

    /** From now on the listener is told the parameters that the harness writes; the harness waits for it. */
    void tellParameters(ParameterListener listener) {
        parameterListener = listener;
    }

    /** The scores of the batch that it did last, of so many in an epoch. */
    BatchResult latestBatch(int batchesPerEpoch) {
        int batch = stand.batches() == 0 ? batchesPerEpoch : stand.batches();
        int epoch = stand.batches() == 0 ? stand.epochs() : stand.epochs() + 1;
        return new BatchResult(Part.TRAIN, epoch, batch, stand.loss(), stand.accuracy());
    }

    /** Keeps what the harness tells on its way, until it stands still or is over. */
    void hearUntilItStands(Session from) {
        while (true) {
            List<String> answer = from.hear();
            try {
                switch (answer.get(0)) {
                    case "record", "batched" -> answers.keep(answer, history);
                    case "parameters" -> {
                        int epoch = Answers.whole(answer, 1);
                        parameterListener.parameters(epoch, from.takeWeights("parameters-" + epoch, latest.known()));
                        from.say("read");
                    }
                    case "at", "over" -> {
                        stand = Answers.stand(answer);
                        latest.outdate();
                        if (answer.get(0).equals("over")) {
                            String how = Answers.field(answer, 7);
                            stop = Optional.of(how.equals(TIME) ? StopReason.TIME : Program.reason(how));
                        }
                        return;
                    }
                    default -> throw from.strange();
                }
            } catch (IllegalArgumentException e) {
                throw from.strange();
            }
        }
    }
}
