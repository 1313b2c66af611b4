package backprop.figure;

import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A confusion matrix in words, for who cannot see it. */
record MatrixSentence(MatrixFigure figure) {
    /** More confusions in a sentence are no help. */
    private static final int MOST_SAID = 3;

    /** "Confusion matrix, 10,000 examples, 96.5 % right; most often 7 taken for 9 (31), 6 taken for 5 (18)". */
    String overall() {
        double total = figure.total();
        if (!(total > 0)) {
            return nothing();
        }
        double right = IntStream.range(0, figure.size())
                .mapToDouble(i -> figure.count(i, i))
                .sum();
        String examples = NumberKind.INTEGER.exact(total);
        String worst = worst();
        return worst.isEmpty()
                ? Words.format(words().perfect(), figure.title(), examples)
                : Words.format(
                        words().overall(), figure.title(), examples, NumberKind.PERCENT.label(right / total), worst);
    }

    private String worst() {
        return figure.cells()
                .boxed()
                .filter(cell -> !figure.isRight(cell) && figure.at(cell) > 0)
                .sorted(Comparator.comparingDouble(figure::at).reversed())
                .limit(MOST_SAID)
                .map(cell -> Words.format(
                        words().confusion(),
                        figure.classes().get(cell / figure.size()),
                        figure.classes().get(cell % figure.size()),
                        NumberKind.INTEGER.exact(figure.at(cell))))
                .collect(Collectors.joining(figure.words().separator()));
    }

    /** "Confusion matrix, true 4, predicted 9: 20 of 982 (2.0 %)". */
    String cell(double place) {
        if (!(figure.total() > 0)) {
            return nothing();
        }
        int cell = figure.index(place);
        return Words.format(figure.words().summary(), figure.title(), position(cell), value(cell));
    }

    /** A cell in words: "true 4, predicted 9". */
    String position(int cell) {
        return Words.format(
                words().cell(),
                figure.rowName(),
                figure.classes().get(cell / figure.size()),
                figure.columnName(),
                figure.classes().get(cell % figure.size()));
    }

    /** What a cell says: "20 of 982 (2.0 %)"; of a class without examples the count alone. */
    String value(int cell) {
        double sum = figure.sum(cell / figure.size());
        double count = figure.at(cell);
        String said = NumberKind.INTEGER.exact(count);
        return sum > 0
                ? Words.format(
                        words().share(), said, NumberKind.INTEGER.exact(sum), NumberKind.PERCENT.label(count / sum))
                : said;
    }

    private String nothing() {
        return Words.format(figure.words().noData(), figure.title());
    }

    private MatrixWords words() {
        return figure.matrixWords();
    }
}
