package backprop.ui.common;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The folder that each kind of dialog was left in last, once what was chosen there proved to be of use. */
final class FolderMemory {
    private final Map<String, Path> folders = new HashMap<>();
    private final Map<String, Path> chosen = new HashMap<>();

    /** This was chosen for the purpose; its folder counts as soon as it is there, so not if it could not be saved. */
    void chose(String purpose, Path path) {
        folder(purpose);
        chosen.put(purpose, path.toAbsolutePath());
    }

    /** Where to look first; empty if nothing was chosen for the purpose yet, or its folder has gone. */
    Optional<Path> folder(String purpose) {
        Path last = chosen.remove(purpose);
        if (last != null && Files.exists(last) && last.getParent() != null) {
            folders.put(purpose, last.getParent());
        }
        return Optional.ofNullable(folders.get(purpose)).filter(Files::isDirectory);
    }
}
