package backprop.figure;

import java.util.ArrayList;
import java.util.List;

/** Chooses round numbers to stand along an axis. */
final class Ticks {
    private static final int MOST = 200;

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
        double pixelsPerDecade = pixels / decades;
        boolean within = decades < 2 && Math.log10(2) * pixelsPerDecade >= gap;
        int every = (int) Math.max(1, Math.ceil(gap / pixelsPerDecade - 1e-9));
        List<Tick> ticks = new ArrayList<>();
        int last = (int) Math.floor(Math.log10(range.to()) + 1e-9);
        for (int exponent = (int) Math.floor(Math.log10(range.from())); exponent <= last; exponent++) {
            if (Math.floorMod(exponent, every) == 0) {
                for (int digit : within ? new int[] {1, 2, 5} : new int[] {1}) {
                    add(ticks, numbers, range, new Step(digit, exponent));
                }
            }
        }
        return ticks.size() >= 2 ? ticks : linear(numbers, range, step(range.span(), pixels, gap, numbers));
    }

    private static void add(List<Tick> ticks, NumberKind numbers, Range range, Step at) {
        double value = at.size();
        double slack = 1e-9;
        if (value >= range.from() * (1 - slack) && value <= range.to() * (1 + slack)) {
            ticks.add(new Tick(value, numbers.tick(value, new Step(1, at.exponent()).size())));
        }
    }
}
