package backprop.report.bundle;

import backprop.report.AgreementFigure;
import backprop.report.AgreementTexts;
import backprop.report.page.Block;
import backprop.report.page.Block.Paragraph;
import backprop.report.page.Block.Table;
import backprop.report.page.Block.Table.Column;
import backprop.text.Numerals;
import backprop.text.Strings;
import backprop.training.Agreement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How long runs took, and how far two engines are apart. */
final class TimeBlocks {
    private static final String NONE = "–";

    private final List<ReportedRun> runs;
    private final Strings strings;
    private final List<Agreement.Row> agreement;

    TimeBlocks(List<ReportedRun> runs, List<Agreement.Row> agreement, Strings strings) {
        this.runs = runs;
        this.agreement = agreement;
        this.strings = strings;
    }

    List<Block> times() {
        List<Block> blocks = new ArrayList<>();
        String took = runs.stream()
                .filter(run -> run.epochsDone() > 0)
                .map(this::took)
                .collect(Collectors.joining(" "));
        if (!took.isEmpty()) {
            blocks.add(new Paragraph(took));
        }
        blocks.add(table());
        RunTimes times = new RunTimes(runs.stream().map(ReportedRun::course).toList());
        if (runs.size() > 1) {
            blocks.add(Pictures.of(
                    "times",
                    times.figure(),
                    strings.get(times.isEven() ? "times.figure" : "times.figure.uneven"),
                    Pictures.HEIGHT));
        }
        if (!agreement.isEmpty()) {
            blocks.add(new Paragraph(new AgreementTexts()
                    .verdict(agreement, runs.get(0).experiment().spec())));
            blocks.add(Pictures.of(
                    "agreement",
                    AgreementFigure.of(
                            agreement,
                            runs.get(0).experiment().spec().training().epochs()),
                    strings.get("times.agreement"),
                    Pictures.HEIGHT));
        }
        return blocks;
    }

    private String took(ReportedRun run) {
        String training = strings.get("times.seconds", run.seconds());
        String said = run.epochsDone() == 1
                ? strings.get("times.took.one", training)
                : strings.get("times.took", run.epochsDone(), training, perEpoch(run.seconds() / run.epochsDone()));
        return run.name().isEmpty() ? said : strings.get("results.of", run.name(), said);
    }

    /** How long each run took. */
    private Table table() {
        return new Table(
                strings.get("times.caption"),
                List.of(
                        Column.words(strings.get("times.engine")),
                        Column.numbers(strings.get("times.threads")),
                        Column.numbers(strings.get("times.epochs")),
                        Column.numbers(strings.get("times.training")),
                        Column.numbers(strings.get("times.perEpoch")),
                        Column.numbers(strings.get("times.start"))),
                runs.stream().map(this::time).toList());
    }

    private List<String> time(ReportedRun run) {
        return List.of(
                run.engine(strings).isEmpty() ? NONE : run.engine(strings),
                run.facts().threads() == 0 ? NONE : Numerals.format(run.facts().threads()),
                Numerals.format(run.epochsDone()),
                strings.get("times.seconds", run.seconds()),
                run.epochsDone() == 0 ? NONE : perEpoch(run.seconds() / run.epochsDone()),
                run.facts().startupSeconds() > 0
                        ? strings.get("times.seconds", run.facts().startupSeconds())
                        : NONE);
    }

    private String perEpoch(double seconds) {
        return seconds < 1 ? strings.get("times.milliseconds", 1000 * seconds) : strings.get("times.seconds", seconds);
    }
}
