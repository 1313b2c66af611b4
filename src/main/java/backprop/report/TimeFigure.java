package backprop.report;

import backprop.figure.Axis;
import backprop.figure.BarFigure;
import backprop.figure.BarGroup;
import backprop.figure.BarWords;
import backprop.figure.SeriesStyle;
import backprop.text.Strings;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/** How long engines took, as bars, in seconds, or in minutes where one took several. */
public final class TimeFigure {
    private static final double SEVERAL_MINUTES = 180;
    private static final double MINUTE = 60;

    private TimeFigure() {}

    /**
     * A bar each for training, and one for its start where an engine has one.
     *
     * @param engines their names
     * @param training seconds of each
     * @param start seconds of each until it could train, 0 where it needs none
     */
    public static BarFigure of(List<String> engines, double[] training, double[] start) {
        Strings strings = ChartTexts.strings();
        boolean minutes = DoubleStream.concat(Arrays.stream(training), Arrays.stream(start))
                .anyMatch(seconds -> seconds >= SEVERAL_MINUTES);
        BarWords words = new BarWords(
                ChartTexts.words(strings).withEmpty(strings.get("time.empty")),
                strings.get(minutes ? "time.overallMinutes" : "time.overallSeconds"),
                strings.get("time.spread"),
                strings.get("time.even"));
        double unit = minutes ? MINUTE : 1;
        return BarFigure.of(
                        strings.get("time.title"),
                        "",
                        engines,
                        Axis.of(strings.get(minutes ? "time.minutes" : "time.seconds")),
                        List.of(
                                BarGroup.of(strings.get("time.training"), SeriesStyle.BLUE, in(unit, training)),
                                BarGroup.of(strings.get("time.start"), SeriesStyle.GREY, in(unit, start))))
                .withWords(words);
    }

    /** Where there is no time there is no bar. */
    private static double[] in(double unit, double[] seconds) {
        return Arrays.stream(seconds)
                .map(value -> value == 0 ? Double.NaN : value / unit)
                .toArray();
    }
}
