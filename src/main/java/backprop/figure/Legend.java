package backprop.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * What the signs in a chart mean, in rows.
 *
 * @param keys in order
 * @param rows at most so many; what has no room there is counted
 * @param more says how many are not shown; a pattern
 */
record Legend(List<Key> keys, int rows, String more) {
    private static final double ROW = 20;
    private static final double SPACE = 20;

    private record Place(String name, double x, int row) {}

    /** All of them, however many. */
    static Legend of(List<Key> keys) {
        return new Legend(keys, Integer.MAX_VALUE, "");
    }

    /** Draws the rows below {@code top} and returns where they end. */
    double draw(Sheet sheet, double left, double top, double room) {
        int shown = keys.size();
        List<Place> places = places(shown, left, room);
        while (last(places) >= rows && shown > 1) {
            shown -= 1 + (shown > 100 ? shown / 10 : 0);
            places = places(shown, left, room);
        }
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            double y = top + place.row() * ROW + ROW / 2;
            if (i < shown) {
                keys.get(i)
                        .draw(
                                sheet,
                                place.x(),
                                y,
                                TextStyle.LABEL,
                                room - keys.get(i).width() - Key.SPACE);
            } else {
                sheet.text(
                        place.name(),
                        place.x(),
                        y,
                        Anchor.START,
                        TextStyle.LABEL,
                        sheet.theme().muted());
            }
        }
        return top + (last(places) + 1) * ROW;
    }

    private static int last(List<Place> places) {
        return places.get(places.size() - 1).row();
    }

    /** The first so many keys one behind the other, and how many are left out. */
    private List<Place> places(int shown, double left, double room) {
        List<Place> places = new ArrayList<>();
        double x = left;
        int row = 0;
        for (int i = 0; i <= shown && i < keys.size(); i++) {
            double sign = i < shown ? keys.get(i).width() + Key.SPACE : 0;
            String text = i < shown ? keys.get(i).name() : Words.format(more, keys.size() - shown);
            String name = Fonts.fit(text, TextStyle.LABEL, room - sign);
            double width = sign + Fonts.width(name, TextStyle.LABEL);
            if (x > left && x + width > left + room) {
                x = left;
                row++;
            }
            places.add(new Place(name, x, row));
            x += Math.ceil(width) + SPACE;
        }
        return places;
    }
}
