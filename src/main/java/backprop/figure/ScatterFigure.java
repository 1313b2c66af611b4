package backprop.figure;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A chart of points of several classes in the plane. Points whose x or y is not finite stay in the data but are not
 * drawn.
 *
 * @param title what the points are, such as "Moons"
 * @param subtitle what belongs to the title; empty for none
 * @param x the axis below
 * @param y the axis at the left
 * @param xs one number a point
 * @param ys as many
 * @param kinds the class of each point, counted from 0
 * @param classes the names of the classes
 * @param highlighted the indices of ringed points, counted from 0
 * @param regions what lies behind the points, or null
 * @param scatterWords what the layout says by itself
 */
public record ScatterFigure(
        String title,
        String subtitle,
        Axis x,
        Axis y,
        Values xs,
        Values ys,
        Values kinds,
        List<String> classes,
        List<Integer> highlighted,
        @Nullable Regions regions,
        ScatterWords scatterWords)
        implements Chart {
    /** A point this far from the pointer, pixels, is not meant. */
    private static final double NEAR = 32;

    /**
     * Checks what it is given.
     *
     * @throws IllegalArgumentException if the lengths differ, or a class or a highlighted point is not there
     */
    public ScatterFigure {
        classes = List.copyOf(classes);
        highlighted = List.copyOf(highlighted);
        if (xs.size() != ys.size() || xs.size() != kinds.size()) {
            throw new IllegalArgumentException("Points need as many of each, not " + xs.size() + " values of x, "
                    + ys.size() + " of y and " + kinds.size() + " classes.");
        }
        for (int i = 0; i < kinds.size(); i++) {
            double kind = kinds.get(i);
            if (!(kind >= 0 && kind < classes.size() && kind == Math.rint(kind))) {
                throw new IllegalArgumentException("Point " + i + " is of class " + kind + ", but the classes are 0 to "
                        + (classes.size() - 1) + ".");
            }
        }
        for (int i = 0; regions != null && i < regions.kinds().size(); i++) {
            if (regions.kinds().get(i) >= classes.size()) {
                throw new IllegalArgumentException(
                        "A region is of class " + regions.kinds().get(i) + ", but there are " + classes.size() + ".");
            }
        }
        for (int index : highlighted) {
            if (index < 0 || index >= xs.size()) {
                throw new IllegalArgumentException("Point " + index + " cannot be highlighted; there are " + xs.size()
                        + " points, counted from 0.");
            }
        }
    }

    /** A chart of copies of these points, in English. */
    public static ScatterFigure of(
            String title, Axis x, Axis y, double[] xs, double[] ys, int[] kinds, List<String> classes) {
        Values numbers = Values.copyOf(Arrays.stream(kinds).asDoubleStream().toArray());
        return new ScatterFigure(
                title,
                "",
                x,
                y,
                Values.copyOf(xs),
                Values.copyOf(ys),
                numbers,
                classes,
                List.of(),
                null,
                ScatterWords.ENGLISH);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.points(this);
    }

    @Override
    public ScatterFigure withSubtitle(String text) {
        return new ScatterFigure(title, text, x, y, xs, ys, kinds, classes, highlighted, regions, scatterWords);
    }

    @Override
    public void writeTable(Appendable out) throws IOException {
        PointTable.write(this, out);
    }

    /** This chart with rings around these points instead. */
    public ScatterFigure withHighlighted(List<Integer> indices) {
        return new ScatterFigure(title, subtitle, x, y, xs, ys, kinds, classes, indices, regions, scatterWords);
    }

    /** This chart with these regions behind its points, or none for null. */
    public ScatterFigure withRegions(@Nullable Regions behind) {
        return new ScatterFigure(title, subtitle, x, y, xs, ys, kinds, classes, highlighted, behind, scatterWords);
    }

    /** This chart in other words. */
    public ScatterFigure withWords(ScatterWords said) {
        return new ScatterFigure(title, subtitle, x, y, xs, ys, kinds, classes, highlighted, regions, said);
    }

    @Override
    public Words words() {
        return scatterWords.common();
    }

    /** How many points there are. */
    public int size() {
        return xs.size();
    }

    /** The class of a point, counted from 0. */
    int kind(int index) {
        return (int) kinds.get(index);
    }

    /** Whether a point has a place on the axes. */
    boolean isShown(int index) {
        return x.scale().shows(xs.get(index)) && y.scale().shows(ys.get(index));
    }

    /** "Moons, 200 points: inner (100), outer (100)". */
    @Override
    public String describe() {
        return new ScatterSentence(this).overall();
    }

    /** "Moons, point 12: class inner, x 0.25, y −1.5". */
    @Override
    public String describe(double place) {
        return new ScatterSentence(this).point(place);
    }

    /** The class of the region in which a point stands; −1 for none. */
    int region(int index) {
        return regions == null ? -1 : regions.kindAt(xs.get(index), ys.get(index));
    }

    @Override
    public double[] places() {
        return IntStream.range(0, size()).mapToDouble(i -> i).toArray();
    }

    @Override
    public OptionalDouble nearest(AxisMap xMap, AxisMap yMap, double px, double py) {
        double least = NEAR;
        int found = -1;
        for (int i = 0; i < size(); i++) {
            if (isShown(i)) {
                double away = Math.hypot(xMap.pixel(xs.get(i)) - px, yMap.pixel(ys.get(i)) - py);
                if (away < least) {
                    least = away;
                    found = i;
                }
            }
        }
        return found < 0 ? OptionalDouble.empty() : OptionalDouble.of(found);
    }

    /** The index nearest to a place, of at least one point. */
    int index(double place) {
        return (int) Math.max(0, Math.min(size() - 1, Math.rint(place)));
    }

    /** A point in words: "point 12". */
    String position(int index) {
        return Words.format(scatterWords.point(), NumberKind.INTEGER.exact(index));
    }

    String xName() {
        return x.label().isBlank() ? "x" : x.label();
    }

    String yName() {
        return y.label().isBlank() ? "y" : y.label();
    }
}
