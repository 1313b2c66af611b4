package backprop.experiment.json;

import java.util.List;

/**
 * Some lines of a file around a marked word, to be shown with their numbers.
 *
 * @param firstLine the number of the first of the lines, counted from 1
 * @param lines each at most 200 characters, with … where it was cut
 * @param markedLine the number of the line with the mark
 * @param markStart where in the marked line the mark begins, counted from 0
 * @param markLength its length in characters; 0 if it points between two characters or behind the last
 */
public record SourceExcerpt(int firstLine, List<String> lines, int markedLine, int markStart, int markLength) {
    public SourceExcerpt {
        lines = List.copyOf(lines);
        int index = markedLine - firstLine;
        if (index < 0 || index >= lines.size()) {
            throw new IllegalArgumentException("Line " + markedLine + " is none of the " + lines.size() + " from "
                    + firstLine + ". Mark one of these.");
        }
        if (markStart < 0
                || markLength < 0
                || markStart + markLength > lines.get(index).length()) {
            throw new IllegalArgumentException("The mark from " + markStart + ", " + markLength
                    + " long, leaves its line. Keep it within the line.");
        }
    }

    /** The line with the mark. */
    public String markedText() {
        return lines.get(markedLine - firstLine);
    }
}
