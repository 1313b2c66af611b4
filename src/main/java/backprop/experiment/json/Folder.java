package backprop.experiment.json;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** The folder that the paths in an experiment file belong to; they are written with {@code /}. */
record Folder(Path path) {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-fA-F]{64}");

    Folder {
        path = path.toAbsolutePath().normalize();
    }

    /** The file that a text names, absolute. */
    Path file(JsonReader in) throws ExperimentFileException {
        String text = in.text();
        if (text.isBlank()) {
            throw in.refuse("the name of the file is empty. Write its path, from this file's folder or from the root.");
        }
        try {
            return path.resolve(text).normalize();
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(
                    Shown.quoted(text) + " cannot be the name of a file. Write its path with “/” between folders.", e);
        }
    }

    /** Relative if it lies in the folder or below, else absolute; absolute too if the folder is the root. */
    JsonText text(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        boolean inside = path.getNameCount() > 0 && absolute.startsWith(path) && !absolute.equals(path);
        Path shown = inside ? path.relativize(absolute) : absolute;
        return JsonText.of(shown.toString().replace(File.separatorChar, '/'));
    }

    static Optional<String> sha256(JsonObjectReader in) throws ExperimentFileException {
        return in.optional("sha256", Folder::digest);
    }

    private static String digest(JsonReader in) throws ExperimentFileException {
        String text = in.text();
        if (!SHA256.matcher(text).matches()) {
            throw in.refuse(Shown.quoted(text) + " is not a SHA-256, which has 64 hexadecimal digits. Copy it whole, or"
                    + " remove the key to take the file as it is.");
        }
        return text;
    }

    static void putSha256(JsonObject.Builder out, Optional<String> sha256) {
        sha256.ifPresentOrElse(digest -> out.put("sha256", digest), () -> out.putNull("sha256"));
    }
}
