package backprop.experiment.json;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A finite number, with the very text that stands in the file.
 *
 * @param text a number as JSON writes it
 */
public record JsonNumber(String text, Place place) implements JsonValue {
    /** Digits that tell any two doubles apart. */
    private static final int ENOUGH_DIGITS = 17;

    private static final Pattern NOTHING = Pattern.compile("-?[0.]+([eE].*)?");

    private static final double SMALLEST_PLAIN = 1e-3;
    private static final double LARGEST_PLAIN = 1e9;

    public JsonNumber {
        if (!Double.isFinite(Double.parseDouble(text))) {
            throw new IllegalArgumentException(
                    Shown.cut(text) + " is not a finite number. A file holds finite numbers only.");
        }
    }

    public static JsonNumber of(double value) {
        return new JsonNumber(shortest(value), Place.NOWHERE);
    }

    public static JsonNumber of(long value) {
        return new JsonNumber(Long.toString(value), Place.NOWHERE);
    }

    public double value() {
        return Double.parseDouble(text);
    }

    /** Whether it is a whole number within the bounds; no digit beyond a double's precision is overlooked. */
    boolean isWhole(int min, int max) {
        double value = value();
        if (value < min || value > max) {
            return false;
        }
        return value == 0
                ? NOTHING.matcher(text).matches()
                : new BigDecimal(text).compareTo(new BigDecimal((int) value)) == 0;
    }

    @Override
    public String kind() {
        return "a number";
    }

    /**
     * The shortest text that reads back as exactly this number, the same on every JDK: 0.1, 1e-5, 60000, -0.
     *
     * @throws IllegalArgumentException if it is infinite or not a number
     */
    static String shortest(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(value + " cannot stand in a file. Write finite numbers only.");
        }
        if (value == 0) {
            return 1 / value < 0 ? "-0" : "0";
        }
        BigDecimal exact = new BigDecimal(value);
        BigDecimal shortest = exact.round(new MathContext(ENOUGH_DIGITS, RoundingMode.HALF_EVEN));
        for (int digits = ENOUGH_DIGITS - 1; digits > 0; digits--) {
            Optional<BigDecimal> shorter = readingBack(exact, digits, value);
            if (shorter.isEmpty()) {
                break;
            }
            shortest = shorter.get();
        }
        shortest = shortest.stripTrailingZeros();
        double size = Math.abs(value);
        if (size >= SMALLEST_PLAIN && size < LARGEST_PLAIN) {
            return shortest.toPlainString();
        }
        String scientific = scientific(shortest);
        boolean plainIsShorter = size >= 1
                && shortest.precision() - shortest.scale() <= ENOUGH_DIGITS
                && shortest.toPlainString().length() <= scientific.length();
        return plainIsShorter ? shortest.toPlainString() : scientific;
    }

    /** So many digits that read back as the number: the nearest ones, or, beside a power of two, those on either side. */
    private static Optional<BigDecimal> readingBack(BigDecimal exact, int digits, double value) {
        return Stream.of(RoundingMode.HALF_EVEN, RoundingMode.DOWN, RoundingMode.UP)
                .map(mode -> exact.round(new MathContext(digits, mode)))
                .filter(rounded -> rounded.doubleValue() == value)
                .findFirst();
    }

    private static String scientific(BigDecimal value) {
        String digits = value.unscaledValue().abs().toString();
        String sign = value.signum() < 0 ? "-" : "";
        String rest = digits.length() == 1 ? "" : "." + digits.substring(1);
        int exponent = digits.length() - 1 - value.scale();
        return sign + digits.charAt(0) + rest + "e" + exponent;
    }
}
