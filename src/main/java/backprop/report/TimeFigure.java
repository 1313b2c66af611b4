package backprop.report;

import backprop.figure.Axis;
import backprop.figure.BarFigure;
import backprop.figure.BarGroup;
import backprop.figure.BarWords;
import backprop.figure.SeriesStyle;
import backprop.text.Strings;
import java.util.List;

/** How long engines took, as bars. */
public final class TimeFigure {
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
        BarWords words = new BarWords(
                ChartTexts.words(strings).withEmpty(strings.get("time.empty")),
                strings.get("time.overall"),
                strings.get("time.spread"),
                strings.get("time.even"));
        return BarFigure.of(
                        strings.get("time.title"),
                        "",
                        engines,
                        Axis.of(""),
                        List.of(
                                BarGroup.of(strings.get("time.training"), SeriesStyle.BLUE, training),
                                BarGroup.of(strings.get("time.start"), SeriesStyle.GREY, start)))
                .withSubtitle(strings.get("time.subtitle"))
                .withWords(words);
    }
}
