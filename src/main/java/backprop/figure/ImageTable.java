package backprop.figure;

import backprop.file.CsvCells;
import java.io.IOException;

/** Images as comma-separated text: a row an image, its pixels row by row, named by their row and column from 1. */
final class ImageTable {
    private ImageTable() {}

    static void write(ImagesFigure figure, Appendable out) throws IOException {
        int rows = figure.images().stream().mapToInt(ImageTile::rows).max().orElse(0);
        int columns =
                figure.images().stream().mapToInt(ImageTile::columns).max().orElse(0);
        out.append("image,caption");
        for (int i = 0; i < rows * columns; i++) {
            out.append(',').append(i / columns + 1 + "x" + (i % columns + 1));
        }
        out.append('\n');
        for (int at = 0; at < figure.images().size(); at++) {
            ImageTile image = figure.images().get(at);
            out.append(Integer.toString(at)).append(',').append(CsvCells.cell(image.caption()));
            for (int i = 0; i < rows * columns; i++) {
                int row = i / columns;
                int column = i % columns;
                boolean there = row < image.rows() && column < image.columns();
                out.append(',')
                        .append(there ? CsvWriter.number(image.pixels().get(row * image.columns() + column)) : "");
            }
            out.append('\n');
        }
    }
}
