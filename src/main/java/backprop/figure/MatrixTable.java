package backprop.figure;

import java.io.IOException;

/** A matrix of classes as comma-separated text: the corner says what rows and columns are. */
final class MatrixTable {
    private MatrixTable() {}

    static void write(MatrixFigure figure, Appendable out) throws IOException {
        out.append(CsvWriter.quoted(figure.rowName() + " \\ " + figure.columnName()));
        for (String name : figure.classes()) {
            out.append(',').append(CsvWriter.quoted(name));
        }
        out.append('\n');
        for (int row = 0; row < figure.size(); row++) {
            out.append(CsvWriter.quoted(figure.classes().get(row)));
            for (int column = 0; column < figure.size(); column++) {
                out.append(',').append(CsvWriter.number(figure.count(row, column)));
            }
            out.append('\n');
        }
    }
}
