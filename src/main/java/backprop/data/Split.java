package backprop.data;

import backprop.file.DataException;
import backprop.math.RandomStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Which examples belong to which part, by index, each part in a random order unless it takes everything.
 *
 * @param train indices of the training part
 * @param validation indices of the validation part
 * @param test indices of the test part
 */
public record Split(int[] train, int[] validation, int[] test) {

    /** The indices of a part; none where it has no example. */
    public int[] part(Part part) {
        return switch (part) {
            case TRAIN -> train;
            case VALIDATION -> validation;
            case TEST -> test;
        };
    }

    /**
     * Divides the examples 0..N−1. A fraction is rounded up to whole examples (1,797 → 360 for 0.2); the test part is served
     * first, then validation, then training. With labels, every class has the same proportion in each part.
     *
     * @param strata the class of each example, N values in 0..K−1; all 0 for a split that does not look at classes
     * @throws DataException if there are not so many examples
     */
    static Split of(int[] strata, Amount train, Amount validation, Amount test, RandomStream random)
            throws DataException {
        Split split = divide(strata, train, validation, test, random);
        if (split.train().length < 1) {
            throw new DataException(
                    "The split leaves no example for training. Give the training part more, or the others less.");
        }
        return split;
    }

    /** As {@link #of}, but the training part may be empty. */
    static Split divide(int[] strata, Amount train, Amount validation, Amount test, RandomStream random)
            throws DataException {
        int n = strata.length;
        Amount[] amounts = {test, validation, train};
        int[] sizes = sizes(amounts, n);
        for (int part = 0; part < sizes.length; part++) {
            if (sizes[part] == n) {
                int[][] parts = new int[sizes.length][0];
                parts[part] = IntStream.range(0, n).toArray();
                return new Split(parts[2], parts[1], parts[0]);
            }
        }
        return draw(strata, sizes, shares(sizes, n, amounts), random);
    }

    /** What is asked for by number or share comes first; the rest is what that leaves. */
    private static int[] sizes(Amount[] amounts, int n) throws DataException {
        int[] sizes = new int[amounts.length];
        int left = n;
        for (int part = 0; part < sizes.length; part++) {
            if (!(amounts[part] instanceof Amount.Rest)) {
                sizes[part] = size(amounts[part], n, left);
                left -= sizes[part];
            }
        }
        for (int part = 0; part < sizes.length; part++) {
            if (amounts[part] instanceof Amount.Rest) {
                sizes[part] = left;
                left = 0;
            }
        }
        return sizes;
    }

    private static int size(Amount amount, int n, int left) throws DataException {
        if (amount instanceof Amount.Count count) {
            if (count.n() > left) {
                throw new DataException(String.format(
                        Locale.ROOT,
                        "The split asks for %,d examples where only %,d of %,d are left. Ask for fewer, or for “rest”.",
                        count.n(),
                        left,
                        n));
            }
            return count.n();
        }
        if (amount instanceof Amount.Fraction fraction) {
            return Math.min(left, (int) Math.ceil(n * fraction.of()));
        }
        return left;
    }

    /** The parts' shares as asked for; what is not a share is one by its size. */
    private static double[] shares(int[] sizes, int n, Amount... amounts) {
        double[] shares = new double[sizes.length];
        for (int part = 0; part < sizes.length; part++) {
            shares[part] = amounts[part] instanceof Amount.Fraction fraction ? fraction.of() : (double) sizes[part] / n;
        }
        return shares;
    }

    private static Split draw(int[] strata, int[] sizes, double[] shares, RandomStream random) {
        int[] order = new int[strata.length];
        Arrays.setAll(order, i -> i);
        random.shuffle(order);

        int[] counts = new int[Arrays.stream(strata).max().orElse(0) + 1];
        for (int stratum : strata) {
            counts[stratum]++;
        }
        int[] available = counts.clone();
        int[][] wanted = new int[sizes.length][];
        int[][] parts = new int[sizes.length][];
        for (int part = 0; part < sizes.length; part++) {
            wanted[part] = Apportionment.of(available, counts, shares[part], sizes[part]);
            for (int k = 0; k < counts.length; k++) {
                available[k] -= wanted[part][k];
            }
            parts[part] = new int[sizes[part]];
        }
        int[] at = new int[sizes.length];
        for (int index : order) {
            for (int part = 0; part < sizes.length; part++) {
                if (wanted[part][strata[index]] > 0) {
                    wanted[part][strata[index]]--;
                    parts[part][at[part]++] = index;
                    break;
                }
            }
        }
        return new Split(parts[2], parts[1], parts[0]);
    }
}
