package backprop.data;

import backprop.file.DataException;
import backprop.math.Matrix;
import backprop.text.Numerals;
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

    private static final double LARGEST_CLASS = 0x1p53;

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
    record Read(Targets targets, List<String> names) {}

    /**
     * Reads the labels of all parts together, so that a class has the same number in each.
     *
     * @param labels N×K numbers
     */
    Read read(Matrix labels) throws DataException {
        if (task != DataFile.Task.VALUES && isOneHot(labels)) {
            Targets.Classes classes = ofOneHot(labels);
            requireTwo(Arrays.stream(classes.labels()).distinct().count());
            return new Read(
                    classes,
                    IntStream.range(0, labels.cols())
                            .mapToObj(Integer::toString)
                            .toList());
        }
        int fraction = labels.cols() == 1 ? firstThatIsNoClass(labels) : 0;
        TreeSet<Double> different = new TreeSet<>();
        if (fraction < 0) {
            Arrays.stream(labels.toArray()).forEach(v -> different.add(v + 0.0));
        }
        boolean classes = task == DataFile.Task.CLASSES
                || (task == DataFile.Task.AUTO && fraction < 0 && different.size() <= MAX_CLASSES);
        if (!classes) {
            return new Read(new Targets.Values(labels), List.of());
        }
        if (fraction >= 0) {
            String what = labels.cols() == 1
                    ? "the label of example %d is %s".formatted(fraction, Numerals.format(labels.get(fraction)))
                    : "each example has %d numbers".formatted(labels.cols());
            throw new DataException(
                    "%s: “%s” is to hold classes, but its values are no whole numbers, one for each example: %s. Set the task to “values” to predict them as numbers."
                            .formatted(where.file(), where.array(), what));
        }
        requireTwo(different.size());
        return new Read(classes(labels, different), names(different));
    }

    private void requireTwo(long different) throws DataException {
        if (different < 2) {
            throw new DataException("%s: “%s” holds one class only. There must be at least two to tell apart."
                    .formatted(where.file(), where.array()));
        }
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

    private static Targets.Classes ofOneHot(Matrix part) {
        int[] labels = new int[part.rows()];
        for (int row = 0; row < labels.length; row++) {
            while (part.get(row, labels[row]) == 0) {
                labels[row]++;
            }
        }
        return new Targets.Classes(labels, part.cols());
    }

    /** The first label that is no whole number, or one so large that its neighbours are not; −1 if there is none. */
    private static int firstThatIsNoClass(Matrix part) {
        for (int i = 0, n = part.size(); i < n; i++) {
            double value = part.get(i);
            if (value != Math.rint(value) || Math.abs(value) > LARGEST_CLASS) {
                return i;
            }
        }
        return -1;
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
