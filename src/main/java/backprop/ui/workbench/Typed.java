package backprop.ui.workbench;

import backprop.text.Strings;

/** Reads numbers that were typed. */
final class Typed {
    private Typed() {}

    /** A finite number. */
    static double number(String text, String name, Strings strings) throws RefusedException {
        try {
            double value = Double.parseDouble(clean(text));
            // Java alone takes a type's letter at the end, or hexadecimals; nobody else means a number by “1d” or
            // “0x1p3”.
            if (Double.isInfinite(value) && clean(text).matches(".*[0-9]")) {
                throw new RefusedException(strings.get("refused.tooLarge", name, text.strip()));
            }
            if (Double.isFinite(value) && clean(text).matches("[-+.eE0-9]*[.0-9]")) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        boolean comma = text.strip().matches("[-+−]?\\d+,\\d+");
        throw notANumber(comma ? "refused.comma" : "refused.number", text, name, strings);
    }

    /** A whole number; thousands may be set off by commas. */
    static long whole(String text, String name, Strings strings) throws RefusedException {
        String digits = clean(text).replaceAll("(?<=\\d),(?=\\d{3}(\\D|$))", "");
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            throw notANumber("refused.whole", text, name, strings);
        }
    }

    private static RefusedException notANumber(String key, String text, String name, Strings strings) {
        return new RefusedException(
                text.isBlank() ? strings.get("refused.empty", name) : strings.get(key, name, text.strip()));
    }

    private static String clean(String text) {
        return text.strip().replace('−', '-');
    }
}
