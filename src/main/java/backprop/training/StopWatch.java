package backprop.training;

import backprop.metrics.EpochResult;
import backprop.metrics.Patience;
import backprop.network.Parameter;
import java.util.List;
import java.util.Optional;

/** Watches a run for the rules that end it before its last epoch. */
final class StopWatch {
    private final StopRules rules;
    private final Optional<Patience> patience;
    private final Optional<Snapshot> best;
    private boolean hasBest;

    StopWatch(StopRules rules, List<Parameter> parameters) {
        this.rules = rules;
        patience = rules.earlyStopping().map(e -> new Patience(e.monitor(), e.minDelta()));
        best = rules.earlyStopping()
                .filter(StopRules.EarlyStopping::restoreBest)
                .map(e -> new Snapshot(parameters));
    }

    /** Whether there is a limit of time at all: otherwise the clock need not be asked after every batch. */
    boolean isTimed() {
        return rules.seconds().isPresent();
    }

    boolean isTimeUp(double seconds) {
        return isTimed() && seconds >= rules.seconds().getAsDouble();
    }

    /**
     * Hears of a recorded epoch.
     *
     * @param largestLogit of the training part
     * @return why the run ends here, if it does
     */
    Optional<StopReason> observe(EpochResult result, double largestLogit) {
        boolean better = patience.isPresent() && patience.get().observe(result);
        if (better && best.isPresent()) {
            best.get().save(result.epoch());
            hasBest = true;
        }
        if (rules.logitBound().isPresent() && largestLogit > rules.logitBound().getAsDouble()) {
            return Optional.of(StopReason.LOGIT_BOUND);
        }
        if (rules.target().filter(target -> isReached(target, result)).isPresent()) {
            return Optional.of(StopReason.TARGET_REACHED);
        }
        if (patience.isPresent()
                && patience.get().waited()
                        >= rules.earlyStopping().orElseThrow().patience()) {
            return Optional.of(StopReason.NO_IMPROVEMENT);
        }
        return Optional.empty();
    }

    private static boolean isReached(StopRules.Target target, EpochResult result) {
        return target.monitor().metric().improvement(result.value(target.monitor()), target.value()) >= 0;
    }

    /** Puts the best epoch's weights back, if that is asked for; returns that epoch. */
    Optional<Integer> restoreBest() {
        return best.filter(snapshot -> hasBest).map(Snapshot::restore);
    }

    void save(Checkpoint to) {
        patience.ifPresent(p -> to.numbers().put("patience", new double[] {p.best(), p.waited()}));
        best.ifPresent(snapshot -> {
            to.integers().put("best.known", new long[] {hasBest ? 1 : 0});
            snapshot.save(to, "best");
        });
    }

    void restore(Checkpoint from) {
        patience.ifPresent(p -> {
            double[] saved = from.numbers("patience");
            p.restore(saved[0], (int) saved[1]);
        });
        best.ifPresent(snapshot -> {
            hasBest = from.integers("best.known")[0] == 1;
            snapshot.restore(from, "best");
        });
    }
}
