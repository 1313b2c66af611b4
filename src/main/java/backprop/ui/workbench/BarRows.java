package backprop.ui.workbench;

import backprop.figure.BarFigure;
import backprop.figure.BarGroup;
import java.util.ArrayList;
import java.util.List;

/** Bars: a row for each category. */
record BarRows(BarFigure figure) implements ChartTable {
    @Override
    public List<String> headings() {
        List<String> names = new ArrayList<>(List.of(figure.category()));
        figure.groups().stream().map(BarGroup::name).forEach(names::add);
        return names;
    }

    @Override
    public int rows() {
        return figure.categories().size();
    }

    @Override
    public String cell(int row, int column) {
        if (column == 0) {
            return figure.categories().get(row);
        }
        double value = figure.groups().get(column - 1).values().get(row);
        return Double.isNaN(value) ? "" : ChartTable.whole(value);
    }
}
