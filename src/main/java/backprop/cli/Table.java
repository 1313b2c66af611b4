package backprop.cli;

import java.util.ArrayList;
import java.util.List;

/** Rows of texts in aligned columns, two spaces apart. */
final class Table {
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    Table row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    List<String> lines() {
        return rows.stream().map(this::line).toList();
    }

    private String line(List<String> row) {
        StringBuilder line = new StringBuilder();
        for (int col = 0; col < row.size(); col++) {
            line.append(row.get(col))
                    .append(" ".repeat(width(col) - row.get(col).length()))
                    .append(GAP);
        }
        return line.toString().stripTrailing();
    }

    private int width(int col) {
        return rows.stream()
                .filter(row -> col < row.size())
                .mapToInt(row -> row.get(col).length())
                .max()
                .orElse(0);
    }
}
