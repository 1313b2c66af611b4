package backprop.figure;

import java.util.Arrays;

/**
 * Where the lowest and the highest of a row of numbers are, for blocks of 16, 64, 256 … of them, so that any part of the
 * row is summed up in a few dozen steps. The row may grow at its end: only what is new is looked at.
 */
final class Peaks {
    static final int LEAF = 16;
    private static final int FAN = 4;

    private Level[] levels = {};

    /** Hears of a row in ascending order, in as few pieces as there can be. */
    interface Visitor {
        /** Numbers that all have a place on the scale; {@code lowest} and {@code highest} are among them. */
        void piece(int first, int last, int lowest, int highest);

        /** One or more numbers that have none. */
        void gap();
    }

    /** Blocks of one length; of a block without a finite number {@code lowest} is −1. */
    private static final class Level {
        final int length;
        int blocks;
        int[] lowest = new int[16];
        int[] highest = new int[16];
        boolean[] whole = new boolean[16];

        Level(int length) {
            this.length = length;
        }

        void add(int low, int high, boolean finite) {
            if (blocks == lowest.length) {
                lowest = Arrays.copyOf(lowest, 2 * blocks);
                highest = Arrays.copyOf(highest, 2 * blocks);
                whole = Arrays.copyOf(whole, 2 * blocks);
            }
            lowest[blocks] = low;
            highest[blocks] = high;
            whole[blocks] = finite;
            blocks++;
        }
    }

    /** Takes note of the first {@code size} numbers, whose beginning is known already; returns how many were new. */
    private int extend(double[] values, int size) {
        if (size < LEAF) {
            return 0;
        }
        if (levels.length == 0) {
            levels = new Level[] {new Level(LEAF)};
        }
        Level leaves = levels[0];
        int known = leaves.blocks * LEAF;
        for (int from = known; from + LEAF <= size; from += LEAF) {
            int low = -1;
            int high = -1;
            boolean whole = true;
            for (int i = from; i < from + LEAF; i++) {
                double value = values[i];
                if (!Double.isFinite(value)) {
                    whole = false;
                } else {
                    low = low < 0 || value < values[low] ? i : low;
                    high = high < 0 || value > values[high] ? i : high;
                }
            }
            leaves.add(low, high, whole);
        }
        for (int above = 1; levels[above - 1].blocks >= FAN; above++) {
            if (above == levels.length) {
                levels = Arrays.copyOf(levels, above + 1);
                levels[above] = new Level(levels[above - 1].length * FAN);
            }
            join(values, levels[above - 1], levels[above]);
        }
        return leaves.blocks * LEAF - known;
    }

    private static void join(double[] values, Level below, Level above) {
        for (int from = above.blocks * FAN; from + FAN <= below.blocks; from += FAN) {
            int low = -1;
            int high = -1;
            boolean whole = true;
            for (int block = from; block < from + FAN; block++) {
                whole &= below.whole[block];
                int l = below.lowest[block];
                int h = below.highest[block];
                low = low < 0 || (l >= 0 && values[l] < values[low]) ? l : low;
                high = high < 0 || (h >= 0 && values[h] > values[high]) ? h : high;
            }
            above.add(low, high, whole);
        }
    }

    /**
     * Tells the numbers from {@code from} up to {@code to}, which are among the first {@code size}.
     *
     * @return how many numbers and blocks were looked at
     */
    synchronized int walk(double[] values, int size, int from, int to, Scale scale, Visitor visitor) {
        int steps = to - from >= 2 * LEAF ? extend(values, size) : 0;
        for (int i = from; i < to; steps++) {
            int next = i;
            for (int above = top(i, to); above >= 0 && next == i; above--) {
                next = block(values, levels[above], i, scale, visitor);
            }
            if (next == i) {
                if (scale.shows(values[i])) {
                    visitor.piece(i, i, i, i);
                } else {
                    visitor.gap();
                }
                next++;
            }
            i = next;
        }
        return steps;
    }

    /** The greatest blocks of which one begins at {@code i} and ends before {@code to}; −1 if there are none. */
    private int top(int i, int to) {
        int top = -1;
        while (top + 1 < levels.length
                && i % levels[top + 1].length == 0
                && i + levels[top + 1].length <= to
                && i / levels[top + 1].length < levels[top + 1].blocks) {
            top++;
        }
        return top;
    }

    /** Tells a block as a whole, and returns where the next begins; {@code i} itself if it has to be taken apart. */
    private static int block(double[] values, Level level, int i, Scale scale, Visitor visitor) {
        int at = i / level.length;
        int low = level.lowest[at];
        int high = level.highest[at];
        if (low < 0 || !scale.shows(values[high])) {
            visitor.gap();
            return i + level.length;
        }
        if (level.whole[at] && scale.shows(values[low])) {
            visitor.piece(i, i + level.length - 1, low, high);
            return i + level.length;
        }
        return i;
    }
}
