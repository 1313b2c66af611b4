package backprop.bench;

import backprop.math.Matrix;
import backprop.math.Precision;
import backprop.math.RandomStream;

/** Matrices to compute with. */
final class RandomMatrix {
    private RandomMatrix() {}

    /** [rows×cols], uniform in [−1, 1), the same ones each time. */
    static Matrix of(Precision precision, int rows, int cols) {
        RandomStream random = RandomStream.seeded(1);
        Matrix matrix = precision.matrix(rows, cols);
        for (int i = 0, n = matrix.size(); i < n; i++) {
            matrix.set(i, 2 * random.nextDouble() - 1);
        }
        return matrix;
    }
}
