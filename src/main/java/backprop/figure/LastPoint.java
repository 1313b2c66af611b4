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
            for (int i = curve.size() - 1; i >= 0; i--) {
                double x = curve.x().get(i);
                double y = curve.y().get(i);
                if (x >= shown.from()
                        && x <= shown.to()
                        && figure.x().scale().shows(x)
                        && figure.y().scale().shows(y)) {
                    ends.add(new LastPoint(
                            curve,
                            full ? curve.fullName() : curve.name(),
                            x,
                            y,
                            figure.y().numbers().label(y)));
                    break;
                }
            }
        }
        return ends;
    }

    /** How wide name and value are together. */
    double width() {
        return nameWidth() + EndLabels.NAME_SPACE + Fonts.width(value, TextStyle.NUMBER);
    }

    double nameWidth() {
        return Fonts.width(name, TextStyle.NAME);
    }
}
