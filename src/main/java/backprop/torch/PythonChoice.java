package backprop.torch;

import backprop.file.AtomicFile;
import backprop.file.UserFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** The Python that the user chose, a program or a virtual environment's folder, kept in a small file of the user's. */
public final class PythonChoice {
    private final Path file;

    private PythonChoice(Path file) {
        this.file = file;
    }

    /** Kept in this file, which need not be there. */
    public static PythonChoice in(Path file) {
        return new PythonChoice(file);
    }

    /** Among what the program remembers of its user. */
    public static Path usualFile() {
        return UserFolder.usual().resolve("python.txt");
    }

    /** The choice, if there is one; it may be gone by now. */
    public Optional<Path> python() {
        try {
            return Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .findFirst()
                    .map(Path::of);
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    /**
     * From now on this one.
     *
     * @throws IOException if the choice cannot be kept; the message says why
     */
    public void choose(Path python) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        byte[] text = python.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(file, out -> out.write(text));
    }

    /**
     * From now on whichever is found.
     *
     * @throws IOException if the former choice cannot be removed
     */
    public void forget() throws IOException {
        Files.deleteIfExists(file);
    }
}
