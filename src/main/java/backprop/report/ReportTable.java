package backprop.report;

import java.util.List;

/**
 * Rows of text, for a page, a program or a paper.
 *
 * @param title what they are
 * @param header a name for each column
 * @param rows as many cells each
 */
public record ReportTable(String title, List<String> header, List<List<String>> rows) {
    /**
     * Checks what it is given.
     *
     * @throws IllegalArgumentException if a row has more or fewer cells than there are columns
     */
    public ReportTable {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
        int columns = header.size();
        if (rows.stream().anyMatch(row -> row.size() != columns)) {
            throw new IllegalArgumentException("The rows of '" + title + "' have " + columns + " cells, not " + rows);
        }
    }
}
