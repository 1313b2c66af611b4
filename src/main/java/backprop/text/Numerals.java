package backprop.text;

import java.math.BigDecimal;
import java.util.Locale;

/** Numbers as people write them: 0.1, 1e-5, 1,000; durations as 0:02. */
public final class Numerals {
    private static final double SMALLEST_PLAIN = 1e-3;
    private static final double LARGEST_PLAIN = 1e9;

    private Numerals() {}

    /** All digits of the value, plain where that is readable, else with an exponent. */
    public static String format(double value) {
        double size = Math.abs(value);
        if (value == 0) {
            return "0";
        }
        if (size >= SMALLEST_PLAIN && size < LARGEST_PLAIN) {
            return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
        }
        return Double.toString(value).replace(".0E", "E").replace('E', 'e');
    }

    /** With commas between thousands. */
    public static String format(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** Minutes and seconds, or hours too, rounded up to whole seconds: 0:02. */
    public static String duration(double seconds) {
        long whole = (long) Math.ceil(seconds);
        return whole < 3600
                ? String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
    }
}
