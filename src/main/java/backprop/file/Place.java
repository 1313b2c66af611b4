package backprop.file;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Where something was read, as the user knows it: a file, a folder, or a part of one. */
public record Place(String name) {
    /** @throws DataException if there is no file of that name, or none with content of its own */
    public static Place of(Path file) throws DataException {
        Place place = new Place(file.toString());
        if (Files.isDirectory(file)) {
            throw place.refused("this is a folder", "Choose a file in it.");
        }
        if (!Files.exists(file)) {
            throw place.refused("there is no such file", "Check the name and the folder.");
        }
        if (!Files.isRegularFile(file)) {
            throw place.refused("this is a device or a pipe", "Choose a file.");
        }
        return place;
    }

    /** @param part such as {@code array “x”} */
    public Place within(String part) {
        return new Place(name + ", " + part);
    }

    /** @param remedy a whole sentence */
    public DataException refused(String what, String remedy) {
        return new DataException(name + ": " + what + ". " + remedy);
    }

    public DataException unreadable(Exception e) {
        return new DataException(
                name + ": it cannot be read: " + reason(e) + ". Check that you may read it, or copy or save it again.",
                e);
    }

    private static String reason(Exception e) {
        if (e instanceof EOFException) {
            return "the data end too early";
        }
        if (e instanceof NoSuchFileException) {
            return "it is not there";
        }
        if (e instanceof AccessDeniedException) {
            return "you have no right to read it";
        }
        String said = e.getMessage();
        String kind = e instanceof IOException ? e.getClass().getSimpleName() : "the file is damaged";
        return said == null || said.isBlank() ? kind : said.strip();
    }
}
