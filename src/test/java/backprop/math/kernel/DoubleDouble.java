package backprop.math.kernel;

/** A number as the sum of two doubles, some 104 bits: what functions in float64 are held against. */
record DoubleDouble(double high, double low) {
    private static final DoubleDouble ONE = of(1);
    private static final DoubleDouble LN2 = new DoubleDouble(0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56);
    private static final int HALVINGS = 8;
    private static final int TERMS = 10;

    static DoubleDouble of(double value) {
        return new DoubleDouble(value, 0);
    }

    /** The exact sum of two doubles (Knuth). */
    private static DoubleDouble sum(double a, double b) {
        double s = a + b;
        double t = s - a;
        return new DoubleDouble(s, (a - (s - t)) + (b - t));
    }

    DoubleDouble plus(DoubleDouble other) {
        DoubleDouble s = sum(high, other.high);
        DoubleDouble t = sum(low, other.low);
        DoubleDouble u = sum(s.high, s.low + t.high);
        return sum(u.high, u.low + t.low);
    }

    DoubleDouble plus(double other) {
        return plus(of(other));
    }

    DoubleDouble negated() {
        return new DoubleDouble(-high, -low);
    }

    DoubleDouble times(DoubleDouble other) {
        double p = high * other.high;
        return sum(p, Math.fma(high, other.high, -p) + (high * other.low + low * other.high));
    }

    DoubleDouble times(double other) {
        return times(of(other));
    }

    DoubleDouble over(DoubleDouble other) {
        DoubleDouble first = of(high / other.high);
        DoubleDouble rest = plus(other.times(first).negated());
        DoubleDouble second = first.plus(rest.high / other.high);
        rest = plus(other.times(second).negated());
        return second.plus(rest.high / other.high);
    }

    /** Times 2ⁿ. */
    DoubleDouble scaled(int n) {
        return new DoubleDouble(Math.scalb(high, n), Math.scalb(low, n));
    }

    /** eʳ − 1 for r = x − n·ln 2, small: Taylor's series of r/2⁸, then eight times (1 + p)² − 1. */
    private DoubleDouble remainder(int n) {
        DoubleDouble r = plus(LN2.times(-n)).scaled(-HALVINGS);
        DoubleDouble s = ONE;
        for (int k = TERMS; k > 1; k--) {
            s = s.times(r).over(of(k)).plus(1);
        }
        DoubleDouble p = s.times(r);
        for (int i = 0; i < HALVINGS; i++) {
            p = p.plus(p).plus(p.times(p));
        }
        return p;
    }

    DoubleDouble exp() {
        int n = (int) Math.rint(high / LN2.high);
        return remainder(n).plus(1).scaled(n);
    }

    /** eˣ − 1 with a small relative error, also where x is next to 0. */
    DoubleDouble expm1() {
        int n = (int) Math.rint(high / LN2.high);
        return n == 0 ? remainder(0) : exp().plus(-1);
    }

    /** ln(1 + x) for x ≥ 0: a step of Newton's from the nearest double. */
    DoubleDouble log1p() {
        DoubleDouble y = of(StrictMath.log1p(high));
        return y.plus(plus(y.expm1().negated()).over(plus(1)));
    }

    /** How far a number is from this one, in units of its last place. */
    double ulps(double value) {
        return Math.abs(value - high - low) / Math.ulp(high);
    }
}
