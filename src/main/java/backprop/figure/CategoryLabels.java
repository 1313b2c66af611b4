package backprop.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The names below the categories: level if all of them fit, on two lines if need be; else slanting, or every second, fifth, tenth … of them,
 * whichever says more; shortened where they are long.
 *
 * @param names those shown, shortened, a line feed between two lines
 * @param every the distance between two categories that are named
 * @param slanted whether they rise to the right
 * @param height how far below the plot they reach, pixels
 */
record CategoryLabels(List<String> names, int every, boolean slanted, double height) {
    private static final TextStyle STYLE = TextStyle.AXIS_TITLE;
    private static final double ANGLE = -45;
    private static final double LEVEL = 20;
    private static final double TOP = 9;

    /** The least distance of slanting names and of level ones, pixels. */
    private static final double PITCH = 17;

    private static final double SPACE = 8;

    private static final double LINE = 14;

    /** From this width on a category's name stays level, on two lines or with an ellipsis if need be. */
    private static final double BROAD = 90;

    /** Names up to this width are rather left out than slanted: mostly they are numbers. */
    private static final double SHORT = 30;

    /**
     * Chooses the names.
     *
     * @param left the first pixel of the plot
     * @param slot the width of a category
     * @param most how far below the plot they may reach
     */
    static CategoryLabels of(List<String> categories, double left, double slot, double most) {
        double widest = categories.stream()
                .mapToDouble(name -> Fonts.width(name, STYLE))
                .max()
                .orElse(0);
        if (widest > slot - SPACE && slot >= BROAD && LEVEL + LINE <= most) {
            return twoLines(categories, slot - SPACE);
        }
        if (widest <= slot - SPACE || slot >= BROAD) {
            return level(categories, 1, slot);
        }
        if (widest <= SHORT) {
            return level(categories, every((widest + SPACE) / slot), slot);
        }
        return slanted(categories, every(PITCH / slot), left, slot, most);
    }

    private static CategoryLabels slanted(List<String> categories, int every, double left, double slot, double most) {
        double cos = Math.cos(Math.toRadians(ANGLE));
        double longest = (most - TOP) / cos - STYLE.size();
        double[] rooms = new double[categories.size()];
        for (int i = 0; i < rooms.length; i++) {
            rooms[i] = Math.min(longest, (left + (i + 0.5) * slot) / cos - STYLE.size());
        }
        List<String> names = fit(categories, every, rooms);
        double width = names.stream()
                .mapToDouble(name -> Fonts.width(name, STYLE))
                .max()
                .orElse(0);
        return new CategoryLabels(names, every, true, TOP + Math.ceil((width + STYLE.size()) * cos));
    }

    private static CategoryLabels twoLines(List<String> categories, double room) {
        List<String> names = categories.stream()
                .map(name -> String.join("\n", Wrapping.balanced(name, STYLE, room, 2)))
                .toList();
        if (Set.copyOf(names).size() < Set.copyOf(categories).size()) {
            return level(categories, 1, room + SPACE);
        }
        return new CategoryLabels(names, 1, false, LEVEL + LINE);
    }

    private static CategoryLabels level(List<String> categories, int every, double slot) {
        double[] rooms = new double[categories.size()];
        Arrays.fill(rooms, every * slot - SPACE);
        return new CategoryLabels(fit(categories, every, rooms), every, false, LEVEL);
    }

    /** Shortens the names at their end, or in the middle if too much alike then. */
    private static List<String> fit(List<String> categories, int every, double[] rooms) {
        List<String> whole = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<String> ends = new ArrayList<>();
        for (int i = 0; i < rooms.length; i += every) {
            whole.add(categories.get(i));
            names.add(Fonts.fit(categories.get(i), STYLE, rooms[i]));
            ends.add(Fonts.fitMiddle(categories.get(i), STYLE, rooms[i]));
        }
        return Set.copyOf(names).size() < Set.copyOf(whole).size() ? ends : names;
    }

    /** 1, 2, 5, 10, 20, 50 …, at least {@code least}. */
    private static int every(double least) {
        return (int) Step.atLeast(Math.max(1, least)).size();
    }

    void draw(Sheet sheet, PlotArea<BarFigure> plot) {
        Theme theme = sheet.theme();
        double bottom = plot.box().bottom();
        for (int i = 0; i < names.size(); i++) {
            double x = plot.x().pixel(i * every);
            if (every > 1 || slanted) {
                sheet.vertical(x, bottom + 1, bottom + 5, theme.border());
            }
            if (slanted) {
                sheet.turned(names.get(i), x + 2, bottom + TOP, Anchor.END, STYLE, theme.muted(), ANGLE);
            } else {
                double y = bottom + 13;
                for (String line : names.get(i).lines().toList()) {
                    sheet.text(line, x, y, Anchor.MIDDLE, STYLE, theme.muted());
                    y += LINE;
                }
            }
        }
    }
}
