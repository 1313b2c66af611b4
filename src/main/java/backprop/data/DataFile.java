package backprop.data;

import backprop.file.DataException;
import backprop.math.RandomStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The user's own examples: {@code .npz} with x and y, images and labels, or x_train, y_train, x_test, y_test; or {@code .csv}
 * with the label in the last column.
 *
 * @param path absolute
 * @param sha256 of the file's bytes, in hexadecimal; when present, another file is refused
 * @param task whether the labels are classes or numbers to predict
 */
public record DataFile(Path path, Optional<String> sha256, Task task) implements DataSource {

    /** What labels are. */
    public enum Task {
        /** Classes if all are whole numbers (at most 1,000 different ones) or text, else numbers to predict. */
        AUTO,
        CLASSES,
        VALUES
    }

    @Override
    public RawData load(RandomStream random, Progress progress) throws DataException {
        return new DataFileReader(this).read();
    }

    @Override
    public Optional<DataShape> shape() {
        return Optional.empty();
    }
}
