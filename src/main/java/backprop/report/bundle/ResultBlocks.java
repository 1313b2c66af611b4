package backprop.report.bundle;

import backprop.figure.Chart;
import backprop.figure.ScatterFigure;
import backprop.metrics.Prediction;
import backprop.report.ChartFigures;
import backprop.report.ChartKind;
import backprop.report.RunCharts;
import backprop.report.RunCurves;
import backprop.report.page.Block;
import backprop.report.page.Block.Paragraph;
import backprop.report.page.Block.Picture;
import backprop.report.page.Block.Table;
import backprop.text.Strings;
import backprop.training.StopReason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a run came to, and its mistakes; of several runs the last one's. */
final class ResultBlocks {
    private static final double MATRIX_HEIGHT = 11;
    private static final double WEIGHTS_HEIGHT = 9;
    private static final int WORST = 15;

    private final ChartFigures figures = new ChartFigures();
    private final List<ReportedRun> runs;
    private final Strings strings;
    private final ReportedRun last;

    ResultBlocks(List<ReportedRun> runs, Strings strings) {
        this.runs = runs;
        this.strings = strings;
        last = runs.get(runs.size() - 1);
    }

    List<Block> results() {
        List<Block> blocks = new ArrayList<>();
        List<RunCurves> curves = runs.stream().map(ReportedRun::curves).toList();
        for (ChartKind kind : RunCharts.kinds(curves.get(0))) {
            Chart chart = ReportedValues.with(
                    figures.figure(kind, curves, List.of(), kind == ChartKind.LOSS),
                    kind.metric(),
                    runs.get(0).course());
            String caption = kind == ChartKind.LOSS
                    ? figures.lossSubtitle(last.experiment().spec().loss())
                    : figures.subtitle(kind);
            blocks.add(Pictures.of(
                    kind.name().toLowerCase(Locale.ROOT),
                    chart,
                    strings.get("results.figure", figures.title(kind), caption),
                    Pictures.HEIGHT));
        }
        alike(run -> Optional.of(state(run))).forEach((whose, state) -> blocks.add(new Paragraph(of(whose, state))));
        alike(run -> new ResultTables(run, strings).best()).forEach((whose, table) -> blocks.add(of(whose, table)));
        alike(run -> new ResultTables(run, strings).remark())
                .forEach((whose, remark) ->
                        blocks.add(new Paragraph(whose.equals(everyone()) ? remark : of(whose, remark))));
        alike(run -> new ResultTables(run, strings).targets()).forEach((whose, table) -> blocks.add(of(whose, table)));
        drawn(blocks, RunFigure.WEIGHTS, WEIGHTS_HEIGHT);
        if (RunFigure.REGIONS.suits(last)) {
            blocks.add(regions());
        }
        return blocks;
    }

    private Picture regions() {
        Chart chart = RunFigure.REGIONS.of(last);
        boolean ringed =
                chart instanceof ScatterFigure points && !points.highlighted().isEmpty();
        String caption = strings.get(ringed ? "figure.regions.ringed" : "figure.regions", chart.subtitle());
        return Pictures.of("regions", chart, last.captioned("figure.whose", caption), MATRIX_HEIGHT);
    }

    List<Block> mistakes() {
        ClassTables tables = new ClassTables(last, strings);
        List<Prediction> wrong = last.predictions().misclassified();
        List<Block> blocks = new ArrayList<>();
        alike(run -> Optional.of(count(run))).forEach((whose, count) -> blocks.add(new Paragraph(of(whose, count))));
        drawn(blocks, RunFigure.CONFUSION, MATRIX_HEIGHT);
        blocks.add(tables.classes());
        if (!wrong.isEmpty()) {
            drawn(blocks, RunFigure.MISTAKES, WEIGHTS_HEIGHT);
            blocks.add(tables.mistakes(wrong.subList(0, Math.min(WORST, wrong.size()))));
        }
        return blocks;
    }

    private String count(ReportedRun run) {
        int wrong = run.predictions().misclassified().size();
        int all = run.predictions().size();
        return strings.get(
                "mistakes.count",
                wrong,
                all,
                new ClassTables(run, strings).judged(),
                100.0 * wrong / all,
                run.predictions().epoch());
    }

    /** How far it came, and why no farther. */
    private String state(ReportedRun run) {
        if (run.epochsDone() == 0 && run.seconds() == 0) {
            return strings.get("state.untrained");
        }
        String done = strings.get(
                "state.done",
                run.epochsDone(),
                run.experiment().spec().training().epochs());
        if (run.stop().isEmpty()) {
            return strings.get("state.paused", done);
        }
        if (run.stop().get() == StopReason.CANCELLED) {
            return strings.get("state.cancelled", done);
        }
        return figures.ending(run.curves())
                .map(why -> strings.get("state.ended", done, why))
                .orElse(done);
    }

    /** What is said of runs, by the names of those of which it is said; once of all of which the same is to be said. */
    private <T> Map<String, T> alike(Function<ReportedRun, Optional<T>> said) {
        Map<T, List<String>> names = new LinkedHashMap<>();
        runs.forEach(run -> said.apply(run)
                .ifPresent(one ->
                        names.computeIfAbsent(one, none -> new ArrayList<>()).add(run.name())));
        Map<String, T> byNames = new LinkedHashMap<>();
        names.forEach((one, whose) -> byNames.put(String.join(strings.get("and"), whose), one));
        return byNames;
    }

    private String everyone() {
        return runs.stream().map(ReportedRun::name).collect(Collectors.joining(strings.get("and")));
    }

    /** @param whose empty where a run stands alone */
    private String of(String whose, String said) {
        return whose.isEmpty() ? said : strings.get("results.of", whose, said);
    }

    private Table of(String whose, Table table) {
        String caption = whose.isEmpty() ? table.caption() : strings.get("table.whose", table.caption(), whose);
        return new Table(caption, table.columns(), table.rows());
    }

    /** A figure of the last run, if it has that. */
    private void drawn(List<Block> blocks, RunFigure figure, double height) {
        if (figure.suits(last)) {
            String name = figure.name().toLowerCase(Locale.ROOT);
            blocks.add(Pictures.of(
                    name, figure.of(last), last.captioned("figure.whose", strings.get("figure." + name)), height));
        }
    }
}
