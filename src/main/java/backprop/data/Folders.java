package backprop.data;

import backprop.file.DataException;
import backprop.file.Place;
import backprop.text.NaturalOrder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What is in a folder, in natural order, without what is hidden. */
final class Folders {
    private Folders() {}

    static List<Path> files(Path folder) throws DataException {
        return entries(folder, Files::isRegularFile);
    }

    static List<Path> folders(Path folder) throws DataException {
        return entries(folder, Files::isDirectory);
    }

    /** The folder that a file lies in. */
    static Path of(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file.toAbsolutePath() : folder;
    }

    private static List<Path> entries(Path folder, Predicate<Path> kind) throws DataException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !String.valueOf(entry.getFileName()).startsWith("."))
                    .filter(kind)
                    .sorted(Comparator.comparing(entry -> String.valueOf(entry.getFileName()), NaturalOrder.INSTANCE))
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new Place(folder.toString()).unreadable(e);
        }
    }
}
