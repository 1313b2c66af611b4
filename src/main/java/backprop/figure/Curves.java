package backprop.figure;

import java.util.ArrayList;
import java.util.List;

/** The curves themselves; those of former runs lie below. */
final class Curves {
    static final double WIDTH = 2;

    /** A curve that goes up and down at every pixel is thin and solid: dashes would tear it to pieces. */
    private static final double RESTLESS_WIDTH = 1;

    private static final double HIDDEN = 40;
    private static final double HIDDEN_PART = 0.2;

    private Curves() {}

    /** Draws the curves and returns their lines. */
    static List<Mark.Polyline> draw(Sheet sheet, PlotArea<Figure> plot) {
        List<Mark.Polyline> lines = new ArrayList<>();
        for (Series curve : plot.figure().series()) {
            if (curve.raw() != null && !curve.ghosted()) {
                draw(sheet, plot, curve.measured().ghost(), new ArrayList<>());
            }
        }
        for (boolean ghosted : new boolean[] {true, false}) {
            for (Series curve : plot.figure().series()) {
                if (curve.ghosted() == ghosted) {
                    draw(sheet, plot, curve, lines);
                }
            }
        }
        return lines;
    }

    private static void draw(Sheet sheet, PlotArea<Figure> plot, Series curve, List<Mark.Polyline> lines) {
        Stroke stroke = curve.style().stroke(sheet.theme(), WIDTH, curve.ghosted());
        Stroke restless = Stroke.solid(stroke.colour(), RESTLESS_WIDTH);
        Box clip = plot.box().grown(WIDTH / 2);
        double dotX = Double.NaN;
        double dotY = Double.NaN;
        for (Decimation.Run run : Decimation.runs(curve, plot.x(), plot.y())) {
            double x = run.xs().get(0);
            double y = run.ys().get(0);
            if (!run.isDot()) {
                Mark.Polyline line = new Mark.Polyline(run.xs(), run.ys(), run.isRestless() ? restless : stroke, clip);
                lines.add(line);
                // The same to the eye, and painted many times as fast as a line that crosses itself at every pixel.
                sheet.add(run.isDense() ? run.filled(stroke.colour(), clip) : line);
            } else if (clip.contains(x, y) && !(Math.abs(x - dotX) < 0.5 && Math.abs(y - dotY) < 0.5)) {
                sheet.add(new Mark.Circle(x, y, WIDTH, stroke.colour(), null));
                dotX = x;
                dotY = y;
            }
        }
    }

    /** Whether any line passes through a box, as far as it is seen. */
    static boolean cross(List<Mark.Polyline> lines, Box box) {
        return lines.stream().anyMatch(line -> crosses(line, box));
    }

    private static boolean crosses(Mark.Polyline line, Box box) {
        double left = Math.max(box.x(), line.clip().x());
        double right = Math.min(box.right(), line.clip().right());
        Values xs = line.xs();
        Values ys = line.ys();
        for (int i = Math.max(1, xs.from(left)); i < xs.size() && xs.get(i - 1) <= right; i++) {
            double width = xs.get(i) - xs.get(i - 1);
            double rise = width > 0 ? (ys.get(i) - ys.get(i - 1)) / width : 0;
            double one = ys.get(i - 1) + rise * Math.max(0, left - xs.get(i - 1));
            double other = ys.get(i) - rise * Math.max(0, xs.get(i) - right);
            if (Math.max(one, other) >= box.y() && Math.min(one, other) <= box.bottom()) {
                return true;
            }
        }
        return false;
    }

    /** Over how many pixels along x a text may hide lines in a plot: a small part of these, or little. */
    static double hidden(List<Mark.Polyline> lines, Box plot) {
        return Math.max(HIDDEN, HIDDEN_PART * inside(lines, plot));
    }

    /** The length, in pixels along x, over which lines pass through a box. */
    static double inside(List<Mark.Polyline> lines, Box box) {
        double length = 0;
        for (Mark.Polyline line : lines) {
            Values xs = line.xs();
            Values ys = line.ys();
            int start = Math.max(1, xs.nearest(box.x()));
            for (int i = start; i < xs.size() && xs.get(i - 1) <= box.right(); i++) {
                double low = Math.min(ys.get(i - 1), ys.get(i));
                double high = Math.max(ys.get(i - 1), ys.get(i));
                double both = Math.min(high, box.bottom()) - Math.max(low, box.y());
                double share = high - low < 1e-3 ? 1 : Math.min(1, both / (high - low));
                double along = Math.min(xs.get(i), box.right()) - Math.max(xs.get(i - 1), box.x());
                if (both >= 0 && along >= 0) {
                    length += along * share + 1e-3;
                }
            }
        }
        return length;
    }
}
