package backprop.cli;

import java.nio.file.Path;
import java.util.List;

/** Folders by as many of their last names as tell them apart: "first" and "second"; "a/run" and "b/run". */
final class ShortPaths {
    private ShortPaths() {}

    static List<String> of(List<Path> folders) {
        List<Path> whole =
                folders.stream().map(path -> path.toAbsolutePath().normalize()).toList();
        int longest = whole.stream().mapToInt(Path::getNameCount).max().orElse(0);
        long different = whole.stream().distinct().count();
        for (int names = 1; names < longest; names++) {
            int last = names;
            List<String> cut = whole.stream().map(path -> end(path, last)).toList();
            if (cut.stream().distinct().count() == different) {
                return cut;
            }
        }
        return whole.stream().map(Path::toString).toList();
    }

    private static String end(Path path, int names) {
        int count = path.getNameCount();
        return count == 0
                ? path.toString()
                : path.subpath(Math.max(0, count - names), count).toString().replace('\\', '/');
    }
}
