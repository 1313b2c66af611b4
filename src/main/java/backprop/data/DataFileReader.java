package backprop.data;

import java.nio.file.Path;
import java.util.Optional;

/** Reads a {@link DataFile}. */
final class DataFileReader {
    DataFileReader(Path path, Optional<String> sha256, DataFile.Task task) {}

    RawData read() throws DataException {
        throw new DataException("Not read yet.");
    }
}
