package backprop.file;

import java.nio.file.Files;
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
                name + ": it cannot be read: " + IoReason.of(e)
                        + ". Check that you may read it, or copy or save it again.",
                e);
    }
}
