package backprop.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as text: U+2212 for minus, commas between thousands, 1e−9 for what is very large or small. */
final class Numbers {
    private static final double SMALLEST_PLAIN = 1e-4;
    private static final double LARGEST_PLAIN = 1e7;

    /** Up to here doubles are whole numbers one by one. */
    private static final double LARGEST_COUNT = 1e15;

    /** Of a percentage. */
    private static final int MOST_DECIMALS = 6;

    private Numbers() {}

    /** At most so many significant digits, but never fewer than the whole part has; trailing zeros fall away. */
    static String significant(double value, int digits) {
        if (!Double.isFinite(value) || value == 0) {
            return special(value);
        }
        BigDecimal exact = BigDecimal.valueOf(value);
        BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
        double magnitude = Math.abs(rounded.doubleValue());
        if (magnitude < SMALLEST_PLAIN || magnitude >= LARGEST_PLAIN) {
            return scientific(rounded);
        }
        int wholeDigits = exact.precision() - exact.scale();
        if (wholeDigits > digits) {
            rounded = exact.setScale(0, RoundingMode.HALF_EVEN);
        }
        return plain(strip(rounded));
    }

    /** So many significant digits, zeros at the end included, unless the value is a whole number. */
    static String exact(double value, int digits) {
        return value == Math.rint(value) ? significant(value, digits) : rounded(value, digits);
    }

    /** So many significant digits, zeros at the end included, but never fewer than the whole part has. */
    static String rounded(double value, int digits) {
        double size = Math.abs(value);
        if (!(size >= SMALLEST_PLAIN && size < LARGEST_PLAIN)) {
            return significant(value, digits);
        }
        BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
        int decimals = digits - (rounded.precision() - rounded.scale());
        return decimals <= 0 ? significant(value, digits) : plain(rounded.setScale(decimals, RoundingMode.HALF_EVEN));
    }

    /** So many decimals, zeros at the end included. */
    static String decimal(double value, int decimals) {
        return !Double.isFinite(value) || Math.abs(value) >= LARGEST_PLAIN
                ? significant(value, 4)
                : plain(BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN));
    }

    /** A tick of an axis whose ticks are {@code step} apart: as many decimals as the step has. */
    static String tick(double value, double step) {
        int decimals = decimals(step);
        if (value == 0 || !Double.isFinite(value)) {
            return special(value);
        }
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
        if ((decimals > 4 && Math.abs(value) < 1e-3) || Math.abs(value) >= LARGEST_PLAIN) {
            return rounded.signum() == 0 ? "0" : scientific(rounded);
        }
        return plain(rounded);
    }

    /** A fraction as a percentage with fixed decimals. */
    static String percent(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return special(value);
        }
        BigDecimal hundredfold = BigDecimal.valueOf(value).movePointRight(2);
        if (Math.abs(value) >= LARGEST_PLAIN) {
            return scientific(hundredfold.round(new MathContext(4, RoundingMode.HALF_EVEN))) + " %";
        }
        return plain(hundredfold.setScale(decimals, RoundingMode.HALF_EVEN)) + " %";
    }

    /**
     * A fraction as a percentage with so many decimals, or with more where these would make 100 of less and 0 of more; what is
     * nearer than that is rounding.
     */
    static String share(double value, int decimals) {
        return percent(value, telling(decimals, value));
    }

    /** So many decimals of a percentage, or more where these would make 100 of less and 0 of more for any of the values. */
    static int telling(int decimals, double... values) {
        int most = decimals;
        for (double value : values) {
            int enough = decimals;
            while (enough < MOST_DECIMALS && isMisleading(value, enough)) {
                enough++;
            }
            most = isMisleading(value, enough) ? most : Math.max(most, enough);
        }
        return most;
    }

    private static boolean isMisleading(double value, int decimals) {
        if (!(value > 0 && value < 1)) {
            return false;
        }
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals + 2, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 || rounded.compareTo(BigDecimal.ONE) == 0;
    }

    /** A count with all its digits; what is no whole number with six. */
    static String count(double value) {
        boolean plain = Math.abs(value) >= LARGEST_PLAIN && Math.abs(value) < LARGEST_COUNT;
        return plain ? plain(BigDecimal.valueOf(value).setScale(0, RoundingMode.HALF_EVEN)) : significant(value, 6);
    }

    /** How many decimals a multiple of {@code step} needs, for steps of one significant digit. */
    static int decimals(double step) {
        return (int) Math.min(320, Math.max(0, -Math.floor(Math.log10(step) + 1e-9)));
    }

    private static String special(double value) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        return value == 0 ? "0" : value > 0 ? "∞" : "−∞";
    }

    private static BigDecimal strip(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static String plain(BigDecimal value) {
        String digits = value.abs().toPlainString();
        int point = digits.indexOf('.');
        int whole = point < 0 ? digits.length() : point;
        StringBuilder text = new StringBuilder(value.signum() < 0 ? "−" : "");
        for (int i = 0; i < whole; i++) {
            if (i > 0 && (whole - i) % 3 == 0) {
                text.append(',');
            }
            text.append(digits.charAt(i));
        }
        return text.append(digits, whole, digits.length()).toString();
    }

    private static String scientific(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        int exponent = stripped.precision() - stripped.scale() - 1;
        BigDecimal mantissa = stripped.movePointLeft(exponent);
        String power = "e" + (exponent < 0 ? "−" : "") + Math.abs(exponent);
        return plain(strip(mantissa)) + power;
    }
}
