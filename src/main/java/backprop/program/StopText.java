package backprop.program;

import backprop.experiment.Deviation;
import backprop.training.StopReason;
import backprop.training.StopRules;

/** What ends a run before its last epoch: the same lines in both dialects, but for the copies of the parameters. */
final class StopText {
    private static final String DIVERGED = "Diverged: the loss or a parameter is not a number.";
    private static final String LOGIT = "Stopped: an output exceeds ";
    private static final String TARGET = "Stopped: the watched value is as good as was asked for.";
    private static final String NO_IMPROVEMENT = "Stopped: the watched value no longer improves.";
    private static final String COMPLETED = "Completed";

    private final Setup setup;
    private final StopRules rules;

    StopText(Setup setup) {
        this.setup = setup;
        rules = setup.spec().training().stop();
    }

    /** What the line that a program prints at its end means. */
    static StopReason reason(String said) {
        if (said.startsWith("Diverged")) {
            return StopReason.DIVERGED;
        }
        if (said.startsWith(LOGIT)) {
            return StopReason.LOGIT_BOUND;
        }
        return switch (said) {
            case TARGET -> StopReason.TARGET_REACHED;
            case NO_IMPROVEMENT -> StopReason.NO_IMPROVEMENT;
            case COMPLETED -> StopReason.COMPLETED;
            default -> throw new IllegalArgumentException("A program does not end so: " + said);
        };
    }

    boolean watchesLogit() {
        return rules.logitBound().isPresent();
    }

    boolean restoresBest() {
        return rules.earlyStopping()
                .filter(StopRules.EarlyStopping::restoreBest)
                .isPresent();
    }

    /** What the rules remember, before the loop. */
    String start() {
        String text = rules.earlyStopping().isPresent() ? "best_value, epochs_waited = None, 0\n" : "";
        text += restoresBest() ? "best_parameters = None\n" : "";
        return text;
    }

    /**
     * After a record: {@code break} where the run ends.
     *
     * @param finite an expression: whether the network's parameters, and what it says, are numbers
     * @param copy an expression: a copy of the parameters
     * @param logit an expression: the largest output on the training part
     */
    String afterRecord(String finite, String copy, String logit) {
        StringBuilder text = new StringBuilder("""
                if not (np.isfinite(row["train_loss"]) and %s):
                    print("%s")
                    break
                """.formatted(finite, DIVERGED));
        rules.earlyStopping().ifPresent(e -> {
            String better = e.monitor().metric().improvesUpwards() ? "value - best_value" : "best_value - value";
            text.append("""
                    value = %s
                    if not np.isnan(value) and (best_value is None or %s > %s):
                        best_value, epochs_waited = value, 0
                    %selse:
                        epochs_waited += 1
                    """.formatted(
                            Setup.watched(e.monitor()),
                            better,
                            Python.number(e.minDelta()),
                            e.restoreBest() ? "    best_parameters = " + copy + "\n" : ""));
        });
        rules.logitBound()
                .ifPresent(bound -> text.append(setup.mark(Deviation.LOGIT_STOP))
                        .append("""
                    if %1$s > %2$s:
                        print("%3$s%2$s.")
                        break
                    """.formatted(logit, Python.number(bound), LOGIT)));
        rules.target()
                .ifPresent(target -> text.append("""
                    if %s %s %s:
                        print("%s")
                        break
                    """.formatted(
                                Setup.watched(target.monitor()),
                                target.monitor().metric().improvesUpwards() ? ">=" : "<=",
                                Python.number(target.value()),
                                TARGET)));
        rules.earlyStopping().ifPresent(e -> text.append("""
                    if epochs_waited >= %d:
                        print("%s")
                        break
                    """.formatted(e.patience(), NO_IMPROVEMENT)));
        return text.toString();
    }
}
