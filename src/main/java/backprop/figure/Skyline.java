package backprop.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * Bars too narrow to be told apart, as the outline that their upper edges have: one step a category, or the least and
 * the greatest value of each column of pixels.
 */
final class Skyline {
    static final double WIDTH = 1.5;
    private static final double PALE = 0.12;

    private final Sheet sheet;
    private final PlotArea<BarFigure> plot;
    private final BarGroup group;
    private final List<Double> xs = new ArrayList<>();
    private final List<Double> ys = new ArrayList<>();

    private Skyline(Sheet sheet, PlotArea<BarFigure> plot, BarGroup group) {
        this.sheet = sheet;
        this.plot = plot;
        this.group = group;
    }

    static void draw(Sheet sheet, PlotArea<BarFigure> plot, double slot) {
        for (BarGroup group : plot.figure().groups()) {
            Skyline line = new Skyline(sheet, plot, group);
            int together = (int) Math.max(1, Math.ceil(1 / slot));
            for (int i = 0; i < group.values().size(); i += together) {
                line.step(i, Math.min(group.values().size(), i + together));
            }
            line.end();
        }
    }

    private void step(int from, int to) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int i = from; i < to; i++) {
            double value = group.values().get(i);
            if (!Double.isNaN(value)) {
                least = Math.min(least, value);
                greatest = Math.max(greatest, value);
            }
        }
        if (least > greatest) {
            end();
            return;
        }
        add(plot.x().pixel(from - 0.5), greatest);
        add(plot.x().pixel(to - 0.5), to - from == 1 ? greatest : least);
    }

    private void add(double x, double value) {
        xs.add(x);
        ys.add(plot.y().pixel(Math.min(value, plot.y().range().to())));
    }

    private void end() {
        if (xs.isEmpty()) {
            return;
        }
        Stroke stroke = group.style().stroke(sheet.theme(), WIDTH, false);
        Values lineX = values(xs);
        Values lineY = values(ys);
        double bottom = plot.box().bottom();
        xs.add(xs.get(xs.size() - 1));
        ys.add(bottom);
        xs.add(xs.get(0));
        ys.add(bottom);
        sheet.add(new Mark.Polygon(values(xs), values(ys), stroke.colour().withAlpha(PALE), null));
        sheet.add(new Mark.Polyline(lineX, lineY, stroke, plot.box().grown(WIDTH / 2)));
        xs.clear();
        ys.clear();
    }

    private static Values values(List<Double> numbers) {
        return Values.copyOf(numbers.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
