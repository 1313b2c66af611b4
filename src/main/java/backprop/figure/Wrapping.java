package backprop.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Breaks a text into lines. */
final class Wrapping {
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

    /** The same in as many lines, each about as long as the others: no word is left alone in the last one. */
    static List<String> balanced(String text, TextStyle style, double room, int most) {
        List<String> lines = lines(text, style, room, most);
        double word = Arrays.stream(text.split("\\s+"))
                .mapToDouble(one -> Fonts.width(one, style))
                .max()
                .orElse(0);
        if (lines.size() < 2 || word >= room || lines.get(lines.size() - 1).endsWith("…")) {
            return lines;
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

    private static String first(String text, TextStyle style, double room) {
        if (Fonts.width(text, style) <= room) {
            return text;
        }
        int end = 0;
        for (int space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', space + 1)) {
            if (Fonts.width(text.substring(0, space), style) > room) {
                break;
            }
            end = space;
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
