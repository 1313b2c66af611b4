package backprop.report.bundle;

import backprop.data.Part;
import backprop.experiment.Deviation;
import backprop.experiment.ExperimentSpec;
import backprop.experiment.Form;
import backprop.figure.Chart;
import backprop.figure.LengthUnit;
import backprop.figure.PicturePreset;
import backprop.figure.PictureSpec;
import backprop.figure.ScatterFigure;
import backprop.metrics.Prediction;
import backprop.report.AgreementFigure;
import backprop.report.AgreementTexts;
import backprop.report.ChartFigures;
import backprop.report.ChartKind;
import backprop.report.RunCharts;
import backprop.report.RunCurves;
import backprop.report.TimeFigure;
import backprop.report.page.Block;
import backprop.report.page.Block.OwnWords;
import backprop.report.page.Block.Paragraph;
import backprop.report.page.Block.Picture;
import backprop.report.page.Block.Table;
import backprop.report.page.Block.Table.Column;
import backprop.report.page.Page;
import backprop.report.page.Page.Section;
import backprop.text.Numerals;
import backprop.text.Strings;
import backprop.training.Agreement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells a run as a report: the experiment, its results, its mistakes and its times, with places for own words. */
public final class RunReport {
    private static final double WIDTH = 15;
    private static final double HEIGHT = 8.5;
    private static final double MATRIX_HEIGHT = 11;
    private static final double WEIGHTS_HEIGHT = 9;
    private static final int WORST = 15;

    private final Strings strings = Strings.of("report");
    private final ChartFigures figures = new ChartFigures();
    private final Strings departures = Strings.of("deviations");
    private final List<ReportedRun> runs;
    private final ReportedRun first;
    private final ReportedRun last;
    private final ExperimentSpec spec;
    private final List<Agreement.Row> agreement;

    /**
     * @param runs at least one; of several, which have names, the first one's experiment is told, the last one's mistakes
     * @param agreement how far two engines are apart; empty if nothing was compared
     */
    public RunReport(List<ReportedRun> runs, List<Agreement.Row> agreement) {
        this.runs = List.copyOf(runs);
        this.agreement = List.copyOf(agreement);
        first = runs.get(0);
        last = runs.get(runs.size() - 1);
        spec = first.experiment().spec();
    }

    /** The report of a run that stands alone. */
    public static Page of(ReportedRun run) {
        return new RunReport(List.of(run), List.of()).page();
    }

    public Page page() {
        List<Section> sections = new ArrayList<>();
        sections.add(section("introduction", List.of(words("introduction"))));
        sections.add(section("experiment", experiment()));
        sections.add(section("network", network()));
        sections.add(section("settings", settings()));
        sections.add(section("results", results()));
        if (last.predictions().ofClasses()) {
            sections.add(section("mistakes", mistakes()));
        }
        sections.add(section("times", times()));
        sections.add(section("discussion", List.of(words("discussion"))));
        sections.add(section("provenance", List.of(provenance())));
        return new Page(spec.name(), subtitle(), sections);
    }

    private String subtitle() {
        String form = strings.get("form." + Form.of(spec).name());
        return strings.get("subtitle", form, spec.seed());
    }

    private Section section(String key, List<? extends Block> blocks) {
        return new Section(strings.get("section." + key), List.copyOf(blocks));
    }

    private OwnWords words(String id) {
        return new OwnWords(id, strings.get("words." + id));
    }

    private Picture picture(String name, Chart chart, String caption, double height) {
        PictureSpec look = PicturePreset.FULL_PAGE
                .spec()
                .withSize(WIDTH, height, LengthUnit.CM)
                .withTitle(Optional.of(""));
        return new Picture(name, chart, caption, look);
    }

    private List<Block> experiment() {
        List<Block> blocks = new ArrayList<>();
        if (!spec.origin().description().isBlank()) {
            blocks.add(new Paragraph(spec.origin().description()));
        }
        runs.stream()
                .skip(1)
                .filter(run -> !run.experiment().spec().equals(spec))
                .forEach(run -> blocks.add(new Paragraph(strings.get(
                        "experiment.beside",
                        run.name(),
                        run.experiment().spec().name(),
                        run.experiment().spec().origin().description()))));
        blocks.add(new Table(
                strings.get("data.caption"),
                List.of(
                        Column.words(strings.get("data.part")),
                        Column.numbers(strings.get("data.examples")),
                        Column.numbers(strings.get("data.inputs"))),
                parts()));
        if (first.predictions().ofClasses()) {
            blocks.add(picture("classes", RunFigure.CLASSES.of(first), strings.get("classes.figure"), HEIGHT));
        }
        return blocks;
    }

    private List<List<String>> parts() {
        return Stream.of(Part.values())
                .flatMap(part -> first.experiment().parts().part(part).stream()
                        .map(data -> List.of(
                                figures.partName(part), Numerals.format(data.size()), Numerals.format(data.inputs()))))
                .toList();
    }

    private List<Block> network() {
        SettingsTable table = new SettingsTable(spec, strings);
        return List.of(
                picture("network", RunFigure.NETWORK.of(first), strings.get("figure.network"), HEIGHT), table.layers());
    }

    private List<Block> settings() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new SettingsTable(spec, strings).settings());
        List<Deviation> deviations = Deviation.of(spec);
        if (!deviations.isEmpty()) {
            blocks.add(new Table(
                    strings.get("departures.caption"),
                    List.of(
                            Column.words(strings.get("departures.what")),
                            Column.words(strings.get("departures.published")),
                            Column.words(strings.get("departures.textbook")),
                            Column.words(strings.get("departures.effect"))),
                    deviations.stream().map(this::departure).toList()));
        }
        return blocks;
    }

    private List<String> departure(Deviation deviation) {
        return Stream.of("title", "formula", "textbook", "effect")
                .map(part -> departures.get(deviation.name() + "." + part))
                .toList();
    }

    private List<Block> results() {
        List<Block> blocks = new ArrayList<>();
        List<RunCurves> curves = runs.stream().map(ReportedRun::curves).toList();
        for (ChartKind kind : RunCharts.kinds(curves.get(0))) {
            Chart chart = ReportedValues.with(
                    figures.figure(kind, curves, List.of(), kind == ChartKind.LOSS), kind.metric(), first);
            String caption = kind == ChartKind.LOSS ? figures.lossSubtitle(spec.loss()) : figures.subtitle(kind);
            blocks.add(picture(
                    kind.name().toLowerCase(Locale.ROOT),
                    chart,
                    strings.get("results.figure", figures.title(kind), caption),
                    HEIGHT));
        }
        for (ReportedRun run : runs) {
            if (!run.name().isEmpty()) {
                blocks.add(new Paragraph(strings.get("results.of", run.name())));
            }
            ResultTables tables = new ResultTables(run, strings);
            blocks.add(tables.best());
            tables.targets().ifPresent(blocks::add);
        }
        drawn(blocks, RunFigure.WEIGHTS, WEIGHTS_HEIGHT);
        if (RunFigure.REGIONS.suits(last)) {
            blocks.add(regions());
        }
        blocks.add(words("results"));
        return blocks;
    }

    private Picture regions() {
        Chart chart = RunFigure.REGIONS.of(last);
        boolean ringed =
                chart instanceof ScatterFigure points && !points.highlighted().isEmpty();
        String caption = strings.get(ringed ? "figure.regions.ringed" : "figure.regions", chart.subtitle());
        return picture("regions", chart, caption, MATRIX_HEIGHT);
    }

    private List<Block> mistakes() {
        ResultTables tables = new ResultTables(last, strings);
        List<Prediction> wrong = last.predictions().misclassified();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(strings.get(
                "mistakes.count",
                wrong.size(),
                last.predictions().size(),
                tables.judged(),
                100.0 * wrong.size() / last.predictions().size())));
        drawn(blocks, RunFigure.CONFUSION, MATRIX_HEIGHT);
        blocks.add(tables.classes());
        if (!wrong.isEmpty()) {
            drawn(blocks, RunFigure.MISTAKES, WEIGHTS_HEIGHT);
            blocks.add(tables.mistakes(wrong.subList(0, Math.min(WORST, wrong.size()))));
        }
        blocks.add(words("mistakes"));
        return blocks;
    }

    /** A figure of the last run, if it has that. */
    private void drawn(List<Block> blocks, RunFigure figure, double height) {
        if (figure.suits(last)) {
            String name = figure.name().toLowerCase(Locale.ROOT);
            blocks.add(picture(name, figure.of(last), strings.get("figure." + name), height));
        }
    }

    private Table provenance() {
        return new Table(
                "",
                List.of(Column.words(strings.get("provenance.what")), Column.words(strings.get("provenance.value"))),
                RunProvenance.of(first).entries().entrySet().stream()
                        .map(entry -> List.of(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private List<Block> times() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(ResultTables.times(runs, strings));
        if (runs.size() > 1) {
            blocks.add(picture(
                    "times",
                    TimeFigure.of(
                            runs.stream().map(ReportedRun::name).toList(),
                            runs.stream().mapToDouble(ReportedRun::seconds).toArray(),
                            runs.stream()
                                    .mapToDouble(run -> run.facts().startupSeconds())
                                    .toArray()),
                    strings.get("times.figure"),
                    HEIGHT));
        }
        if (!agreement.isEmpty()) {
            blocks.add(new Paragraph(new AgreementTexts().verdict(agreement, spec)));
            blocks.add(picture(
                    "agreement",
                    AgreementFigure.of(agreement, spec.training().epochs()),
                    strings.get("times.agreement"),
                    HEIGHT));
        }
        return blocks;
    }
}
