package backprop.figure;

/**
 * The values above the bars: level where they are narrower than a bar, upright where only their height is, else none.
 *
 * @param way how they stand
 * @param room how much they need above the highest bar, pixels
 */
record BarValues(Way way, double room) {
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
        BarSlots slots = BarSlots.of(slot, figure.groups().size());
        double broad = figure.groups().size() == 1 ? slot : slots.pitch();
        if (broad < UPRIGHT) {
            return new BarValues(Way.NONE, 0);
        }
        double widest = 0;
        for (BarGroup group : figure.groups()) {
            for (int i = 0; i < group.values().size(); i++) {
                widest = Math.max(widest, Fonts.width(text(figure, group, i), STYLE));
            }
        }
        if (widest <= broad - 2) {
            return new BarValues(height > 4 * LEVEL_ROOM ? Way.LEVEL : Way.NONE, LEVEL_ROOM);
        }
        double room = Math.ceil(widest) + 2 * SPACE;
        return room <= HIGHEST * height ? new BarValues(Way.UPRIGHT, room) : new BarValues(Way.NONE, 0);
    }

    private static String text(BarFigure figure, BarGroup group, int at) {
        double value = group.values().get(at);
        return Double.isNaN(value) ? "" : figure.y().numbers().label(value);
    }

    /** Writes the value of a bar whose upper edge has its middle at {@code x} and {@code y}. */
    void draw(Sheet sheet, BarFigure figure, BarGroup group, int at, double x, double y) {
        String text = text(figure, group, at);
        Rgba colour = sheet.theme().text();
        if (way == Way.LEVEL) {
            sheet.text(text, x, y - SPACE - STYLE.above() / 2, Anchor.MIDDLE, STYLE, colour);
        } else if (way == Way.UPRIGHT) {
            sheet.turned(text, x, y - SPACE, Anchor.START, STYLE, colour, -90);
        }
    }
}
