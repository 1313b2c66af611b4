package backprop.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Tells whether Linux's loader would find a shared library, by its file name such as {@code libGL.so.1}. It looks
 * where the loader looks: LD_LIBRARY_PATH, the loader's cache, the folders of ld.so.conf, the customary folders.
 * What it cannot read it passes over.
 */
final class SharedLibraries implements Predicate<String> {
    private static final Map<String, String> TRIPLETS =
            Map.of("amd64", "x86_64-linux-gnu", "aarch64", "aarch64-linux-gnu", "riscv64", "riscv64-linux-gnu");

    private final Path root;
    private final List<Path> folders = new ArrayList<>();
    private final String loaderCache;

    /**
     * @param root the file system's root
     * @param architecture Java's name for it, {@code os.arch}
     */
    SharedLibraries(Path root, String architecture, Map<String, String> environment) {
        this.root = root;
        for (String folder : environment.getOrDefault("LD_LIBRARY_PATH", "").split("[:;]", -1)) add(folder);
        String triplet = TRIPLETS.getOrDefault(architecture, architecture + "-linux-gnu");
        for (String place : List.of("/lib/", "/usr/lib/", "/usr/local/lib/")) {
            add(place + triplet);
            add(place);
        }
        add("/lib64");
        add("/usr/lib64");
        readConfiguration();
        loaderCache = text(root.resolve("etc/ld.so.cache"));
    }

    @Override
    public boolean test(String name) {
        return folders.stream().anyMatch(folder -> Files.exists(folder.resolve(name))) || isInLoaderCache(name);
    }

    private void readConfiguration() {
        List<String> lines = new ArrayList<>(lines(root.resolve("etc/ld.so.conf")));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(root.resolve("etc/ld.so.conf.d"), "*.conf")) {
            for (Path file : files) lines.addAll(lines(file));
        } catch (IOException absent) {
            // Not every Linux has the folder.
        }
        for (String line : lines) if (line.startsWith("/")) add(line);
    }

    /** The cache is binary, but the paths in it stand as text that ends with a zero byte. */
    private boolean isInLoaderCache(String name) {
        String end = "/" + name + "\0";
        for (int at = loaderCache.indexOf(end); at >= 0; at = loaderCache.indexOf(end, at + 1)) {
            int start = loaderCache.lastIndexOf('\0', at) + 1;
            Path file = under(loaderCache.substring(start, at + end.length() - 1));
            if (Files.exists(file)) return true;
        }
        return false;
    }

    private void add(String folder) {
        if (folder.isBlank()) return;
        try {
            folders.add(under(folder.strip()));
        } catch (InvalidPathException e) {
            // No such folder can exist.
        }
    }

    /** An absolute path, seen from our root. */
    private Path under(String path) {
        return root.resolve(path.startsWith("/") ? path.substring(1) : path);
    }

    private static List<String> lines(Path file) {
        return text(file)
                .lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, ISO_8859_1);
        } catch (IOException absent) {
            return "";
        }
    }
}
