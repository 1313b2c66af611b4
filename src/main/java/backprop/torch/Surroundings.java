package backprop.torch;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where Pythons are looked for.
 *
 * @param system as {@code os.name} has it
 * @param environment the environment's variables
 * @param work the working folder
 * @param home the user's folder
 * @param usual folders that are searched after {@code PATH}
 */
record Surroundings(String system, Map<String, String> environment, Path work, Path home, List<Path> usual) {
    Surroundings {
        environment = windows(system) ? upperCase(environment) : Map.copyOf(environment);
        usual = List.copyOf(usual);
    }

    /** Those of this program. What a window starts with on a Mac has a short {@code PATH}, hence the usual folders. */
    static Surroundings ofThisProgram() {
        String system = System.getProperty("os.name", "");
        List<Path> usual = system.toLowerCase(Locale.ROOT).startsWith("mac")
                ? List.of(
                        Path.of("/opt/homebrew/bin"),
                        Path.of("/usr/local/bin"),
                        Path.of("/Library/Frameworks/Python.framework/Versions/Current/bin"))
                : List.of();
        return new Surroundings(
                system,
                System.getenv(),
                Path.of("").toAbsolutePath(),
                Path.of(System.getProperty("user.home", ".")),
                usual);
    }

    boolean windows() {
        return windows(system);
    }

    private static boolean windows(String system) {
        return system.toLowerCase(Locale.ROOT).startsWith("windows");
    }

    /** Windows makes no difference between {@code Path} and {@code PATH}. */
    private static Map<String, String> upperCase(Map<String, String> environment) {
        Map<String, String> names = new HashMap<>();
        environment.forEach((name, value) -> names.put(name.toUpperCase(Locale.ROOT), value));
        return Map.copyOf(names);
    }

    /** The variable's value, unless it is blank. */
    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
