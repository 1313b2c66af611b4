package backprop.ui.data;

import java.util.stream.IntStream;

/**
 * Every so-many-th of the examples, where all would make the pointer wait and hide one another.
 *
 * @param rows their indices
 * @param step 1 where all are there
 */
record Thinned(int[] rows, int step) {
    static final int MOST = 20_000;

    /** @param selected is there in any case, if it is one of them */
    static Thinned of(int[] rows, int selected) {
        int step = Math.max(1, (rows.length + MOST - 1) / MOST);
        int[] kept = IntStream.range(0, rows.length)
                .filter(i -> i % step == 0 || rows[i] == selected)
                .map(i -> rows[i])
                .toArray();
        return new Thinned(kept, step);
    }
}
