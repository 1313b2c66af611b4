package backprop.optimizer;

import backprop.metrics.EpochResult;
import backprop.metrics.Patience;
import java.util.Optional;

/** The learning rate of a run: its schedule, with what it has seen so far. */
public final class LearningRate {
    private final Schedule schedule;
    private final int epochs;
    private final Optional<Patience> patience;
    private double reduction = 1;

    /** @param epochs planned epochs */
    public LearningRate(Schedule schedule, int epochs) {
        this.schedule = schedule;
        this.epochs = epochs;
        patience = schedule.plateau().map(p -> new Patience(p.monitor(), p.minDelta()));
    }

    /**
     * η of an epoch.
     *
     * @param eta η before the schedule
     * @param epoch from 0
     */
    public double at(double eta, int epoch) {
        double scheduled = schedule.at(eta, epoch, epochs);
        if (reduction >= 1 || schedule.plateau().isEmpty()) {
            return scheduled;
        }
        double minimum = schedule.plateau().get().minimum();
        return Math.max(Math.min(minimum, scheduled), scheduled * reduction);
    }

    /** Hears of a recorded epoch; those of a warm-up do not count. */
    public void observe(EpochResult result) {
        if (schedule instanceof Schedule.WarmUp warmUp && result.epoch() <= warmUp.epochs()) {
            return;
        }
        patience.ifPresent(counter -> {
            Schedule.Plateau plateau = schedule.plateau().orElseThrow();
            counter.observe(result);
            if (counter.waited() > plateau.patience()) {
                reduction *= plateau.factor();
                counter.beginAnew();
            }
        });
    }

    /** What a checkpoint keeps: the reduction so far, the best value, the epochs waited. */
    public double[] state() {
        return patience.map(p -> new double[] {reduction, p.best(), p.waited()}).orElseGet(() -> new double[0]);
    }

    /**
     * Goes back to what {@link #state} gave.
     *
     * @throws IllegalArgumentException if it is of another schedule
     */
    public void restore(double[] state) {
        if (state.length != state().length) {
            throw new IllegalArgumentException(
                    "The checkpoint's schedule has %d numbers, not %d: it is of another experiment."
                            .formatted(state.length, state().length));
        }
        patience.ifPresent(p -> {
            reduction = state[0];
            p.restore(state[1], (int) state[2]);
        });
    }
}
