package backprop.figure;

import java.util.List;
import java.util.stream.DoubleStream;

/** What an axis shows when it is to fit the data: every finite value, a little air, round ends. */
final class Ranges {
    /** Beyond this, sums and differences of doubles are no longer safe. */
    private static final double LARGEST = 1e300;

    /** Values closer than this part of their size are one value to the eye. */
    private static final double SAME = 1e-9;

    /** The part of a logarithmic axis that stays free below and above the data. */
    private static final double AIR = 0.05;

    /** A logarithmic axis of less than this factor ends where a linear one would: it is hardly bent. */
    private static final double NEAR = 3;

    /** A logarithmic axis of less than this factor ends close to its data, else at 1, 2 or 5 times a power of ten. */
    private static final double DECADE = 10;

    /** Where the ends of such an axis can be, times a power of ten. */
    private static final double[] CLOSE = {1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 7, 8, 9, 10};

    /** A linear axis ends at multiples of a round number of which about so many reach over it, whatever its length in pixels. */
    private static final double STEPS = 6;

    /** An axis of bars ends at a round number unless that is farther up than this. */
    private static final double ROUND = 1.15;

    private Ranges() {}

    /** From the first to the last x, with the start of the gap. */
    static Range x(Figure figure) {
        Axis axis = figure.x();
        if (axis.fixed() != null) {
            return axis.fixed();
        }
        Bounds bounds = new Bounds(axis.scale());
        for (Series curve : figure.series()) {
            int first = axis.scale() == Scale.LOG ? curve.x().upTo(0) : 0;
            if (first < curve.size()) {
                bounds.add(curve.x().get(first));
                bounds.add(curve.x().get(curve.size() - 1));
            }
        }
        if (figure.gap() != null) {
            bounds.add(figure.gap().from());
        }
        return bounds.empty() ? unit(axis.scale(), 10) : bounds.apart(axis.numbers());
    }

    /** The least and the greatest of all values as they were measured; none without a finite one. */
    static double[] ends(List<Series> curves) {
        Bounds bounds = new Bounds(Scale.LINEAR);
        curves.forEach(curve -> bounds.add(curve.measured().y(), 0, curve.size()));
        return bounds.empty() ? new double[0] : new double[] {bounds.least, bounds.greatest};
    }

    /** Around every y whose x is shown; the same on every surface, however many ticks have room there. */
    static Range y(Figure figure, Range shown) {
        Axis axis = figure.y();
        if (axis.fixed() != null) {
            return axis.fixed();
        }
        Bounds bounds = new Bounds(axis.scale());
        for (Series curve : figure.series()) {
            bounds.add(
                    curve.measured().y(),
                    curve.x().from(shown.from()),
                    curve.x().upTo(shown.to()));
        }
        figure.series().forEach(curve -> band(bounds, curve, shown, axis.numbers()));
        if (bounds.empty()) {
            Range unit = unit(axis.scale(), 1);
            if (figure.references().isEmpty()) {
                return unit;
            }
            // References alone would make a range that the curves are to leave at once.
            bounds.add(unit.from());
            bounds.add(unit.to());
        }
        figure.references().forEach(reference -> bounds.add(reference.y()));
        Range tight = bounds.apart(axis.numbers());
        if (axis.scale() == Scale.LOG) {
            double air = Math.pow(10, AIR * (Math.log10(tight.to()) - Math.log10(tight.from())));
            double from = Math.max(1 / LARGEST, tight.from() / air);
            double to = Math.min(LARGEST, tight.to() * air);
            Range near = round(new Range(from, to), STEPS, 1, axis.numbers());
            if (tight.to() < NEAR * tight.from() && near.from() > 0) {
                return near;
            }
            return tight.to() < DECADE * tight.from()
                    ? new Range(closeBelow(from), closeAbove(to))
                    : new Range(Step.atMost(from).size(), Step.atLeast(to).size());
        }
        return round(tight, STEPS, 1, axis.numbers());
    }

    /** The greatest of the close round numbers that is not above {@code most}. */
    private static double closeBelow(double most) {
        int exponent = (int) Math.floor(Math.log10(most));
        return DoubleStream.of(CLOSE)
                .map(digits -> decimal(digits, exponent))
                .filter(number -> number <= most)
                .max()
                .orElse(most);
    }

    /** The least of them that is not below {@code least}. */
    private static double closeAbove(double least) {
        int exponent = (int) Math.floor(Math.log10(least));
        return DoubleStream.of(CLOSE)
                .map(digits -> decimal(digits, exponent))
                .filter(number -> number >= least)
                .min()
                .orElse(least);
    }

    /** The double nearest to {@code digits} times a power of ten. */
    private static double decimal(double digits, int exponent) {
        return Double.parseDouble(digits + "E" + exponent);
    }

    /**
     * Adds the ends of a curve's band: of percentages only what lies between 0 and 100 %, and on a logarithmic axis nothing
     * farther below the curve than one power of ten.
     */
    private static void band(Bounds bounds, Series curve, Range shown, NumberKind numbers) {
        Band band = curve.band();
        for (int i = 0; band != null && i < curve.size(); i++) {
            double x = curve.x().get(i);
            double y = curve.y().get(i);
            if (band.isThere(i) && bounds.scale.shows(y) && x >= shown.from() && x <= shown.to()) {
                boolean percent = numbers == NumberKind.PERCENT;
                double least = bounds.scale == Scale.LOG ? y / 10 : percent ? Math.min(0, y) : -LARGEST;
                bounds.add(Math.max(least, band.lower().get(i)));
                bounds.add(
                        percent
                                ? Math.min(Math.max(1, y), band.upper().get(i))
                                : band.upper().get(i));
            }
        }
    }

    /** From 0 to above {@code most}, for bars with {@code room} pixels free above the highest. */
    static Range fromZero(Axis axis, double most, double pixels, double gap, double room) {
        if (axis.fixed() != null) {
            return axis.fixed();
        }
        if (!(most > 0)) {
            return unit(axis.scale(), axis.numbers() == NumberKind.INTEGER ? 10 : 1);
        }
        double highest = Math.min(LARGEST, most) * pixels / Math.max(1, pixels - room);
        Range tight = new Range(0, Math.max(1 / LARGEST, highest));
        Range round = round(tight, pixels, gap, axis.numbers());
        return round.to() <= ROUND * highest ? round : tight;
    }

    /** Around every value, with a little air on both sides, for points. */
    static Range around(Axis axis, Values values) {
        if (axis.fixed() != null) {
            return axis.fixed();
        }
        Bounds bounds = new Bounds(axis.scale());
        for (int i = 0; i < values.size(); i++) {
            bounds.add(values.get(i));
        }
        if (bounds.empty()) {
            return unit(axis.scale(), 1);
        }
        Range tight = bounds.apart(axis.numbers());
        if (axis.scale() == Scale.LOG) {
            double air = Math.pow(tight.to() / tight.from(), AIR);
            return new Range(tight.from() / air, tight.to() * air);
        }
        double air = AIR * tight.span();
        return new Range(tight.from() - air, tight.to() + air);
    }

    private static Range round(Range tight, double pixels, double gap, NumberKind numbers) {
        Range range = tight;
        for (int i = 0; i < 4; i++) {
            Step step = Ticks.step(range.span(), pixels, gap, numbers);
            double from = step.countDown(tight.from());
            // A range far smaller than a step lies between two ticks, or at one of them.
            range = new Range(step.times(from), step.times(Math.max(from + 1, step.countUp(tight.to()))));
        }
        return range;
    }

    private static Range unit(Scale scale, double to) {
        return scale == Scale.LOG ? new Range(0.01, 10) : new Range(0, to);
    }

    /** The least and the greatest of the values that a scale shows. */
    private static final class Bounds {
        private final Scale scale;
        private double least = Double.POSITIVE_INFINITY;
        private double greatest = Double.NEGATIVE_INFINITY;

        Bounds(Scale scale) {
            this.scale = scale;
        }

        void add(double value) {
            if (scale.shows(value)) {
                least = Math.min(least, value);
                greatest = Math.max(greatest, value);
            }
        }

        void add(Values values, int from, int to) {
            values.walk(from, to, scale, new Peaks.Visitor() {
                @Override
                public void piece(int first, int last, int lowest, int highest) {
                    add(values.get(lowest));
                    add(values.get(highest));
                }

                @Override
                public void gap() {}
            });
        }

        boolean empty() {
            return least > greatest;
        }

        /** The two ends, moved apart if they are one. */
        Range apart(NumberKind numbers) {
            double from = Math.max(-LARGEST, Math.min(LARGEST, least));
            double to = Math.max(-LARGEST, Math.min(LARGEST, greatest));
            double size = Math.max(Math.abs(from), Math.abs(to));
            if (scale == Scale.LOG) {
                double low = Math.max(1 / LARGEST, from);
                return to <= low * (1 + SAME) ? new Range(low / 2, Math.max(low, to) * 2) : new Range(low, to);
            }
            if (to - from > Math.max(1 / LARGEST, size * SAME)) {
                return new Range(from, to);
            }
            double air = size < 1 / LARGEST ? 1 : numbers == NumberKind.INTEGER ? Math.max(1, size / 10) : size / 10;
            double low = from >= 0 ? Math.max(0, from - air) : from - air;
            boolean whole = numbers == NumberKind.PERCENT && to <= 1;
            return new Range(low, whole ? Math.min(1, to + air) : to + air);
        }
    }
}
