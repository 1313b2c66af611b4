package backprop.table;

import backprop.file.DataException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A text as the user knows it, and what is said when it cannot be used. What to try is a whole sentence. */
record Place(String file) {
    /** @throws DataException if there is no file of that name, or none with content of its own */
    static Place of(Path path) throws DataException {
        Place place = new Place(path.toString());
        if (Files.isDirectory(path)) {
            throw place.refused("this is a folder", "Choose a file in it.");
        }
        if (!Files.exists(path)) {
            throw place.missing();
        }
        if (!Files.isRegularFile(path)) {
            throw place.refused("this is a device or a pipe", "Choose a file.");
        }
        return place;
    }

    DataException refused(String what, String remedy) {
        return new DataException("%s: %s. %s".formatted(file, what, remedy));
    }

    DataException refused(int line, String what, String remedy) {
        return new DataException("%s, line %d: %s. %s".formatted(file, line, what, remedy));
    }

    DataException refused(int line, int column, String what, String remedy) {
        return new DataException("%s, line %d, column %d: %s. %s".formatted(file, line, column, what, remedy));
    }

    private DataException missing() {
        return refused("there is no such file", "Check the name and the folder.");
    }

    DataException unreadable(IOException e) {
        if (e instanceof NoSuchFileException) {
            return missing();
        }
        if (e instanceof AccessDeniedException) {
            return refused("you may not read it", "Change its permissions, or copy it to a folder of your own.");
        }
        String said = e.getMessage();
        String reason = said == null || said.isBlank() ? e.getClass().getSimpleName() : said.strip();
        return new DataException(
                "%s: it cannot be read: %s. Check that the disk is still connected, or copy the file again."
                        .formatted(file, reason),
                e);
    }
}
