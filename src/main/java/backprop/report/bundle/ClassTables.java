package backprop.report.bundle;

import backprop.figure.NumberKind;
import backprop.metrics.ConfusionMatrix;
import backprop.metrics.Prediction;
import backprop.report.ChartFigures;
import backprop.report.page.Block.Table;
import backprop.report.page.Block.Table.Column;
import backprop.text.Numerals;
import backprop.text.Strings;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How each class was told from the others, and the surest mistakes, as tables. */
final class ClassTables {
    private static final int PROBABILITIES = 3;

    /** With three decimals. */
    private static final double LEAST_SHOWN = 0.001;

    private final ReportedRun run;
    private final Strings strings;
    private final ChartFigures figures = new ChartFigures();

    ClassTables(ReportedRun run, Strings strings) {
        this.run = run;
        this.strings = strings;
    }

    /** Precision, recall and F1 of each class. */
    Table classes() {
        ConfusionMatrix matrix = ConfusionMatrix.of(run.predictions());
        List<List<String>> rows = IntStream.range(0, matrix.classes())
                .mapToObj(k -> List.of(
                        name(k),
                        Numerals.format(Arrays.stream(matrix.counts()[k]).sum()),
                        share(matrix.precision(k)),
                        share(matrix.recall(k)),
                        share(matrix.f1(k))))
                .toList();
        return new Table(
                run.captioned(
                        "table.whose",
                        strings.get(
                                "classes.caption", judged(), run.predictions().epoch())),
                List.of(
                        Column.words(strings.get("classes.class")),
                        Column.numbers(strings.get("classes.examples")),
                        Column.numbers(strings.get("classes.precision")),
                        Column.numbers(strings.get("classes.recall")),
                        Column.numbers(strings.get("classes.f1"))),
                rows);
    }

    /** The surest mistakes with the network's most probable classes. */
    Table mistakes(List<Prediction> worst) {
        return new Table(
                run.captioned(
                        "table.whose",
                        strings.get(
                                "mistakes.caption",
                                worst.size(),
                                run.predictions().misclassified().size())),
                List.of(
                        Column.numbers(strings.get("mistakes.example")),
                        Column.words(strings.get("mistakes.true")),
                        Column.words(strings.get("mistakes.predicted")),
                        Column.words(strings.get("mistakes.softmax"))),
                worst.stream()
                        .map(mistake -> List.of(
                                Numerals.format(mistake.index()),
                                name(mistake.trueClass()),
                                name(mistake.predicted()),
                                probabilities(mistake)))
                        .toList());
    }

    /** The most probable classes, and the true one. */
    private String probabilities(Prediction mistake) {
        double[] p = mistake.probabilities();
        List<Integer> order = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(k -> -p[k]))
                .toList();
        return IntStream.range(0, p.length)
                .filter(rank -> rank < PROBABILITIES || order.get(rank) == mistake.trueClass())
                .mapToObj(order::get)
                .map(k -> strings.get("mistakes.probability", name(k), probability(p[k])))
                .collect(Collectors.joining(", "));
    }

    /** What is not all does not look so, and what is not nothing neither. */
    String probability(double p) {
        boolean small = p > 0 && p < LEAST_SHOWN / 2;
        boolean large = p < 1 && p > 1 - LEAST_SHOWN / 2;
        return small || large
                ? strings.get(small ? "probability.less" : "probability.more", small ? LEAST_SHOWN : 1 - LEAST_SHOWN)
                : strings.get("probability", p);
    }

    private static String share(double value) {
        return Double.isNaN(value) ? "–" : NumberKind.PERCENT.label(value);
    }

    /** What a class is called. */
    String name(int k) {
        return run.experiment().parts().train().classNames().get(k);
    }

    /** The part that the predictions are of. */
    String judged() {
        return figures.partName(run.experiment().parts().judged());
    }
}
