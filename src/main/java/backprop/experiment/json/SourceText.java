package backprop.experiment.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A file's whole text, and where its lines are. Lines and columns count from 1, columns in UTF-16 characters. */
public final class SourceText {
    private static final int LINES_BEFORE = 2;
    private static final int LINES_AFTER = 1;
    private static final int LONGEST_LINE = 200;
    private static final int BEFORE_MARK = 60;

    private final String fileName;
    private final String text;
    private final int[] lineStarts;

    /** The file name is what messages call the text. */
    public SourceText(String fileName, String text) {
        this.fileName = fileName;
        this.text = text;
        this.lineStarts = lineStarts(text);
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[16];
        int lines = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
            if (ends) {
                starts = lines == starts.length ? Arrays.copyOf(starts, 2 * lines) : starts;
                starts[lines++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, lines);
    }

    public String fileName() {
        return fileName;
    }

    public String text() {
        return text;
    }

    int line(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    int column(int offset) {
        return offset - lineStarts[line(offset) - 1] + 1;
    }

    /** The text of a line, without its end. */
    String lineText(int line) {
        int start = lineStarts[line - 1];
        int end = line < lineStarts.length ? lineStarts[line] : text.length();
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return text.substring(start, end);
    }

    /** The lines around a place, each cut to 200 characters, and where in them the mark is. */
    SourceExcerpt excerpt(int offset, int length) {
        int marked = line(offset);
        int first = Math.max(1, marked - LINES_BEFORE);
        int last = Math.min(lineStarts.length, marked + LINES_AFTER);
        List<String> lines = new ArrayList<>();
        for (int line = first; line <= last; line++) {
            lines.add(line == marked ? "" : cut(lineText(line), 0));
        }
        String whole = lineText(marked);
        int mark = Math.min(column(offset) - 1, whole.length());
        int from = mark + length < LONGEST_LINE ? 0 : Math.max(0, mark - BEFORE_MARK);
        String shown = cut(whole, from);
        lines.set(marked - first, shown);
        int start = mark - from;
        return new SourceExcerpt(first, lines, marked, start, Math.min(length, shown.length() - start));
    }

    /** From this column on, with … where something is left out. */
    private static String cut(String line, int from) {
        int to = Math.min(line.length(), from + LONGEST_LINE);
        String part = line.substring(from, to);
        part = from == 0 ? part : "…" + part.substring(1);
        return to == line.length() ? part : part.substring(0, part.length() - 1) + "…";
    }
}
