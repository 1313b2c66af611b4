package backprop.report;

import backprop.figure.Axis;
import backprop.figure.ScatterFigure;
import backprop.figure.ScatterWords;
import backprop.text.Strings;
import java.util.List;

/** Examples as points in the plane of two inputs. */
public final class PointsFigure {
    private PointsFigure() {}

    /**
     * The points, coloured by class.
     *
     * @param xName of the input along the x axis
     * @param yName of the input along the y axis
     * @param xs one number a point
     * @param ys as many
     * @param classes the class of each point, counted from 0
     * @throws IllegalArgumentException if the lengths differ or a class has no name
     */
    public static ScatterFigure of(
            String title,
            String xName,
            String yName,
            double[] xs,
            double[] ys,
            int[] classes,
            List<String> classNames) {
        Strings strings = ChartTexts.strings();
        ScatterWords words = new ScatterWords(
                ChartTexts.words(strings).withEmpty(strings.get("points.empty")),
                strings.get("points.overall"),
                strings.get("points.count"),
                strings.get("points.point"),
                strings.get("points.class"),
                strings.get("points.more"),
                strings.get("points.regions"),
                strings.get("points.region"));
        return ScatterFigure.of(title, Axis.of(xName), Axis.of(yName), xs, ys, classes, classNames)
                .withWords(words);
    }
}
