package backprop.data;

import backprop.file.DataException;
import backprop.math.RandomStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The user's own examples: an {@code .npz}, a pair of {@code .npy} or IDX files found by their names, a table, or a folder of pictures.
 *
 * @param path absolute; a file, one of several that belong together, or their folder
 * @param sha256 {@link #fingerprint} of what is meant, in hexadecimal; when present, anything else is refused
 * @param task whether the labels are classes or numbers to predict
 * @param layout what in it is an example, and what its label
 */
public record DataFile(Path path, Optional<String> sha256, Task task, Layout layout) implements DataSource {

    /** What labels are. */
    public enum Task {
        /** Classes if all are whole numbers (at most 1,000 different ones) or text, else numbers to predict. */
        AUTO,
        CLASSES,
        VALUES
    }

    /** As names and contents show. */
    public DataFile(Path path, Optional<String> sha256, Task task) {
        this(path, sha256, task, new Layout.Guess());
    }

    /** Whatever is there, as names and contents show. */
    public static DataFile of(Path path) {
        return new DataFile(path.toAbsolutePath().normalize(), Optional.empty(), Task.AUTO);
    }

    /**
     * The examples.
     *
     * @throws LostDataException if there is nothing of that name, or it is not what was meant
     * @throws CancelledReadException if the thread is interrupted
     */
    @Override
    public RawData load(RandomStream random, Progress progress) throws DataException {
        return Reading.of(path, progress, reading -> {
            OpenData open = OpenData.of(path);
            if (sha256.isPresent()) {
                String found = fingerprint(open, reading.between(0, 0.2));
                if (!found.equalsIgnoreCase(sha256.get())) {
                    throw LostDataException.changed(path, found, sha256.get());
                }
            }
            RawData data = open.read(layout, task, reading.between(0.2, 1));
            reading.at(1);
            return data;
        });
    }

    @Override
    public Optional<DataShape> shape() {
        return Optional.empty();
    }

    /** The files that are read: itself, the files that belong to it, or the pictures of the folder. */
    public List<Path> files() throws DataException {
        return OpenData.of(path).files(layout);
    }

    /**
     * SHA-256 of a single file; of several that of the lines that {@code sha256sum} prints for them, sorted by their names, which are
     * relative to their folder.
     */
    public String fingerprint(Progress progress) throws DataException {
        return Reading.of(path, progress, reading -> fingerprint(OpenData.of(path), reading));
    }

    private String fingerprint(OpenData open, Reading reading) throws DataException, InterruptedException {
        return Fingerprint.of(open.folder(), open.files(layout), reading);
    }

    /** Whether a test part of its own is found beside the training part, without reading either. */
    public boolean hasOwnTest() throws DataException {
        return OpenData.of(path).hasOwnTest(layout);
    }

    public DataKind kind() throws DataException {
        return OpenData.of(path).kind();
    }

    /**
     * The same data with their layout spelt out as it is guessed.
     *
     * @throws DataException if nothing can be guessed; says what was looked for
     */
    public DataFile spelledOut() throws DataException {
        return withLayout(OpenData.of(path).decided(layout));
    }

    /** The same data, moved. */
    public DataFile withPath(Path other) {
        return new DataFile(other.toAbsolutePath().normalize(), sha256, task, layout);
    }

    public DataFile withSha256(Optional<String> other) {
        return new DataFile(path, other, task, layout);
    }

    public DataFile withTask(Task other) {
        return new DataFile(path, sha256, other, layout);
    }

    public DataFile withLayout(Layout other) {
        return new DataFile(path, sha256, task, other);
    }
}
