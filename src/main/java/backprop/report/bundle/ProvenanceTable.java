package backprop.report.bundle;

import backprop.experiment.ExperimentSpec;
import backprop.experiment.Form;
import backprop.experiment.json.ExperimentFiles;
import backprop.figure.Provenance;
import backprop.file.Digest;
import backprop.report.page.Block.Table;
import backprop.report.page.Block.Table.Column;
import backprop.run.ProgramVersion;
import backprop.text.Strings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Where a run's figures come from: for a report's end, and for the metadata of each figure. */
public final class ProvenanceTable {
    private final ReportedRun run;
    private final Strings strings;

    ProvenanceTable(ReportedRun run, Strings strings) {
        this.run = run;
        this.strings = strings;
    }

    /** What is written into every file that shows the run. */
    public static Provenance of(ReportedRun run) {
        return of(run.experiment().spec(), run.date());
    }

    /** The same of an experiment. */
    public static Provenance of(ExperimentSpec spec, Optional<Instant> date) {
        Strings strings = Strings.of("report");
        return new Provenance(
                spec.name(),
                strings.get("form." + Form.of(spec).name()),
                hash(spec),
                OptionalLong.of(spec.seed()),
                strings.get("program", ProgramVersion.text()),
                date);
    }

    /** SHA-256 of the experiment's file. */
    private static String hash(ExperimentSpec spec) {
        String text = ExperimentFiles.text(spec, Path.of("").toAbsolutePath());
        return Digest.sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    Table table() {
        return new Table(
                "",
                List.of(Column.words(strings.get("provenance.what")), Column.words(strings.get("provenance.value"))),
                of(run).entries().entrySet().stream()
                        .map(entry -> List.of(entry.getKey(), entry.getValue()))
                        .toList());
    }
}
