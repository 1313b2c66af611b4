package backprop.torch;

import backprop.text.Strings;
import backprop.torch.Answer.Facts;
import backprop.torch.Answer.Unusable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says why there is no Python with PyTorch, what to install, and how to choose another, each on lines of its own. */
final class MissingReason {
    private static final int MOST_FOUND = 3;

    private final Strings strings = Strings.of("engines");
    private final Surroundings where;

    /** A command, and what it answered. */
    record Tried(List<String> command, Answer answer) {}

    MissingReason(Surroundings where) {
        this.where = where;
    }

    /** Of a search: none of these will do. */
    String noneOf(List<Tried> tried) {
        List<Tried> pythons = different(tried);
        List<Tried> shown = pythons.isEmpty() ? tried : pythons;
        List<String> lines = new ArrayList<>();
        lines.add(strings.get(tried.isEmpty() ? "none.atAll" : "none"));
        shown.stream().limit(MOST_FOUND).map(this::sentence).forEach(lines::add);
        lines.addAll(remedy(pythons.stream().findFirst()));
        lines.add(strings.get("choose"));
        return String.join("\n", lines);
    }

    /** Of a Python that was chosen: it will not do. */
    String chosen(String by, Tried tried) {
        List<String> lines = new ArrayList<>();
        lines.add(strings.get("chosen", by, sentence(tried)));
        if (tried.answer() instanceof Facts) {
            lines.addAll(remedy(Optional.of(tried)));
        }
        lines.add(strings.get("choose"));
        return String.join("\n", lines);
    }

    /** Of a Python that was found, but does not keep what its installation promised. */
    String importFailure(Python python, String said) {
        List<String> lines = new ArrayList<>();
        lines.add(broken(python.version(), python.command(), said));
        lines.addAll(repair(python.command()));
        lines.add(strings.get("choose"));
        return String.join("\n", lines);
    }

    /** Of a choice that is no program. */
    String notAProgram(String by, String choice, boolean folder, boolean there) {
        String why = strings.get(folder ? "choice.folder" : there ? "choice.noProgram" : "choice.absent", choice);
        return strings.get("chosen", by, why) + "\n" + strings.get("choose");
    }

    /** Each installation once, those that lack least first. */
    private static List<Tried> different(List<Tried> tried) {
        Set<String> known = new HashSet<>();
        return tried.stream()
                .filter(one -> one.answer() instanceof Facts facts && known.add(facts.version() + facts.prefix()))
                .sorted(Comparator.comparingInt(MissingReason::lack))
                .toList();
    }

    private static int lack(Tried tried) {
        if (!(tried.answer() instanceof Facts facts) || facts.isTooOld()) {
            return 3;
        }
        return (facts.torch().isEmpty() ? 2 : 0) - (facts.numpy().isEmpty() ? 0 : 1);
    }

    private String sentence(Tried tried) {
        String command = String.join(" ", tried.command());
        if (tried.answer() instanceof Unusable unusable) {
            return strings.get("found.unusable", command, unusable.why());
        }
        Facts facts = (Facts) tried.answer();
        if (!facts.error().isEmpty()) {
            return broken(facts.version(), tried.command(), facts.error());
        }
        String what = facts.isTooOld()
                ? "found.old"
                : !facts.torch().isEmpty() ? "found.torch" : !facts.numpy().isEmpty() ? "found.numpy" : "found.neither";
        return strings.get(what, facts.version(), command);
    }

    /** What to type: into this Python, or into a virtual environment that it makes. */
    private List<String> remedy(Optional<Tried> best) {
        if (best.isPresent() && best.get().answer() instanceof Facts facts && !facts.isTooOld()) {
            List<String> command = best.get().command();
            if (!facts.error().isEmpty()) {
                return repair(command);
            }
            String python = typed(command);
            return switch (facts.install()) {
                case PIP -> List.of(strings.get("install"), "  " + strings.get("pip", python, lacking(facts)));
                case VENV -> environment("install.environment", python);
                case NO_VENV -> environment("install.environmentFirst", python);
            };
        }
        return environment("install.python", where.windows() ? "py -3" : "python3");
    }

    private String broken(String version, List<String> command, String said) {
        return strings.get("found.broken", version, String.join(" ", command), said);
    }

    private List<String> repair(List<String> command) {
        return List.of(strings.get("repair"), "  " + strings.get("pip.again", typed(command)));
    }

    private List<String> environment(String key, String python) {
        String folder = where.home().resolve("pytorch").toString();
        String inside = where.windows() ? folder + "\\Scripts\\python" : folder + "/bin/python";
        return List.of(
                strings.get(key, folder),
                "  " + strings.get("venv", python, quoted(folder)),
                "  " + strings.get("pip", quoted(inside), "torch numpy"));
    }

    private static String lacking(Facts facts) {
        if (!facts.torch().isEmpty()) {
            return "numpy";
        }
        return facts.numpy().isEmpty() ? "torch numpy" : "torch";
    }

    private static String typed(List<String> command) {
        return command.stream().map(MissingReason::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String part) {
        return part.contains(" ") ? '"' + part + '"' : part;
    }
}
