package backprop.figure;

/** How the values of an axis are written. The decimal sign is a point and the thousands sign a comma everywhere. */
public enum NumberKind {
    /** Three significant digits beside a curve, four when asked for: 0.0086, 1,437, 3.3e−16. */
    NUMBER {
        @Override
        public String label(double value) {
            return Numbers.significant(value, 3);
        }

        @Override
        public String exact(double value) {
            return Numbers.exact(value, 4);
        }

        @Override
        String tick(double value, double step) {
            return Numbers.tick(value, step);
        }
    },
    /** Counts, such as epochs: 1,000, with all digits. Ticks stand at whole numbers only. */
    INTEGER {
        @Override
        public String label(double value) {
            return Numbers.count(value);
        }

        @Override
        public String exact(double value) {
            return Numbers.count(value);
        }

        @Override
        String tick(double value, double step) {
            return Math.abs(value) >= 1 ? Numbers.count(value) : Numbers.tick(value, step);
        }
    },
    /**
     * Fractions of 1, written as percentages: 95.8 %. What is not all has as many decimals as it takes not to look so, and
     * what is not nothing too: 99.996 %.
     */
    PERCENT {
        @Override
        public String label(double value) {
            return Numbers.share(value, 1);
        }

        @Override
        public String exact(double value) {
            return Numbers.share(value, 2);
        }

        @Override
        String tick(double value, double step) {
            return Numbers.percent(value, Numbers.decimals(step * 100));
        }
    };

    /** A value beside its curve, short. */
    public abstract String label(double value);

    /** A value asked for, with four significant digits. */
    public abstract String exact(double value);

    abstract String tick(double value, double step);
}
