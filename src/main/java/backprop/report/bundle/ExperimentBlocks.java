package backprop.report.bundle;

import backprop.data.Part;
import backprop.experiment.Deviation;
import backprop.experiment.ExperimentSpec;
import backprop.report.ChartFigures;
import backprop.report.page.Block;
import backprop.report.page.Block.Paragraph;
import backprop.report.page.Block.Table;
import backprop.report.page.Block.Table.Column;
import backprop.text.Numerals;
import backprop.text.Strings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was trained: the experiment, its network and its settings. */
final class ExperimentBlocks {
    private final Strings departures = Strings.of("deviations");
    private final ChartFigures figures = new ChartFigures();
    private final List<ReportedRun> runs;
    private final Strings strings;
    private final ReportedRun first;
    private final ExperimentSpec spec;

    ExperimentBlocks(List<ReportedRun> runs, Strings strings) {
        this.runs = runs;
        this.strings = strings;
        first = runs.get(0);
        spec = first.experiment().spec();
    }

    List<Block> experiment() {
        List<Block> blocks = new ArrayList<>();
        if (spec.origin().document() > 0) {
            blocks.add(new Paragraph(strings.get("document." + spec.origin().document())));
        }
        if (!spec.origin().description().isBlank()) {
            blocks.add(new Paragraph(spec.origin().description()));
        }
        runs.stream()
                .skip(1)
                .filter(run -> !run.experiment().spec().equals(spec))
                .forEach(run -> blocks.add(new Paragraph(strings.get(
                        "experiment.beside",
                        run.name(),
                        ExperimentTitle.of(run.experiment().spec(), strings),
                        run.experiment().spec().origin().description()))));
        trained().ifPresent(said -> blocks.add(new Paragraph(said)));
        blocks.add(new Table(
                strings.get("data.caption"),
                List.of(
                        Column.words(strings.get("data.part")),
                        Column.numbers(strings.get("data.examples")),
                        Column.numbers(strings.get("data.inputs"))),
                parts()));
        if (first.predictions().ofClasses()) {
            blocks.add(
                    Pictures.of("classes", RunFigure.CLASSES.of(first), strings.get("classes.figure"), Pictures.LOW));
        }
        return blocks;
    }

    /** What trained it here, whatever its document did; and whether its settings are still the document's. */
    private Optional<String> trained() {
        List<String> said = new ArrayList<>();
        String engines = runs.stream()
                .flatMap(run -> gradients(run).stream())
                .distinct()
                .collect(Collectors.joining(strings.get("experiment.trained.and")));
        if (!engines.isEmpty()) {
            said.add(strings.get("experiment.trained", engines));
        }
        boolean edited = runs.stream()
                .anyMatch(run -> DocumentSettings.of(run.experiment().spec(), strings)
                        .filter(DocumentSettings::isEdited)
                        .isPresent());
        if (edited) {
            said.add(strings.get("experiment.edited"));
        }
        return said.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", said));
    }

    /** Who computed the gradients; empty if it is not known. */
    private Optional<String> gradients(ReportedRun run) {
        String versions = run.facts().versions();
        if (versions.isEmpty()) {
            return Optional.empty();
        }
        String known = "experiment.trained." + versions.split(" ", 2)[0];
        return Optional.of(strings.get(strings.has(known) ? known : "experiment.trained.other", versions));
    }

    private List<List<String>> parts() {
        return Stream.of(Part.values())
                .flatMap(part -> first.experiment().parts().part(part).stream()
                        .map(data -> List.of(
                                figures.partName(part), Numerals.format(data.size()), Numerals.format(data.inputs()))))
                .toList();
    }

    List<Block> network() {
        SettingsTable table = new SettingsTable(spec, strings);
        return List.of(
                new Paragraph(strings.get(
                        "network.lead",
                        new SettingRows(spec, strings).shape(),
                        spec.network().parameterCount())),
                Pictures.of("network", RunFigure.NETWORK.of(first), strings.get("figure.network"), Pictures.LOW),
                table.layers());
    }

    List<Block> settings() {
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
}
