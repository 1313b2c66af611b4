package backprop.figure;

import backprop.file.CsvCells;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A matrix of classes as comma-separated text: the corner says what rows and columns are. */
final class MatrixTable {
    private MatrixTable() {}

    static void write(MatrixFigure figure, Appendable out) throws IOException {
        List<String> names = new ArrayList<>(List.of(figure.rowName() + " \\ " + figure.columnName()));
        names.addAll(figure.classes());
        out.append(CsvCells.header(names)).append('\n');
        for (int row = 0; row < figure.size(); row++) {
            out.append(CsvCells.cell(figure.classes().get(row)));
            for (int column = 0; column < figure.size(); column++) {
                out.append(',').append(CsvWriter.number(figure.count(row, column)));
            }
            out.append('\n');
        }
    }
}
