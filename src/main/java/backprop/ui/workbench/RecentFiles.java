package backprop.ui.workbench;

import backprop.file.AtomicFile;
import backprop.file.UserFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The experiment files that were opened or saved last, the newest first, kept in a small file of the user's. */
public final class RecentFiles {
    static final int MOST = 10;

    private final Optional<Path> list;
    private List<Path> paths;

    private RecentFiles(Optional<Path> list) {
        this.list = list;
        this.paths = list.map(RecentFiles::read).orElse(List.of());
    }

    /** Kept in this file, which need not be there. */
    public static RecentFiles in(Path list) {
        return new RecentFiles(Optional.of(list));
    }

    /** Forgotten with the program's end. */
    static RecentFiles inMemory() {
        return new RecentFiles(Optional.empty());
    }

    /** Among what the program remembers of its user. */
    public static Path usualFile() {
        return UserFolder.usual().resolve("recent.txt");
    }

    /** At most {@link #MOST}; some may be gone by now. */
    public List<Path> paths() {
        return paths;
    }

    /** This file is now the newest. A list that cannot be kept is no reason to stop anybody's work. */
    public void add(Path file) {
        Path added = file.toAbsolutePath().normalize();
        List<Path> changed = new ArrayList<>(paths);
        changed.remove(added);
        changed.add(0, added);
        paths = List.copyOf(changed.subList(0, Math.min(MOST, changed.size())));
        list.ifPresent(this::write);
    }

    private void write(Path to) {
        try {
            Path folder = to.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            String text = String.join("\n", paths.stream().map(Path::toString).toList());
            AtomicFile.write(to, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            // The list lives on in memory.
        }
    }

    private static List<Path> read(Path from) {
        try {
            return Files.readAllLines(from).stream()
                    .filter(line -> !line.isBlank())
                    .limit(MOST)
                    .map(Path::of)
                    .toList();
        } catch (IOException | InvalidPathException e) {
            return List.of();
        }
    }
}
