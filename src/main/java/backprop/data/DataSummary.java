package backprop.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The figures of a set: what its features are like, what is missing, and what is there twice.
 *
 * @param all over all examples
 * @param byClass the same for each class, K of them; empty for numbers to predict, and where there are too many to keep
 * @param counts how many examples each class has in each part, K numbers each; empty for numbers to predict
 * @param gaps values that are missing
 * @param incomplete examples that lack a value
 * @param duplicates examples with the same features
 * @param leaked the indices of validation and test examples whose features a training example has, too
 */
public record DataSummary(
        Moments all,
        List<Moments> byClass,
        Map<Part, int[]> counts,
        int gaps,
        int incomplete,
        Duplicates duplicates,
        int[] leaked) {
    /** With more classes times features than these, each class's figures would take more memory than they tell. */
    private static final int MOST_KEPT = 2_000_000;

    private static final int STEPS = 64;

    public DataSummary {
        byClass = List.copyOf(byClass);
        counts = Map.copyOf(counts);
    }

    /**
     * Looks through the whole set, twice.
     *
     * @param split which examples belong to which part; some may belong to none
     */
    public static DataSummary of(RawData data, Split split, Progress progress) {
        List<Moments.Sum> groups = groups(data, progress.between(0, 0.6));
        Moments.Sum whole = new Moments.Sum(data.inputs());
        groups.forEach(whole::add);
        Moments all = whole.moments();
        boolean classes = data.targets() instanceof Targets.Classes;
        boolean each = classes && groups.size() == data.classNames().size();
        int gaps = gaps(data, all);
        int incomplete = gaps == 0 ? 0 : incomplete(data.features());
        Duplicates duplicates = Duplicates.of(data.features());
        progress.at(1);
        return new DataSummary(
                all,
                each ? groups.stream().map(Moments.Sum::moments).toList() : List.of(),
                counts(data, split),
                gaps,
                incomplete,
                duplicates,
                duplicates.leaked(split));
    }

    /** The features that are the same in every example. */
    public int[] constant() {
        return IntStream.range(0, all.mean().length).filter(all::isConstant).toArray();
    }

    private static List<Moments.Sum> groups(RawData data, Progress progress) {
        int d = data.inputs();
        int[] group = new int[data.size()];
        int count = 1;
        if (data.targets() instanceof Targets.Classes classes && (long) classes.count() * d <= MOST_KEPT) {
            group = classes.labels();
            count = classes.count();
        }
        return data.features() instanceof Features.Bytes bytes
                ? ofBytes(bytes, group, count, progress)
                : ofNumbers(data.features(), group, count, progress);
    }

    private static List<Moments.Sum> ofBytes(Features.Bytes x, int[] group, int count, Progress progress) {
        List<Moments.ByteSum> sums = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            sums.add(new Moments.ByteSum(x.cols()));
        }
        for (int row = 0; row < group.length; row++) {
            sums.get(group[row]).add(x.values(), row);
            tell(progress, row, group.length);
        }
        return sums.stream().map(Moments.ByteSum::sum).toList();
    }

    private static List<Moments.Sum> ofNumbers(Features x, int[] group, int count, Progress progress) {
        List<Moments.Sum> sums = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            sums.add(new Moments.Sum(x.cols()));
        }
        for (int row = 0; row < group.length; row++) {
            sums.get(group[row]).add(x, row);
            tell(progress, row, group.length);
        }
        return sums;
    }

    private static void tell(Progress progress, int row, int rows) {
        if (row % (rows / STEPS + 1) == 0) {
            progress.at((double) row / rows);
        }
    }

    private static int gaps(RawData data, Moments all) {
        return Arrays.stream(all.count()).map(count -> data.size() - count).sum();
    }

    private static int incomplete(Features x) {
        return (int) IntStream.range(0, x.rows())
                .filter(row -> IntStream.range(0, x.cols()).anyMatch(col -> Double.isNaN(x.get(row, col))))
                .count();
    }

    private static Map<Part, int[]> counts(RawData data, Split split) {
        Map<Part, int[]> counts = new EnumMap<>(Part.class);
        if (data.targets() instanceof Targets.Classes classes) {
            for (Part part : Part.values()) {
                if (split.part(part).length > 0) {
                    counts.put(part, classes.counts(split.part(part)));
                }
            }
        }
        return counts;
    }
}
