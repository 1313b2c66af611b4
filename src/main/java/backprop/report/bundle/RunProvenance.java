package backprop.report.bundle;

import backprop.data.DataFile;
import backprop.experiment.DataSpec;
import backprop.experiment.ExperimentSpec;
import backprop.experiment.Form;
import backprop.experiment.WeightsFile;
import backprop.experiment.json.ExperimentFiles;
import backprop.figure.Provenance;
import backprop.file.Digest;
import backprop.run.ProgramVersion;
import backprop.text.Strings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where a run's figures come from: for the metadata of each figure, and for a report's end. */
public final class RunProvenance {
    private RunProvenance() {}

    public static Provenance of(DrawnRun run) {
        return of(run.course().spec(), run.course().of().date());
    }

    /** Of a figure of several: all names, forms and hashes, the seeds with the names if they differ, and the last run's date. */
    public static Provenance of(List<? extends DrawnRun> runs) {
        return together(runs.stream().map(RunProvenance::of).toList());
    }

    /** The same of what is known of each. */
    public static Provenance together(List<Provenance> all) {
        if (all.size() == 1) {
            return all.get(0);
        }
        List<String> seeds = all.stream()
                .map(one -> Long.toString(one.seed().orElseThrow()))
                .distinct()
                .toList();
        String names = joined(all, Provenance::experiment);
        return new Provenance(
                seeds.size() == 1
                        ? names
                        : Strings.of("report").get("provenance.seeds", names, String.join(", ", seeds)),
                joined(all, Provenance::form),
                joined(all, Provenance::hash),
                seeds.size() == 1 ? all.get(0).seed() : OptionalLong.empty(),
                all.get(0).version(),
                all.stream().flatMap(one -> one.date().stream()).max(Comparator.naturalOrder()));
    }

    private static String joined(List<Provenance> all, Function<Provenance, String> part) {
        return all.stream().map(part).distinct().collect(Collectors.joining("; "));
    }

    /** @param date of the run; empty if it is not known */
    public static Provenance of(ExperimentSpec spec, Optional<Instant> date) {
        Strings strings = Strings.of("report");
        return new Provenance(
                ExperimentTitle.of(spec, strings),
                strings.get("form." + Form.of(spec).name()),
                hash(spec),
                OptionalLong.of(spec.seed()),
                strings.get("program", ProgramVersion.text()),
                date);
    }

    /**
     * SHA-256 of the experiment's file, the same wherever the program runs and wherever data and weights lie: these are called by their
     * contents there or, where a digest is not known, by their files' names.
     */
    private static String hash(ExperimentSpec spec) {
        // Any folder but the root, relative to which nothing is named.
        Path folder = Path.of("experiment").toAbsolutePath();
        DataSpec data = spec.data().source() instanceof DataFile file
                ? spec.data().withPath(folder.resolve(identity(file.path(), file.sha256())))
                : spec.data();
        Optional<WeightsFile> start = spec.start()
                .map(file -> new WeightsFile(folder.resolve(identity(file.path(), file.sha256())), file.sha256()));
        String text = ExperimentFiles.text(spec.withData(data).withStart(start), folder);
        return Digest.sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String identity(Path file, Optional<String> sha256) {
        return sha256.orElseGet(() -> String.valueOf(file.getFileName()));
    }
}
