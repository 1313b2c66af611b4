package backprop.figure;

import backprop.file.CsvCells;
import java.io.IOException;

/** Points as comma-separated text: index, x, y and class of each, and the class of its region, if there are regions. */
final class PointTable {
    private PointTable() {}

    static void write(ScatterFigure figure, Appendable out) throws IOException {
        out.append(figure.regions() == null ? "index,x,y,class\n" : "index,x,y,class,region\n");
        for (int i = 0; i < figure.size(); i++) {
            out.append(Integer.toString(i));
            out.append(',').append(CsvWriter.number(figure.xs().get(i)));
            out.append(',').append(CsvWriter.number(figure.ys().get(i)));
            out.append(',').append(CsvCells.cell(figure.classes().get(figure.kind(i))));
            if (figure.regions() != null) {
                int region = figure.region(i);
                out.append(',')
                        .append(region < 0 ? "" : CsvCells.cell(figure.classes().get(region)));
            }
            out.append('\n');
        }
    }
}
