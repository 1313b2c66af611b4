package backprop.data;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A first look at examples.
 *
 * @param shape D, and K or the numbers to predict
 * @param train examples of the set's own training part; all, where it is undivided
 * @param test examples of its own test part
 * @param different labels, where one number is predicted; 0 else
 * @param classes with all their examples; none where numbers are predicted
 * @param examples some of them, evenly spread over the whole set
 * @param indices which they are
 */
public record Preview(
        DataShape shape,
        int train,
        int test,
        int different,
        List<ClassCount> classes,
        RawData examples,
        int[] indices) {
    /** No more examples than these are shown. */
    public static final int SHOWN = 60;

    public Preview {
        classes = List.copyOf(classes);
    }

    static Preview of(RawData data) {
        int[] some = spread(data.size());
        List<ClassCount> classes = data.targets() instanceof Targets.Classes targets
                ? counts(
                        data.classNames(),
                        targets.counts(IntStream.range(0, data.size()).toArray()))
                : List.of();
        return new Preview(
                DataShape.of(data),
                data.trainSize(),
                data.size() - data.trainSize(),
                data.targets() instanceof Targets.Values values && values.width() == 1
                        ? (int) Arrays.stream(values.y().toArray()).distinct().count()
                        : 0,
                classes,
                data.select(some),
                some);
    }

    static List<ClassCount> counts(List<String> names, int[] counts) {
        return IntStream.range(0, counts.length)
                .mapToObj(k -> new ClassCount(names.get(k), counts[k]))
                .toList();
    }

    /** At most {@link #SHOWN} of 0..n−1, evenly spread, in order. */
    static int[] spread(int n) {
        int count = Math.min(SHOWN, n);
        int[] rows = new int[count];
        Arrays.setAll(rows, i -> (int) ((long) i * n / count));
        return rows;
    }

    /** How many examples there are, N. */
    public int size() {
        return train + test;
    }
}
