package backprop.report.bundle;

import backprop.experiment.ExperimentSpec;
import backprop.experiment.Form;
import backprop.report.page.Block;
import backprop.report.page.Block.OwnWords;
import backprop.report.page.Block.Table;
import backprop.report.page.Block.Table.Column;
import backprop.report.page.Page;
import backprop.report.page.Page.Section;
import backprop.text.Strings;
import backprop.training.Agreement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells a run as a report: the experiment, its results, its mistakes and its times, with places for own words. */
public final class RunReport {
    private final Strings strings = Strings.of("report");
    private final List<ReportedRun> runs;
    private final ReportedRun last;
    private final List<Agreement.Row> agreement;

    /**
     * @param runs at least one; of several, which have names, the first one's experiment is told, the last one's mistakes
     * @param agreement how far two engines are apart; empty if nothing was compared
     */
    public RunReport(List<ReportedRun> runs, List<Agreement.Row> agreement) {
        this.runs = List.copyOf(runs);
        this.agreement = List.copyOf(agreement);
        last = runs.get(runs.size() - 1);
    }

    /** The report of a run that stands alone. */
    public static Page of(ReportedRun run) {
        return new RunReport(List.of(run), List.of()).page();
    }

    public Page page() {
        List<Section> sections = new ArrayList<>();
        sections.add(section("introduction", List.of(words("introduction"))));
        ExperimentBlocks experiment = new ExperimentBlocks(runs, strings);
        sections.add(section("experiment", experiment.experiment()));
        sections.add(section("network", experiment.network()));
        sections.add(section("settings", experiment.settings()));
        ResultBlocks results = new ResultBlocks(runs, strings);
        sections.add(section("results", results.results(), words("results")));
        if (last.predictions().ofClasses()) {
            sections.add(section("mistakes", results.mistakes(), words("mistakes")));
        }
        sections.add(section("times", new TimeBlocks(runs, agreement, strings).times()));
        sections.add(section("discussion", List.of(words("discussion"))));
        sections.add(section("provenance", List.of(provenance())));
        return new Page(each(spec -> ExperimentTitle.of(spec, strings)), subtitle(), sections);
    }

    private String subtitle() {
        String forms = each(spec -> strings.get("form." + Form.of(spec).name()));
        String seeds = each(spec -> Long.toString(spec.seed()));
        String engines = runs.stream()
                .map(run -> run.engine(strings))
                .filter(engine -> !engine.isEmpty())
                .collect(Collectors.joining(strings.get("and")));
        String said = strings.get("subtitle", forms, seeds);
        return engines.isEmpty() ? said : strings.get("subtitle.engine", said, engines);
    }

    /** What is said of each run's experiment, once if it is the same. */
    private String each(Function<ExperimentSpec, String> said) {
        return runs.stream()
                .map(run -> said.apply(run.experiment().spec()))
                .distinct()
                .collect(Collectors.joining(strings.get("and")));
    }

    private Section section(String key, List<? extends Block> blocks, OwnWords... words) {
        List<Block> all = new ArrayList<>(blocks);
        all.addAll(List.of(words));
        return new Section(strings.get("section." + key), all);
    }

    private OwnWords words(String id) {
        return new OwnWords(id, strings.get("words." + id));
    }

    private Table provenance() {
        return new Table(
                "",
                List.of(Column.words(strings.get("provenance.what")), Column.words(strings.get("provenance.value"))),
                RunProvenance.of(runs).entries().entrySet().stream()
                        .map(entry -> List.of(entry.getKey(), entry.getValue()))
                        .toList());
    }
}
