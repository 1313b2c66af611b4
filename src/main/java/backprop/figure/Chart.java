package backprop.figure;

import java.io.IOException;
import java.util.OptionalDouble;

/**
 * What one chart shows, without saying where or on what. A chart has places that can be pointed at, each a number: the
 * x of {@link Figure curves}, the number of a category of {@link BarFigure bars}, the index of a {@link ScatterFigure
 * point} or of an {@link ImagesFigure image}, that of a {@link MatrixFigure cell}, row by row, or of a {@link NetworkFigure layer}; all counted
 * from 0.
 */
public sealed interface Chart permits Figure, BarFigure, ScatterFigure, ImagesFigure, MatrixFigure, NetworkFigure {
    /** What is done with each kind of chart: a kind that is added has to be given its own. */
    interface Visitor<R> {
        R curves(Figure chart);

        R bars(BarFigure chart);

        R points(ScatterFigure chart);

        R images(ImagesFigure chart);

        R matrix(MatrixFigure chart);

        R network(NetworkFigure chart);
    }

    /** Calls the visitor's method for this kind of chart. */
    <R> R accept(Visitor<R> visitor);

    /** What is shown, such as "Loss". */
    String title();

    /** What belongs to the title, such as "cross-entropy, mean over N"; empty for none. */
    String subtitle();

    /** This chart with another subtitle, or none for an empty text. */
    Chart withSubtitle(String text);

    /** What the layout says by itself. */
    Words words();

    /**
     * Writes all its numbers as comma-separated text, as {@link CsvWriter} says.
     *
     * @throws IOException if that fails
     */
    void writeTable(Appendable out) throws IOException;

    /** The chart in one sentence. */
    String describe();

    /** The place nearest to {@code place} in one sentence. */
    String describe(double place);

    /** The places through which arrow keys step, ascending. */
    double[] places();

    /** The place nearest to a pixel, with the axes laid out so; empty if there is none or none near. */
    OptionalDouble nearest(AxisMap x, AxisMap y, double px, double py);
}
