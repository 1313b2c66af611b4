package backprop.figure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The last point of a curve that the axes show, which carries the curve's name and value.
 *
 * @param aside whether these stand behind all curves, with a piece of the line, since curves run where the line ends
 */
record LastPoint(Series curve, String name, double x, double y, String value, boolean aside) {
    /**
     * The last points of the present curves; a curve without one has none.
     *
     * @param full whether they say what the curves' bands are, for want of a legend
     * @param aside the numbers of those that are named aside
     */
    static List<LastPoint> of(Figure figure, Range shown, boolean full, BitSet aside) {
        List<LastPoint> ends = new ArrayList<>();
        ValueLabels labels = figure.labels();
        for (Series curve : figure.present()) {
            int i = last(curve, figure, shown);
            if (i >= 0) {
                double y = curve.y().get(i);
                ends.add(new LastPoint(
                        curve,
                        full ? curve.fullName() : curve.name(),
                        curve.x().get(i),
                        y,
                        labels.label(y),
                        aside.get(ends.size())));
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

    /** How wide name and value are together, with the piece of the line if there is one. */
    double width() {
        return before()
                + Fonts.width(name, TextStyle.NAME)
                + (value.isEmpty() ? 0 : EndLabel.NAME_SPACE + Fonts.width(value, TextStyle.NUMBER));
    }

    /** How wide a curve's name is where it stands aside. */
    static double widest(Series curve) {
        return EndLabel.KEY + EndLabel.NAME_SPACE + Fonts.width(curve.fullName(), TextStyle.NAME);
    }

    private double before() {
        return aside ? EndLabel.KEY + EndLabel.NAME_SPACE : 0;
    }

    /**
     * The same, without the value or with less of its name if it is wider than {@code room} pixels.
     *
     * @param all the names that this one is to be told from
     */
    LastPoint within(double room, List<String> all) {
        if (width() <= room) {
            return this;
        }
        String shorter = Names.fit(name, all, TextStyle.NAME, room - before());
        return new LastPoint(curve, shorter, x, y, "", aside);
    }
}
