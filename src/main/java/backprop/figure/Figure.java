package backprop.figure;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A chart of curves over numbers.
 *
 * @param title what the curves are, such as "Loss"
 * @param subtitle what belongs to the title, such as "cross-entropy, mean over N"; empty for none
 * @param x the axis below
 * @param y the axis at the left
 * @param series the curves, drawn in this order
 * @param callouts points worth a sentence
 * @param references values to compare with
 * @param events what happened on the way
 * @param gap where the values end and why, or null
 * @param words what the layout says by itself
 */
public record Figure(
        String title,
        String subtitle,
        Axis x,
        Axis y,
        List<Series> series,
        List<Callout> callouts,
        List<Reference> references,
        List<Event> events,
        @Nullable Gap gap,
        Words words)
        implements Chart {
    public Figure {
        series = List.copyOf(series);
        callouts = List.copyOf(callouts);
        references = List.copyOf(references);
        events = List.copyOf(events);
    }

    /** A chart without curves yet. */
    public static Figure of(String title, Axis x, Axis y) {
        return new Figure(title, "", x, y, List.of(), List.of(), List.of(), List.of(), null, Words.ENGLISH);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.curves(this);
    }

    @Override
    public Figure withSubtitle(String text) {
        return new Figure(title, text, x, y, series, callouts, references, events, gap, words);
    }

    @Override
    public void writeTable(Appendable out) throws IOException {
        CurveTable.write(this, out);
    }

    /** This figure with another axis below. */
    public Figure withX(Axis axis) {
        return new Figure(title, subtitle, axis, y, series, callouts, references, events, gap, words);
    }

    /** This figure with another axis at the left. */
    public Figure withY(Axis axis) {
        return new Figure(title, subtitle, x, axis, series, callouts, references, events, gap, words);
    }

    /** This figure with these curves instead. */
    public Figure withSeries(List<Series> curves) {
        return new Figure(title, subtitle, x, y, curves, callouts, references, events, gap, words);
    }

    /** This figure with these points pointed out instead. */
    public Figure withCallouts(List<Callout> points) {
        return new Figure(title, subtitle, x, y, series, points, references, events, gap, words);
    }

    /** This figure with these values to compare with instead. */
    public Figure withReferences(List<Reference> lines) {
        return new Figure(title, subtitle, x, y, series, callouts, lines, events, gap, words);
    }

    /** This figure with other events instead. */
    public Figure withEvents(List<Event> happened) {
        return new Figure(title, subtitle, x, y, series, callouts, references, happened, gap, words);
    }

    /** This figure with another end of its values, or with none for null. */
    public Figure withGap(@Nullable Gap end) {
        return new Figure(title, subtitle, x, y, series, callouts, references, events, end, words);
    }

    /** This figure in other words. */
    public Figure withWords(Words said) {
        return new Figure(title, subtitle, x, y, series, callouts, references, events, gap, said);
    }

    /** The curves of this run: those that are not pale. */
    public List<Series> present() {
        return series.stream().filter(curve -> !curve.ghosted()).toList();
    }

    /** How its values are written, all alike. */
    public ValueLabels labels() {
        return ValueLabels.of(this);
    }

    /** The x of any point of a present curve that is nearest to {@code wanted}; empty without a point. */
    public OptionalDouble nearestX(double wanted) {
        double best = Double.NaN;
        for (Series curve : present()) {
            int i = curve.x().nearest(wanted);
            if (i >= 0 && !(Math.abs(best - wanted) <= Math.abs(curve.x().get(i) - wanted))) {
                best = curve.x().get(i);
            }
        }
        return Double.isNaN(best) ? OptionalDouble.empty() : OptionalDouble.of(best);
    }

    @Override
    public OptionalDouble nearest(AxisMap xs, AxisMap ys, double px, double py) {
        return nearestX(xs.value(px));
    }

    /** The x of all points of present curves. */
    @Override
    public double[] places() {
        return present().stream()
                .map(Series::x)
                .distinct()
                .flatMapToDouble(x -> Arrays.stream(x.toArray()))
                .sorted()
                .distinct()
                .toArray();
    }

    /**
     * The chart at the point nearest to {@code wanted} in one sentence: "Loss, epoch 412: train 0.0086, test 0.145".
     * A curve without a value there is said to have none; what happened just there is said too.
     */
    @Override
    public String describe(double wanted) {
        return new FigureSentence(this).at(wanted);
    }

    /** The chart at its last point in one sentence, with what happened on the way. */
    @Override
    public String describe() {
        return new FigureSentence(this).last();
    }

    /** A place on the x axis in words: "epoch 412". */
    String position(double at) {
        return Words.format(words.position(), x.label(), x.numbers().exact(at)).strip();
    }
}
