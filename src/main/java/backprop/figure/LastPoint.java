package backprop.figure;

import java.util.ArrayList;
import java.util.List;

/** The last point of a curve that the axes show, which carries the curve's name and value. */
record LastPoint(Series curve, String name, double x, double y, String value) {
    /**
     * The last points of the present curves; a curve without one has none.
     *
     * @param full whether they say what the curves' bands are, for want of a legend
     */
    static List<LastPoint> of(Figure figure, Range shown, boolean full) {
        List<LastPoint> ends = new ArrayList<>();
        for (Series curve : figure.present()) {
            int i = last(curve, figure, shown);
            if (i >= 0) {
                double y = curve.y().get(i);
                ends.add(new LastPoint(
                        curve,
                        full ? curve.fullName() : curve.name(),
                        curve.x().get(i),
                        y,
                        figure.y().numbers().label(y)));
            }
        }
        return ends;
    }

    /** The place of the last point that is shown; −1 if there is none. */
    static int last(Series curve, Figure figure, Range shown) {
        int from = curve.x().from(shown.from());
        if (figure.x().scale() == Scale.LOG) {
            from = Math.max(from, curve.x().upTo(0));
        }
        int[] found = {-1};
        int to = Math.max(from, curve.x().upTo(shown.to()));
        curve.y().walk(from, to, figure.y().scale(), new Peaks.Visitor() {
            @Override
            public void piece(int first, int last, int lowest, int highest) {
                found[0] = last;
            }

            @Override
            public void gap() {}
        });
        return found[0];
    }

    /** How wide name and value are together. */
    double width() {
        return nameWidth() + EndLabels.NAME_SPACE + Fonts.width(value, TextStyle.NUMBER);
    }

    double nameWidth() {
        return Fonts.width(name, TextStyle.NAME);
    }
}
