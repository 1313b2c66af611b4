package backprop.app;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells, before JavaFX is started, whether it can open a window; its own words for it are only "Unable to open
 * DISPLAY" or a stack trace. On Linux JavaFX needs an X server and four shared libraries that a server or a
 * container often lacks. On Windows and macOS there is nothing to check.
 */
public final class DesktopCheck {
    /** What was found. */
    public sealed interface Result permits Ready, Missing {}

    /** A window can be opened, as far as one can tell. */
    public record Ready() implements Result {}

    /**
     * No window can be opened.
     *
     * @param problems what is missing, a sentence each
     * @param remedies what to do, in order: a command to run as it stands, or a sentence
     * @param noDisplay whether the screen itself is missing, not only libraries
     */
    public record Missing(List<String> problems, List<String> remedies, boolean noDisplay) implements Result {
        public Missing {
            problems = List.copyOf(problems);
            remedies = List.copyOf(remedies);
        }

        /** Problems and remedies, a line each. */
        public String message() {
            List<String> lines = new ArrayList<>(problems);
            for (String remedy : remedies) lines.add("  " + remedy);
            return String.join(System.lineSeparator(), lines);
        }
    }

    private record Display(String problemKey, String remedyKey, String value) {}

    /** Library and Debian package. Where a package is now named libgtk-3-0t64, apt still takes the old name. */
    private static final Map<String, String> PACKAGES = new LinkedHashMap<>();

    static {
        PACKAGES.put("libgtk-3.so.0", "libgtk-3-0");
        PACKAGES.put("libGL.so.1", "libgl1");
        PACKAGES.put("libXtst.so.6", "libxtst6");
        PACKAGES.put("libXxf86vm.so.1", "libxxf86vm1");
    }

    /** Host, which may be absent, display number, and a screen number that does not matter here. */
    private static final Pattern DISPLAY = Pattern.compile("(.*):(\\d{1,5})(\\.\\d+)?");

    private final String osName;
    private final Map<String, String> environment;
    private final Predicate<String> libraries;
    private final Path root;

    /**
     * @param libraries whether the loader finds a shared library of this name
     * @param root the file system's root, below which the X server's sockets are
     */
    DesktopCheck(String osName, Map<String, String> environment, Predicate<String> libraries, Path root) {
        this.osName = osName;
        this.environment = Map.copyOf(environment);
        this.libraries = libraries;
        this.root = root;
    }

    /** The check of the machine the program runs on. */
    public static DesktopCheck ofThisMachine() {
        Map<String, String> environment = System.getenv();
        Path root = Path.of("/");
        return new DesktopCheck(
                System.getProperty("os.name", ""),
                environment,
                new SharedLibraries(root, System.getProperty("os.arch", ""), environment),
                root);
    }

    public Result run() {
        if (!osName.equals("Linux")) return new Ready();
        ResourceBundle strings = ResourceBundle.getBundle("backprop.strings.app");
        List<String> problems = new ArrayList<>();
        List<String> remedies = new ArrayList<>();
        List<String> packages = new ArrayList<>();
        PACKAGES.forEach((library, name) -> {
            if (libraries.test(library)) return;
            problems.add(text(strings, "desktop.missing-library", library, name));
            packages.add(name);
        });
        if (!packages.isEmpty()) remedies.add(text(strings, "remedy.install", String.join(" ", packages)));
        Optional<Display> display = missingDisplay();
        display.ifPresent(missing -> {
            problems.add(0, text(strings, missing.problemKey(), missing.value()));
            remedies.add(text(strings, missing.remedyKey()));
        });
        return problems.isEmpty() ? new Ready() : new Missing(problems, remedies, display.isPresent());
    }

    private Optional<Display> missingDisplay() {
        String value = environment.getOrDefault("DISPLAY", "").strip();
        if (value.isEmpty()) {
            boolean wayland = !environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank();
            return Optional.of(
                    wayland
                            ? new Display("desktop.only-wayland", "remedy.xwayland", value)
                            : new Display("desktop.no-display", "remedy.display", value));
        }
        // A path, as XQuartz and launchd name it, is left to JavaFX.
        if (value.startsWith("/")) return Optional.empty();
        Matcher parts = DISPLAY.matcher(value);
        if (!parts.matches()) return Optional.of(new Display("desktop.bad-display", "remedy.display", value));
        String host = parts.group(1);
        boolean local = host.isEmpty() || host.equals("unix") || host.startsWith("unix/");
        // A server on another host is taken to answer: asking it could take long.
        if (!local || answers(Integer.parseInt(parts.group(2)))) return Optional.empty();
        return Optional.of(new Display("desktop.no-server", "remedy.display", value));
    }

    /** Whether a local X server listens, on its socket file or under the same name in the abstract space. */
    private boolean answers(int number) {
        String socket = "tmp/.X11-unix/X" + number;
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(root.resolve(socket)))) {
            return channel.isConnected();
        } catch (IOException | UnsupportedOperationException e) {
            return listensInAbstractSpace("@/" + socket);
        }
    }

    private boolean listensInAbstractSpace(String name) {
        try {
            return Files.readAllLines(root.resolve("proc/net/unix")).stream()
                    .anyMatch(line -> line.endsWith(" " + name));
        } catch (IOException e) {
            return false;
        }
    }

    private static String text(ResourceBundle strings, String key, Object... arguments) {
        return MessageFormat.format(strings.getString(key), arguments);
    }
}
