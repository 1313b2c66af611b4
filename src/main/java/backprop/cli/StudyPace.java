package backprop.cli;

import backprop.metrics.History;

/**
 * How long a study's repeats take, by the latest: in its second half a program has warmed up, so that the epochs of that half tell
 * how long those to come take. What else a repeat takes, such as its files, counts as it was.
 */
final class StudyPace {
    private double secondsEach;

    /**
     * A repeat is done.
     *
     * @param before seconds that it had been trained before it went on; 0 of one from the start
     * @param took seconds since it began or went on, with everything
     */
    void done(History history, double before, double took) {
        int epochs = history.size();
        int half = epochs / 2;
        if (half == 0) {
            secondsEach = took;
            return;
        }
        double[] seconds = history.columns().seconds();
        double trained = seconds[epochs - 1];
        double late = trained - seconds[half - 1];
        double rest = Math.max(0, took - (trained - before));
        secondsEach = rest + late / (epochs - half) * epochs;
    }

    /** Seconds that so many more are going to take; 0 while none is done. */
    double left(int repeats) {
        return repeats * secondsEach;
    }
}
