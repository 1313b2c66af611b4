package backprop.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Names at line ends in columns, pushed apart where they would overlap; what has no room is left out.
 *
 * @param plot within which they stand
 */
record EndColumns(Sheet sheet, Box plot) {
    /** Each where its line ends, one below the other where they would overlap. */
    List<EndPlaces.Place> of(List<EndLabel> labels) {
        List<EndLabel> sorted = new ArrayList<>(labels);
        sorted.sort(Comparator.comparingDouble(EndLabel::left));
        List<EndPlaces.Place> places = new ArrayList<>();
        List<EndLabel> column = new ArrayList<>();
        double right = Double.NEGATIVE_INFINITY;
        for (EndLabel label : sorted) {
            if (label.left() > right + EndLabel.NAME_SPACE) {
                column(column, places);
                column.clear();
            }
            column.add(label);
            right = Math.max(right, label.right());
        }
        column(column, places);
        return places;
    }

    private void column(List<EndLabel> column, List<EndPlaces.Place> places) {
        double row = EndLabel.ROW;
        double top = plot.y();
        double bottom = plot.bottom() - row / 2;
        for (EndLabel label : column) {
            for (Box other : sheet.takenAcross(label.left(), label.right())) {
                if (other.y() - top < plot.bottom() - other.bottom()) {
                    top = Math.max(top, other.bottom() + row / 2);
                } else {
                    bottom = Math.min(bottom, other.y() - row / 2);
                }
            }
        }
        column.sort(Comparator.comparingDouble(EndLabel::y));
        int fitting = (int) Math.max(0, Math.floor((bottom - top) / row) + 1);
        List<EndLabel> shown = column.subList(0, Math.min(fitting, column.size()));
        double[] wanted = shown.stream().mapToDouble(EndLabel::y).toArray();
        double[] placed = Spread.apart(wanted, row, top, bottom);
        for (int i = 0; i < placed.length; i++) {
            places.add(new EndPlaces.Place(shown.get(i), Math.rint(placed[i])));
        }
    }
}
