package backprop.report.bundle;

import backprop.experiment.ExperimentSpec;
import backprop.experiment.Form;
import backprop.experiment.json.ExperimentFiles;
import backprop.figure.Provenance;
import backprop.file.Digest;
import backprop.run.ProgramVersion;
import backprop.text.Strings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** Where a run's figures come from: for the metadata of each figure, and for a report's end. */
public final class RunProvenance {
    private RunProvenance() {}

    public static Provenance of(ReportedRun run) {
        return of(run.experiment().spec(), run.date());
    }

    /** @param date of the run; empty if it is not known */
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
}
