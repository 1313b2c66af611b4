package backprop.table;

import java.util.ArrayList;
import java.util.List;

/** Numbers one after the other, in pieces, so that growing neither copies nor doubles them. */
final class DoubleStore {
    private static final int LARGEST_PIECE = 1 << 13;

    private final List<double[]> full = new ArrayList<>();
    private double[] piece = new double[16];
    private int used;
    private int size;

    void add(double value) {
        if (used == piece.length) {
            full.add(piece);
            piece = new double[Math.min(LARGEST_PIECE, 2 * used)];
            used = 0;
        }
        piece[used++] = value;
        size++;
    }

    int size() {
        return size;
    }

    double[] toArray() {
        double[] all = new double[size];
        int at = 0;
        for (double[] each : full) {
            System.arraycopy(each, 0, all, at, each.length);
            at += each.length;
        }
        System.arraycopy(piece, 0, all, at, used);
        return all;
    }
}
