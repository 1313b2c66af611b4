package backprop.report;

import backprop.figure.MatrixFigure;
import backprop.figure.MatrixWords;
import backprop.metrics.ConfusionMatrix;
import backprop.text.Strings;
import java.util.List;

/** How often each class was taken for each, as a chart. */
public final class ConfusionFigure {
    private ConfusionFigure() {}

    /**
     * The matrix as a chart.
     *
     * @param classNames as many as there are classes
     * @throws IllegalArgumentException if there are more or fewer
     */
    public static MatrixFigure of(ConfusionMatrix matrix, List<String> classNames) {
        Strings strings = ChartTexts.strings();
        MatrixWords words = new MatrixWords(
                ChartTexts.words(strings).withEmpty(strings.get("confusion.empty")),
                strings.get("confusion.overall"),
                strings.get("confusion.perfect"),
                strings.get("confusion.confusion"),
                strings.get("confusion.cell"),
                strings.get("confusion.share"),
                strings.get("confusion.recall"),
                strings.get("confusion.right"),
                strings.get("confusion.wrong"));
        return MatrixFigure.of(
                        strings.get("confusion.title"),
                        strings.get("confusion.true"),
                        strings.get("confusion.predicted"),
                        classNames,
                        matrix.counts())
                .withWords(words);
    }
}
