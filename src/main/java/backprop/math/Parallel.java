package backprop.math;

import backprop.math.kernel.Team;

/** Larger pieces of work that do not depend on one another, on the threads that otherwise share a large product. */
public final class Parallel {
    private Parallel() {}

    /** Does parts 0..parts−1, on as many threads as there are; while several go on, a product inside one has one thread. */
    public static void run(int parts, Team.Task task) {
        Compute.standard().team().run(task, parts);
    }

    /** The most parts that go on at once. */
    public static int threads() {
        return Compute.standard().team().size();
    }
}
