package backprop.figure;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where the numbers of a chart come from, to be written into every file that shows them. Empty parts are left out.
 *
 * @param experiment its name
 * @param form of the experiment, such as "textbook" or "as published"
 * @param hash of the experiment as run
 * @param seed of the run
 * @param version of the program, such as "Backprop Workbench 1.0"
 * @param date when the run began, to the second; never that of the saving, so that the same figure gives the same file
 */
public record Provenance(
        String experiment, String form, String hash, OptionalLong seed, String version, Optional<Instant> date) {
    /** Nothing is known. */
    public static final Provenance NONE = new Provenance("", "", "", OptionalLong.empty(), "", Optional.empty());

    /** Cuts the date to whole seconds. */
    public Provenance {
        date = date.map(instant -> instant.truncatedTo(ChronoUnit.SECONDS));
    }

    /** Whether nothing is known. */
    public boolean isEmpty() {
        return entries().isEmpty();
    }

    /** What is known by its name, in order: Experiment, Form, Experiment hash, Seed, Program, Date of the run. */
    public Map<String, String> entries() {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("Experiment", experiment);
        entries.put("Form", form);
        entries.put("Experiment hash", hash);
        entries.put("Seed", seed.isPresent() ? Long.toString(seed.getAsLong()) : "");
        entries.put("Program", version);
        entries.put("Date of the run", date.map(Instant::toString).orElse(""));
        entries.values().removeIf(String::isBlank);
        return Collections.unmodifiableMap(entries);
    }

    /** What is known in one line: "Experiment: digits-100; Seed: 7". */
    String sentence() {
        StringBuilder text = new StringBuilder();
        entries()
                .forEach((name, value) -> text.append(text.length() == 0 ? "" : "; ")
                        .append(name)
                        .append(": ")
                        .append(value));
        return text.toString();
    }
}
