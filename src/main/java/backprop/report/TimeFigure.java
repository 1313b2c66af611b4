package backprop.report;

import backprop.figure.Axis;
import backprop.figure.BarFigure;
import backprop.figure.BarGroup;
import backprop.figure.BarWords;
import backprop.figure.SeriesStyle;
import backprop.text.Strings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/** How long engines or runs took, as bars, in seconds, or in minutes where one took several. */
public final class TimeFigure {
    private static final double SEVERAL_MINUTES = 180;
    private static final double MINUTE = 60;

    private TimeFigure() {}

    /**
     * A bar each for training, and one for its start where an engine has one.
     *
     * @param names of the engines or runs; what all share stands below the axis
     * @param training seconds of each
     * @param start seconds of each until it could train, 0 where it needs none
     */
    public static BarFigure of(List<String> names, double[] training, double[] start) {
        Strings strings = ChartTexts.strings();
        SharedWords words = SharedWords.of(names);
        boolean minutes = DoubleStream.concat(Arrays.stream(training), Arrays.stream(start))
                .anyMatch(seconds -> seconds >= SEVERAL_MINUTES);
        BarWords barWords = new BarWords(
                ChartTexts.words(strings).withEmpty(strings.get("time.empty")),
                strings.get(minutes ? "time.overallMinutes" : "time.overallSeconds"),
                strings.get("time.spread"),
                strings.get("time.even"));
        double unit = minutes ? MINUTE : 1;
        List<BarGroup> groups = new ArrayList<>();
        groups.add(BarGroup.of(strings.get("time.training"), SeriesStyle.BLUE, in(unit, training)));
        if (Arrays.stream(start).anyMatch(seconds -> seconds > 0)) {
            groups.add(BarGroup.of(strings.get("time.start"), SeriesStyle.GREY, in(unit, start)));
        }
        Axis y = Axis.of(strings.get(minutes ? "time.minutes" : "time.seconds"));
        return BarFigure.of(strings.get("time.title"), words.shared(), words.own(), y, groups)
                .withWords(barWords);
    }

    /** Where there is no time there is no bar. */
    private static double[] in(double unit, double[] seconds) {
        return Arrays.stream(seconds)
                .map(value -> value == 0 ? Double.NaN : value / unit)
                .toArray();
    }
}
