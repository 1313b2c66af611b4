package backprop.figure;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * How the values of one chart are written beside its curves and above its bars, and said of it: all alike, so that they can be
 * compared at a glance. Beside curves numbers have the same significant digits, three or, where all values lie close
 * together, more; percentages the same decimals. Above bars all have the same decimals.
 *
 * @param numbers what is written
 * @param digits significant ones of numbers beside curves, else decimals
 * @param decimals whether {@code digits} are decimals
 */
public record ValueLabels(NumberKind numbers, int digits, boolean decimals) {
    private static final int USUAL = 3;
    private static final int MOST = 6;

    /** So many steps of the last digit reach over all values. */
    private static final double STEPS = 10;

    /** The least bar has so many significant digits if that takes no more than this many decimals besides. */
    private static final int FEWEST = 1;

    private static final int FINER = 2;

    /** Values closer than this part of their size are one. */
    private static final double SAME = 1e-9;

    /** For the curves that are not pale, as they were measured, whatever part of them is looked at. */
    static ValueLabels of(Figure figure) {
        NumberKind numbers = figure.y().numbers();
        double[] ends = numbers == NumberKind.INTEGER ? new double[0] : Ranges.ends(figure.present());
        double span = ends.length == 0 ? 0 : ends[1] - ends[0];
        double size = Arrays.stream(ends).map(Math::abs).max().orElse(0);
        int fine = span > SAME * size ? Numbers.decimals(span / STEPS) : 0;
        if (numbers == NumberKind.PERCENT) {
            int least = span > SAME * size ? Numbers.decimals(100 * span / STEPS) : 0;
            int usual = Math.max(1, Math.min(MOST - 2, least));
            return new ValueLabels(numbers, Numbers.telling(usual, ends), true);
        }
        int whole = size > 0 ? wholeDigits(size) : 0;
        return new ValueLabels(numbers, Math.max(USUAL, Math.min(MOST, whole + fine)), false);
    }

    /** For the bars; whole numbers have no decimals. */
    static ValueLabels of(BarFigure figure) {
        double[] values = figure.groups().stream()
                .flatMapToDouble(group -> Arrays.stream(group.values().toArray()))
                .filter(value -> Double.isFinite(value) && value != 0)
                .map(Math::abs)
                .sorted()
                .toArray();
        if (figure.y().numbers() != NumberKind.NUMBER) {
            return new ValueLabels(figure.y().numbers(), Numbers.telling(1, values), true);
        }
        if (values.length == 0 || DoubleStream.of(values).allMatch(value -> value == Math.rint(value))) {
            return new ValueLabels(NumberKind.INTEGER, 0, true);
        }
        int usual = Math.max(0, USUAL - wholeDigits(values[values.length - 1]));
        int wanted = FEWEST - wholeDigits(values[0]);
        int decimals = Math.max(usual, Math.min(usual + FINER, wanted));
        return decimals <= MOST
                ? new ValueLabels(NumberKind.NUMBER, decimals, true)
                : new ValueLabels(NumberKind.NUMBER, USUAL, false);
    }

    /** How many digits stand before the point; 0 for 0.5, −1 for 0.05. */
    private static int wholeDigits(double size) {
        return (int) Math.floor(Math.log10(size) + SAME) + 1;
    }

    /** A value as the others of its chart are written. */
    public String label(double value) {
        return switch (numbers) {
            case PERCENT -> Numbers.share(value, digits);
            case INTEGER -> numbers.label(value);
            case NUMBER -> decimals ? Numbers.decimal(value, digits) : Numbers.rounded(value, digits);
        };
    }
}
