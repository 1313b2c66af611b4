package backprop.data;

import java.util.Arrays;
import java.util.List;

/** The last column of a table, an entry a row: numbers, or the names of classes. */
public sealed interface LabelColumn {
    /** How many rows there are. */
    int size();

    /** Whole numbers may stand for classes, or for themselves: whoever uses them decides. Not copied. */
    record Numbers(double[] values) implements LabelColumn {
        public Numbers {
            if (!Arrays.stream(values).allMatch(Double::isFinite)) {
                throw new IllegalArgumentException("labels must be finite");
            }
        }

        @Override
        public int size() {
            return values.length;
        }
    }

    /**
     * Texts.
     *
     * @param names the distinct texts, sorted: class k is called {@code names.get(k)}
     * @param classes each row's class, 0..K−1; not copied
     */
    record Names(List<String> names, int[] classes) implements LabelColumn {
        public Names {
            names = List.copyOf(names);
            int count = names.size();
            if (!names.equals(names.stream().distinct().sorted().toList())) {
                throw new IllegalArgumentException("class names must be distinct and sorted: " + names);
            }
            if (!Arrays.stream(classes).allMatch(k -> k >= 0 && k < count)) {
                throw new IllegalArgumentException("classes must be 0.." + (count - 1));
            }
        }

        @Override
        public int size() {
            return classes.length;
        }
    }
}
