package backprop.data;

import backprop.file.DataException;
import backprop.math.Matrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Makes targets of a file's label numbers. */
final class Labels {
    /** With more different whole numbers than these they are taken for numbers to predict. */
    private static final int MAX_CLASSES = 1_000;

    private final Place where;
    private final DataFile.Task task;

    /** Where labels are, for messages. */
    record Place(String file, String array) {}

    Labels(Place where, DataFile.Task task) {
        this.where = where;
        this.task = task;
    }

    /**
     * Targets, and the classes' names.
     *
     * @param names empty where numbers are to be predicted
     */
    record Read(List<Targets> parts, List<String> names) {}

    /**
     * Reads the labels of one or two parts alike, so that a class has the same number in both.
     *
     * @param parts N×K numbers each
     */
    Read read(List<Matrix> parts) throws DataException {
        if (task != DataFile.Task.VALUES && parts.stream().allMatch(Labels::isOneHot)) {
            int count = parts.get(0).cols();
            return new Read(
                    parts.stream().map(Labels::ofOneHot).toList(),
                    IntStream.range(0, count).mapToObj(Integer::toString).toList());
        }
        boolean one = parts.stream().allMatch(part -> part.cols() == 1);
        boolean whole = one && parts.stream().allMatch(Labels::isWhole);
        TreeSet<Double> different = new TreeSet<>();
        if (whole) {
            parts.forEach(part -> Arrays.stream(part.toArray()).forEach(v -> different.add(v + 0.0)));
        }
        boolean classes = task == DataFile.Task.CLASSES
                || (task == DataFile.Task.AUTO && whole && different.size() <= MAX_CLASSES);
        if (!classes) {
            return new Read(parts.stream().<Targets>map(Targets.Values::new).toList(), List.of());
        }
        if (!whole) {
            throw new DataException(
                    "%s: “%s” is to hold classes, but its values are no whole numbers, one for each example. Set the task to “values” to predict them as numbers."
                            .formatted(where.file(), where.array()));
        }
        if (different.size() < 2) {
            throw new DataException("%s: “%s” holds one class only. There must be at least two to tell apart."
                    .formatted(where.file(), where.array()));
        }
        return new Read(parts.stream().map(part -> classes(part, different)).toList(), names(different));
    }

    /** Whether each row has a single 1 and otherwise 0. */
    private static boolean isOneHot(Matrix part) {
        if (part.cols() < 2) {
            return false;
        }
        for (int row = 0; row < part.rows(); row++) {
            int ones = 0;
            for (int col = 0; col < part.cols(); col++) {
                double value = part.get(row, col);
                if (value == 1) {
                    ones++;
                } else if (value != 0) {
                    return false;
                }
            }
            if (ones != 1) {
                return false;
            }
        }
        return true;
    }

    private static Targets ofOneHot(Matrix part) {
        int[] labels = new int[part.rows()];
        for (int row = 0; row < labels.length; row++) {
            while (part.get(row, labels[row]) == 0) {
                labels[row]++;
            }
        }
        return new Targets.Classes(labels, part.cols());
    }

    private static boolean isWhole(Matrix part) {
        for (int i = 0, n = part.size(); i < n; i++) {
            if (part.get(i) != Math.rint(part.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static Targets classes(Matrix part, Set<Double> different) {
        List<Double> sorted = new ArrayList<>(different);
        int[] labels = new int[part.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = Collections.binarySearch(sorted, part.get(i) + 0.0);
        }
        return new Targets.Classes(labels, sorted.size());
    }

    private static List<String> names(Set<Double> different) {
        return different.stream().map(value -> Long.toString(value.longValue())).toList();
    }
}
