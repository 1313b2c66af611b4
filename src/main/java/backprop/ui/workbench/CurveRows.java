package backprop.ui.workbench;

import backprop.figure.Figure;
import backprop.figure.Series;
import backprop.figure.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** Curves: a row for each x that a curve of this run has, in ascending order. */
final class CurveRows implements ChartTable {
    private final String first;
    private final List<Series> curves;
    private final Values xs;

    CurveRows(Figure figure) {
        first = figure.x().label();
        curves = figure.present().stream()
                .flatMap(curve -> curve.both().stream())
                .toList();
        xs = merged(curves);
    }

    private static Values merged(List<Series> curves) {
        List<Values> different = new ArrayList<>();
        for (Series curve : curves) {
            if (different.stream().noneMatch(curve.x()::equals)) {
                different.add(curve.x());
            }
        }
        return different.size() == 1
                ? different.get(0)
                : Values.copyOf(different.stream()
                        .flatMapToDouble(values -> DoubleStream.of(values.toArray()))
                        .sorted()
                        .distinct()
                        .toArray());
    }

    @Override
    public List<String> headings() {
        List<String> names = new ArrayList<>(List.of(first));
        curves.forEach(curve -> names.add(curve.name()));
        return names;
    }

    @Override
    public int rows() {
        return xs.size();
    }

    @Override
    public String cell(int row, int column) {
        double x = xs.get(row);
        if (column == 0) {
            return ChartTable.whole(x);
        }
        Series curve = curves.get(column - 1);
        int at = curve.x().indexOf(x);
        return at < 0 ? "" : Double.toString(curve.y().get(at));
    }
}
