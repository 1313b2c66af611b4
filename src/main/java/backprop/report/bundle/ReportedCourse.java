package backprop.report.bundle;

import backprop.data.Part;
import backprop.experiment.ExperimentSpec;
import backprop.metrics.History;
import backprop.report.RunCurves;
import backprop.run.RunCourse;
import backprop.text.Strings;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a run went, as its curves and times tell of it.
 *
 * @param name to tell it from another run in the same figure; empty where it stands alone
 */
public record ReportedCourse(String name, RunCourse of) implements DrawnRun {

    /** One that stands alone. */
    public static ReportedCourse of(RunCourse run) {
        return new ReportedCourse("", run);
    }

    @Override
    public ReportedCourse course() {
        return this;
    }

    @Override
    public ReportedRun whole() {
        throw new IllegalStateException("The run was read without its data.");
    }

    /** The same run by a name. */
    public ReportedCourse named(String by) {
        return new ReportedCourse(by, of);
    }

    ExperimentSpec spec() {
        return of.spec();
    }

    History history() {
        return of.history();
    }

    /** The parts that there are. */
    Set<Part> parts() {
        return of.examples().keySet();
    }

    /** What trained it, whatever its version: “PyTorch”. */
    String engine() {
        return of.facts().versions().split(" ", 2)[0];
    }

    /** What trained it, with its versions; empty, or its name alone, where a run that was saved does not say it. */
    String engine(Strings strings) {
        String versions = of.facts().versions();
        if (versions.isEmpty()) {
            return name;
        }
        String known = "engine." + engine();
        return name.isEmpty()
                ? strings.has(known) ? strings.get(known, versions) : versions
                : versions.startsWith(name) ? versions : strings.get("times.named", name, versions);
    }

    /** What messages call it: by its name, or, where it stands alone, by its experiment's. */
    String called() {
        return name.isEmpty() ? spec().name() : name;
    }

    /** @throws IllegalArgumentException if it has no such part, with those that it has */
    void requirePart(Part part) {
        requirePart(part, List.of(this));
    }

    /** @throws IllegalArgumentException if it has no such part, with those that all of these have */
    void requirePart(Part part, List<ReportedCourse> all) {
        if (!parts().contains(part)) {
            String there = Arrays.stream(Part.values())
                    .filter(one -> all.stream().allMatch(run -> run.parts().contains(one)))
                    .map(ReportedCourse::word)
                    .collect(Collectors.joining(", "));
            throw new IllegalArgumentException(Strings.of("report").get("figure.noPart", called(), word(part), there));
        }
    }

    private static String word(Part part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if numbers are predicted */
    void requireClasses() {
        if (!of.ofClasses()) {
            throw new IllegalArgumentException(Strings.of("report").get("figure.numbers"));
        }
    }

    /** The run as its charts see it. */
    RunCurves curves() {
        return new RunCurves(
                        history(),
                        of.epochsDone() > 0 || history().size() > 0,
                        spec().training().epochs(),
                        of.stop(),
                        spec().training().stop().logitBound())
                .withBatches(batches())
                .named(name);
    }

    private Map<Part, Integer> batches() {
        Map<Part, Integer> counts = new EnumMap<>(Part.class);
        of.examples()
                .forEach((part, size) ->
                        counts.put(part, spec().training().batches().count(size)));
        return counts;
    }
}
