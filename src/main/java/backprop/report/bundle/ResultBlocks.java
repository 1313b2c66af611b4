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
import backprop.text.Strings;
import backprop.training.StopReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
        for (ReportedRun run : runs) {
            blocks.add(new Paragraph(of(run, state(run))));
            ResultTables tables = new ResultTables(run, strings);
            if (run.history().last().isPresent()) {
                blocks.add(tables.best());
            }
            tables.targets().ifPresent(blocks::add);
        }
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
        runs.forEach(run -> blocks.add(new Paragraph(of(run, count(run)))));
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

    private String of(ReportedRun run, String said) {
        return run.name().isEmpty() ? said : strings.get("results.of", run.name(), said);
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
