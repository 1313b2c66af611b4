package backprop.figure;

import backprop.file.CsvCells;
import java.io.IOException;

/** A network as comma-separated text: a row a layer. */
final class LayerTable {
    private LayerTable() {}

    static void write(NetworkFigure figure, Appendable out) throws IOException {
        out.append("layer,units,function,weights\n");
        for (NetworkFigure.Column column : figure.columns()) {
            out.append(CsvCells.cell(column.name())).append(',').append(Integer.toString(column.units()));
            out.append(',').append(CsvCells.cell(column.does())).append(',').append(CsvCells.cell(column.weights()));
            out.append('\n');
        }
    }
}
