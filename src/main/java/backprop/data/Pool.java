package backprop.data;

import backprop.math.Matrix;
import java.util.stream.IntStream;

/** Joins two parts of one set. */
final class Pool {
    private Pool() {}

    static Dataset join(Dataset first, Dataset second) {
        return new Dataset(
                join(first.features(), second.features()),
                join(first.targets(), second.targets()),
                first.classNames(),
                first.image());
    }

    private static Matrix join(Matrix first, Matrix second) {
        Matrix all = first.precision().matrix(first.rows() + second.rows(), first.cols());
        for (int row = 0; row < first.rows(); row++) {
            all.setRow(row, first, row);
        }
        for (int row = 0; row < second.rows(); row++) {
            all.setRow(first.rows() + row, second, row);
        }
        return all;
    }

    private static Targets join(Targets first, Targets second) {
        if (first instanceof Targets.Classes a && second instanceof Targets.Classes b) {
            int[] labels = IntStream.concat(IntStream.of(a.labels()), IntStream.of(b.labels()))
                    .toArray();
            return new Targets.Classes(labels, a.count());
        }
        if (first instanceof Targets.Values a && second instanceof Targets.Values b) {
            return new Targets.Values(join(a.y(), b.y()));
        }
        throw new IllegalArgumentException("One part has classes, the other numbers.");
    }
}
