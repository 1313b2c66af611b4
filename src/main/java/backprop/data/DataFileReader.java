package backprop.data;

import backprop.file.DataException;
import backprop.file.Digest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Reads a {@link DataFile}: checks that it is the one that is meant, and leaves it to the reader of its kind. */
final class DataFileReader {
    private final Path path;
    private final Optional<String> sha256;
    private final DataFile.Task task;

    DataFileReader(DataFile file) {
        path = file.path();
        sha256 = file.sha256();
        task = file.task();
    }

    RawData read() throws DataException {
        if (!Files.isRegularFile(path)) {
            throw new DataException(
                    "There is no file %s. Put the data there, or change the experiment's data source.".formatted(path));
        }
        if (sha256.isPresent()) {
            Digest.require(path, sha256.get());
        }
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".npz")) {
            return new NpzData(path, task).read();
        }
        if (name.endsWith(".csv") || name.endsWith(".tsv") || name.endsWith(".txt")) {
            return new TableData(path, task).read();
        }
        throw new DataException(
                "%s: files ending with .npz, .csv or .tsv can be read as data. Save the data as one of these."
                        .formatted(path));
    }
}
