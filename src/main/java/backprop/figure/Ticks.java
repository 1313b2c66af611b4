package backprop.figure;

import java.util.ArrayList;
import java.util.List;

/** Chooses round numbers to stand along an axis. */
final class Ticks {
    private static final int MOST = 200;

    /** Numbers one above the other can be read if they are so far apart, pixels. */
    static final double NEAREST = 15;

    /** An axis with fewer ticks hardly tells anything. */
    private static final int ENOUGH = 3;

    /** On fewer decades than this, 2 and 5 stand between the powers of ten, or 3 where these have no room. */
    private static final double FEW = 2.5;

    private Ticks() {}

    /** Ticks within the range that lie at least {@code gap} pixels apart on an axis {@code pixels} long. */
    static List<Tick> of(Axis axis, Range range, double pixels, double gap) {
        return axis.scale() == Scale.LOG
                ? logarithmic(axis.numbers(), range, pixels, gap)
                : linear(axis.numbers(), range, step(range.span(), pixels, gap, axis.numbers()));
    }

    /** The finest round step that keeps ticks {@code gap} pixels apart. */
    static Step step(double span, double pixels, double gap, NumberKind numbers) {
        double least = span * gap / Math.max(gap, pixels);
        return Step.atLeast(numbers == NumberKind.INTEGER ? Math.max(1, least) : least);
    }

    private static List<Tick> linear(NumberKind numbers, Range range, Step step) {
        List<Tick> ticks = new ArrayList<>();
        double first = step.countUp(range.from());
        double last = step.countDown(range.to());
        for (double count = first; count <= last && ticks.size() < MOST; count++) {
            double value = Math.max(range.from(), Math.min(range.to(), step.times(count)));
            ticks.add(new Tick(value, numbers.tick(value, step.size())));
        }
        return ticks;
    }

    private static List<Tick> logarithmic(NumberKind numbers, Range range, double pixels, double gap) {
        double decades = Math.log10(range.to()) - Math.log10(range.from());
        double decade = pixels / decades;
        boolean few = decades < FEW;
        int[] digits = few && Math.log10(2) * decade >= gap ? new int[] {1, 2, 5} : new int[] {1};
        List<Tick> ticks = powers(numbers, range, decade, gap, digits);
        if (few && ticks.size() < ENOUGH && Math.log10(3) * decade >= gap) {
            ticks = powers(numbers, range, decade, gap, 1, 3);
        }
        boolean enough = ticks.size() >= ENOUGH || (ticks.size() == 2 && decades >= 1);
        return enough ? ticks : linear(numbers, range, step(range.span(), pixels, gap / crowding(range), numbers));
    }

    /** These digits times powers of ten; of each second or third power, those of which most are in the range. */
    private static List<Tick> powers(NumberKind numbers, Range range, double decade, double gap, int... digits) {
        int every = (int) Math.max(1, Math.ceil(gap / decade - 1e-9));
        List<Tick> best = powers(numbers, range, every, 0, digits);
        for (int first = 1; first < every && best.size() < ENOUGH; first++) {
            List<Tick> ticks = powers(numbers, range, every, first, digits);
            best = ticks.size() > best.size() ? ticks : best;
        }
        return best;
    }

    private static List<Tick> powers(NumberKind numbers, Range range, int every, int first, int... digits) {
        List<Tick> ticks = new ArrayList<>();
        int last = (int) Math.floor(Math.log10(range.to()) + 1e-9);
        for (int exponent = (int) Math.floor(Math.log10(range.from())); exponent <= last; exponent++) {
            if (Math.floorMod(exponent, every) == first) {
                for (int digit : digits) {
                    add(ticks, numbers, range, new Step(digit, exponent));
                }
            }
        }
        return ticks;
    }

    /** How much nearer even steps stand at the upper end of a logarithmic axis than they would on a linear one. */
    private static double crowding(Range range) {
        return range.span() / range.to() / Math.log(range.to() / range.from());
    }

    private static void add(List<Tick> ticks, NumberKind numbers, Range range, Step at) {
        double value = at.size();
        double slack = 1e-9;
        if (value >= range.from() * (1 - slack) && value <= range.to() * (1 + slack)) {
            ticks.add(new Tick(value, numbers.tick(value, new Step(1, at.exponent()).size())));
        }
    }
}
