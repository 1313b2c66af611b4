package backprop.figure;

/**
 * The values above the bars: level where they are narrower than a bar, upright where only their height is, else none.
 *
 * @param way how they stand
 * @param room how much they need above the highest bar, pixels
 * @param labels how they are written
 */
record BarValues(Way way, double room, ValueLabels labels) {
    private static final TextStyle STYLE = new TextStyle(FontFace.NUMBER, 10);
    private static final double SPACE = 4;
    private static final double UPRIGHT = 10;
    private static final double LEVEL_ROOM = 14;

    /** Upright values take at most this part of the plot's height. */
    private static final double HIGHEST = 0.3;

    enum Way {
        LEVEL,
        UPRIGHT,
        NONE
    }

    static BarValues of(BarFigure figure, double slot, double height) {
        ValueLabels labels = ValueLabels.of(figure);
        BarSlots slots = BarSlots.of(slot, figure.groups().size());
        double broad = figure.groups().size() == 1 ? slot : slots.pitch();
        if (broad < UPRIGHT) {
            return new BarValues(Way.NONE, 0, labels);
        }
        double widest = 0;
        for (BarGroup group : figure.groups()) {
            for (int i = 0; i < group.values().size(); i++) {
                widest = Math.max(widest, Fonts.width(text(labels, group, i), STYLE));
            }
        }
        if (widest <= broad - 2) {
            return new BarValues(height > 4 * LEVEL_ROOM ? Way.LEVEL : Way.NONE, LEVEL_ROOM, labels);
        }
        double room = Math.ceil(widest) + 2 * SPACE;
        return room <= HIGHEST * height ? new BarValues(Way.UPRIGHT, room, labels) : new BarValues(Way.NONE, 0, labels);
    }

    private static String text(ValueLabels labels, BarGroup group, int at) {
        double value = group.values().get(at);
        return Double.isNaN(value) ? "" : labels.label(value);
    }

    /** Writes the value of a bar whose upper edge has its middle at {@code x} and {@code y}. */
    void draw(Sheet sheet, BarGroup group, int at, double x, double y) {
        String text = text(labels, group, at);
        Rgba colour = sheet.theme().text();
        if (way == Way.LEVEL) {
            sheet.text(text, x, y - SPACE - STYLE.above() / 2, Anchor.MIDDLE, STYLE, colour);
        } else if (way == Way.UPRIGHT) {
            sheet.turned(text, x, y - SPACE, Anchor.START, STYLE, colour, -90);
        }
    }
}
