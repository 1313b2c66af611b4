package backprop.file;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The folder in which the program keeps what it remembers of its user; it need not be there yet. */
public final class UserFolder {
    private UserFolder() {}

    /** The usual one of this system: in {@code $XDG_CONFIG_HOME}, {@code %APPDATA%} or the user's library. */
    public static Path usual() {
        return of(
                System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", ".")),
                System.getenv("APPDATA"),
                System.getenv("XDG_CONFIG_HOME"));
    }

    static Path of(String system, Path home, @Nullable String appData, @Nullable String config) {
        String name = system.toLowerCase(Locale.ROOT);
        Path folder = name.startsWith("windows")
                ? orElse(appData, home)
                : name.startsWith("mac")
                        ? home.resolve("Library").resolve("Application Support")
                        : orElse(config, home.resolve(".config"));
        return folder.resolve("backprop-workbench");
    }

    private static Path orElse(@Nullable String folder, Path otherwise) {
        return folder == null || folder.isBlank() ? otherwise : Path.of(folder);
    }
}
