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

    /** Rows of a column are no nearer than this: a letter and a little. */
    private static final double CLOSEST = 16;

    private static final double SPACE = 20;

    /** More than this part of the rows that there may be is many, but not if they are so few. */
    private static final double FEW = 0.6;

    private static final int FEWEST = 3;

    /** Names are not shortened for the sake of rows if a key would have less room than this, pixels. */
    private static final double NARROWEST = 120;

    private record Place(String name, double x, int row) {}

    /** All of them, however many. */
    static Legend of(List<Key> keys) {
        return new Legend(keys, Integer.MAX_VALUE, "");
    }

    /** The same in fewer rows if these are more than fit into a height, at least one. */
    Legend within(double height) {
        return new Legend(keys, (int) Math.max(1, Math.min(rows, Math.floor(height / ROW))), more);
    }

    /** Draws the rows below {@code top} and returns where they end. */
    double draw(Sheet sheet, double left, double top, double room) {
        int shown = keys.size();
        double widest = widest(left, room);
        List<Place> places = places(shown, left, room, widest);
        while (last(places) >= rows && shown > 1) {
            shown -= 1 + (shown > 100 ? shown / 10 : 0);
            places = places(shown, left, room, widest);
        }
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            double y = top + place.row() * ROW + ROW / 2;
            if (i < shown) {
                keys.get(i).draw(sheet, place.x(), y, TextStyle.LABEL, place.name());
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

    /** How high the rows are together. */
    double height(double left, double room) {
        return (Math.min(rows - 1, last(places(keys.size(), left, room, widest(left, room)))) + 1) * ROW;
    }

    /** How wide a column of all of them is. */
    double width() {
        return keys.stream()
                .mapToDouble(key -> key.width() + Key.SPACE + Math.ceil(Fonts.width(key.name(), TextStyle.LABEL)))
                .max()
                .orElse(0);
    }

    /** Draws one below the other, closer where it takes that; what has no room above {@code bottom} even so is counted. */
    void column(Sheet sheet, double left, double top, double room, double bottom) {
        double pitch = Math.max(CLOSEST, Math.min(ROW, (bottom - top) / keys.size()));
        int fitting = (int) Math.max(1, Math.floor((bottom - top) / pitch + 1e-9));
        int shown = keys.size() <= fitting ? keys.size() : fitting - 1;
        for (int i = 0; i < shown; i++) {
            Key key = keys.get(i);
            String name = name(key, room);
            key.draw(sheet, left, top + i * pitch + pitch / 2, TextStyle.LABEL, name);
        }
        if (shown < keys.size()) {
            double y = top + shown * pitch + pitch / 2;
            String text = Fonts.fit(rest(keys.size() - shown), TextStyle.LABEL, room);
            sheet.text(
                    text, left, y, Anchor.START, TextStyle.LABEL, sheet.theme().muted());
        }
    }

    /** What is said of a key in so many pixels for both; of names too long for that what they do not share. */
    private String name(Key key, double room) {
        double left = room - key.width() - Key.SPACE;
        if (Fonts.width(key.name(), TextStyle.LABEL) <= left) {
            return key.name();
        }
        return Names.fit(key.name(), keys.stream().map(Key::name).toList(), TextStyle.LABEL, left);
    }

    private String rest(int count) {
        return more.isEmpty() ? "+ " + count : Words.format(more, count);
    }

    private static int last(List<Place> places) {
        return places.get(places.size() - 1).row();
    }

    /** How wide a key may be: all of the room, or half of it where that saves the plot many rows. */
    private double widest(double left, double room) {
        double half = (room - SPACE) / 2;
        boolean many = rows < Integer.MAX_VALUE && last(places(keys.size(), left, room, room)) >= rows * FEW;
        return many && half >= NARROWEST && keys.size() > FEWEST ? half : room;
    }

    /** The first so many keys one behind the other, none wider than that, and how many are left out. */
    private List<Place> places(int shown, double left, double room, double widest) {
        List<Place> places = new ArrayList<>();
        double x = left;
        int row = 0;
        for (int i = 0; i <= shown && i < keys.size(); i++) {
            double sign = i < shown ? keys.get(i).width() + Key.SPACE : 0;
            String name =
                    i < shown ? name(keys.get(i), widest) : Fonts.fit(rest(keys.size() - shown), TextStyle.LABEL, room);
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
