package backprop.experiment.json;

import backprop.text.Numerals;
import java.util.Collection;
import java.util.List;

/** Words, values and lists as messages show them: short, on one line, in quotes. */
final class Shown {
    private static final int LONGEST = 40;

    private Shown() {}

    /** At most 40 characters, of which those that cannot be seen are replaced. */
    static String cut(String text) {
        boolean whole = text.codePointCount(0, text.length()) <= LONGEST;
        String start = whole ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
        return start.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? '\uFFFD' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static String quoted(String text) {
        return "“" + cut(text) + "”";
    }

    /** The value as it stands in the file; an object or a list by its kind. */
    static String value(JsonValue value) {
        if (value instanceof JsonText text) {
            return quoted(text.text());
        }
        if (value instanceof JsonNumber number) {
            return cut(number.text());
        }
        return value instanceof JsonFlag flag ? String.valueOf(flag.value()) : value.kind();
    }

    /** “a, b and c”, each in its own quotes if it is a word of a file. */
    static String all(Collection<String> words, String last) {
        List<String> quoted = words.stream().map(Shown::quoted).toList();
        int end = quoted.size() - 1;
        return end < 1
                ? String.join("", quoted)
                : String.join(", ", quoted.subList(0, end)) + " " + last + " " + quoted.get(end);
    }

    /** With commas where the number is whole. */
    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Numerals.format((long) value)
                : JsonNumber.shortest(value);
    }
}
