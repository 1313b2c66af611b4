package backprop.program;

import backprop.text.Numerals;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Small things that Python programs are made of. */
final class Python {
    /** The longest line of prose. */
    private static final int WIDTH = 100;

    private Python() {}

    /** A number with all its digits, such as 0.1, 1e-5, 1000. */
    static String number(double value) {
        return Numerals.format(value);
    }

    /** The same, never as a whole number: PyTorch asks for that in places. */
    static String real(double value) {
        String number = number(value);
        return number.matches("-?\\d+") ? number + ".0" : number;
    }

    /** The lines, each moved so many levels to the right; empty ones stay empty. */
    static String indent(int levels, String lines) {
        String by = "    ".repeat(levels);
        return Arrays.stream(lines.split("\n", -1))
                .map(line -> line.isEmpty() ? line : by + line)
                .collect(Collectors.joining("\n"));
    }

    /** A text that stands between triple quotes: broken into lines, without what would end it. */
    static String prose(String text) {
        StringBuilder lines = new StringBuilder();
        int length = 0;
        String harmless = text.replaceAll("\\p{Cntrl}", " ").replace('\\', '/').replace('"', '\'');
        for (String word : harmless.strip().split("\\s+", -1)) {
            boolean breaks = length > 0 && length + 1 + word.length() > WIDTH;
            lines.append(length == 0 ? "" : breaks ? "\n" : " ").append(word);
            length = (length == 0 || breaks ? 0 : length + 1) + word.length();
        }
        return lines.toString();
    }
}
