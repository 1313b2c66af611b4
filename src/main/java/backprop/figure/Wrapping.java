package backprop.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Breaks a text into lines. */
final class Wrapping {
    /** Stands between the parts of a subtitle. */
    private static final String PART = " · ";

    /** What belongs together is not broken: H = 100. */
    private static final String BREAK = "(?<![=+])\\s+(?![=+])";

    private static final Pattern BREAKS = Pattern.compile(BREAK);

    private Wrapping() {}

    /**
     * The lines, none for a blank text; broken between words, at line feeds, and within a word that is wider than a
     * line. The last of too many ends with an ellipsis.
     *
     * @param room of a line, pixels
     * @param most how many lines there may be, at least 1
     */
    static List<String> lines(String text, TextStyle style, double room, int most) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.lines().toList()) {
            String rest = paragraph.strip();
            while (!rest.isEmpty() && lines.size() < most) {
                boolean last = lines.size() == most - 1;
                String line = last ? Fonts.fit(rest, style, room) : first(rest, style, room);
                if (line.isEmpty()) {
                    return lines;
                }
                lines.add(line);
                rest = last ? "" : rest.substring(line.length()).strip();
            }
        }
        return lines;
    }

    /**
     * The same in as many lines, broken between the parts of the text if each has room, else each line about as long as the
     * others: no word is left alone in the last one.
     */
    static List<String> balanced(String text, TextStyle style, double room, int most) {
        List<String> lines = lines(text, style, room, most);
        double word = Arrays.stream(text.split(BREAK))
                .mapToDouble(one -> Fonts.width(one, style))
                .max()
                .orElse(0);
        if (lines.size() < 2 || word >= room || lines.get(lines.size() - 1).endsWith("…")) {
            return lines;
        }
        List<String> parts = parts(text, style, room);
        if (parts.size() == lines.size()) {
            return parts;
        }
        double least = Math.max(word, room / 2);
        double enough = room;
        while (enough - least > 1) {
            double middle = (least + enough) / 2;
            boolean fits = lines(text, style, middle, lines.size() + 1).size() <= lines.size();
            least = fits ? least : middle;
            enough = fits ? middle : enough;
        }
        return lines(text, style, enough, most);
    }

    /** Lines of whole parts of a text, as many to a line as have room; none if one has no room. */
    private static List<String> parts(String text, TextStyle style, double room) {
        List<String> lines = new ArrayList<>();
        for (String part : text.split(PART, -1)) {
            int last = lines.size() - 1;
            String longer = lines.isEmpty() ? part : lines.get(last) + PART + part;
            if (!lines.isEmpty() && Fonts.width(longer, style) <= room) {
                lines.set(last, longer);
            } else if (Fonts.width(part, style) <= room) {
                lines.add(part);
            } else {
                return List.of();
            }
        }
        return lines;
    }

    private static String first(String text, TextStyle style, double room) {
        if (Fonts.width(text, style) <= room) {
            return text;
        }
        int end = 0;
        Matcher spaces = BREAKS.matcher(text);
        while (spaces.find() && Fonts.width(text.substring(0, spaces.start()), style) <= room) {
            end = spaces.start();
        }
        if (end > 0) {
            return text.substring(0, end).stripTrailing();
        }
        end = text.offsetByCodePoints(0, 1);
        while (end < text.length() && Fonts.width(text.substring(0, text.offsetByCodePoints(end, 1)), style) <= room) {
            end = text.offsetByCodePoints(end, 1);
        }
        return text.substring(0, end);
    }
}
