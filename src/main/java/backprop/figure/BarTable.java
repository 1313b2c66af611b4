package backprop.figure;

import backprop.file.CsvCells;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Bars as comma-separated text: a row a category, a column a group, empty where there is no bar. */
final class BarTable {
    private BarTable() {}

    static void write(BarFigure figure, Appendable out) throws IOException {
        List<String> names = new ArrayList<>(List.of("category"));
        figure.groups().forEach(group -> names.add(group.name()));
        out.append(CsvCells.header(names)).append('\n');
        for (int i = 0; i < figure.categories().size(); i++) {
            out.append(CsvCells.cell(figure.categories().get(i)));
            for (BarGroup group : figure.groups()) {
                double value = group.values().get(i);
                out.append(',').append(Double.isNaN(value) ? "" : CsvWriter.number(value));
            }
            out.append('\n');
        }
    }
}
