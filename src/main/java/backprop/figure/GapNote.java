package backprop.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A card beside the edge of a gap.
 *
 * @param box the card
 * @param title its first lines
 * @param reason the lines below
 */
record GapNote(Box box, List<String> title, List<String> reason) {
    private static final double PADDING = 8;
    private static final double ROW = 15;

    /** From the gap's edge, and from the end of the plot. */
    private static final double AWAY = 8;

    /** From the plot's upper and lower end. */
    private static final double INSET = 6;

    private static final double STEP = 8;
    private static final int LINES = 2;

    /** What a card loses that does not say why, for each line more, and by standing before the gap: pixels of curves. */
    private static final double UNTOLD = 60;

    private static final double BROKEN = 2;
    private static final double BEFORE = 5;

    /** With less room nothing of a title can be read. */
    private static final double NARROWEST = 60;

    /** The card behind the edge or before it, as high and with as much text as covers least of the curves. */
    static Optional<GapNote> find(
            Sheet sheet, PlotArea<Figure> plot, Gap gap, double edge, List<Mark.Polyline> curves) {
        Box area = plot.box();
        double behind = area.right() - AWAY / 2 - (edge + AWAY);
        double before = edge - AWAY - Math.max(1, area.x());
        Optional<GapNote> best = Optional.empty();
        double least = Double.POSITIVE_INFINITY;
        double most = Curves.hidden(curves, area);
        for (int lines = 1; lines <= LINES; lines++) {
            for (boolean told : new boolean[] {true, false}) {
                for (boolean left : new boolean[] {false, true}) {
                    GapNote note = of(gap, told, lines, left ? before : behind);
                    double x = left ? edge - AWAY - note.box.width() : edge + AWAY;
                    double lowest = area.bottom() - INSET - note.box.height();
                    double loss = (told ? 0 : UNTOLD) + lines * BROKEN + (left ? BEFORE : 0);
                    boolean fits = note.box.width() <= (left ? before : behind) && note.says(gap, told);
                    for (double y = area.y() + INSET; fits && y <= lowest; y += STEP) {
                        Box box = new Box(x, y, note.box.width(), note.box.height());
                        double hidden = Curves.inside(curves, box);
                        double cost = loss + hidden + (y - area.y()) / area.height();
                        if (cost < least && hidden <= most && sheet.holds(box.grown(1))) {
                            least = cost;
                            best = Optional.of(new GapNote(box, note.title, note.reason));
                        }
                    }
                }
            }
        }
        return best;
    }

    /** What is said in at most so many lines each, not wider than the room if that can be. */
    private static GapNote of(Gap gap, boolean told, int lines, double room) {
        double wide = Math.max(NARROWEST, room) - 2 * PADDING;
        List<String> title = Wrapping.lines(gap.title(), TextStyle.NAME, wide, lines);
        List<String> reason =
                told ? Wrapping.lines(gap.reason(), TextStyle.AXIS_TITLE, wide, lines) : new ArrayList<>();
        double width =
                Math.ceil(2 * PADDING + Math.max(widest(title, TextStyle.NAME), widest(reason, TextStyle.AXIS_TITLE)));
        double height = 2 * PADDING - 5 + ROW * (title.size() + reason.size()) + (reason.isEmpty() ? 2 : -1);
        return new GapNote(new Box(0, 0, width, height), title, reason);
    }

    /** Whether nothing is cut off. */
    private boolean says(Gap gap, boolean told) {
        return String.join(" ", title).equals(gap.title())
                && (!told || String.join(" ", reason).equals(gap.reason()));
    }

    private static double widest(List<String> lines, TextStyle style) {
        return lines.stream()
                .mapToDouble(line -> Fonts.width(line, style))
                .max()
                .orElse(0);
    }

    void draw(Sheet sheet) {
        Theme theme = sheet.theme();
        sheet.card(box, theme.error());
        double x = Math.floor(box.x()) + PADDING;
        double y = box.y() + PADDING + 5;
        for (String line : title) {
            sheet.text(line, x, y, Anchor.START, TextStyle.NAME, theme.error());
            y += ROW;
        }
        for (String line : reason) {
            sheet.text(line, x, y, Anchor.START, TextStyle.AXIS_TITLE, theme.muted());
            y += ROW;
        }
        sheet.take(box.grown(3));
    }
}
