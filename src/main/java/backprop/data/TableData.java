package backprop.data;

import backprop.file.DataException;
import backprop.math.Matrix;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Examples in a delimited text file, a line each, the label last. */
final class TableData {
    private final Path path;
    private final DataFile.Task task;

    TableData(Path path, DataFile.Task task) {
        this.path = path;
        this.task = task;
    }

    RawData read() throws DataException {
        return of(path.toString(), DelimitedReader.read(path), task);
    }

    /** @param where the file's name, for messages */
    static RawData of(String where, LabelledTable table, DataFile.Task task) throws DataException {
        return RawData.undivided(dataset(where, table, task))
                .withFeatureNames(table.columns().subList(0, table.inputs()));
    }

    private static Dataset dataset(String where, LabelledTable table, DataFile.Task task) throws DataException {
        LabelColumn column = table.labels();
        if (column instanceof LabelColumn.Names names) {
            if (task == DataFile.Task.VALUES) {
                throw new DataException(
                        "%s: the labels are words, which cannot be predicted as numbers. Set the task to “classes”."
                                .formatted(where));
            }
            if (names.names().size() < 2) {
                throw new DataException(
                        "%s: there is one class only. There must be at least two to tell apart.".formatted(where));
            }
            Targets targets = new Targets.Classes(names.classes(), names.names().size());
            return new Dataset(features(table), targets, names.names(), Optional.empty());
        }
        double[] numbers = ((LabelColumn.Numbers) column).values();
        Matrix labels = Matrix.of(numbers.length, 1, numbers);
        Labels.Read read = new Labels(new Labels.Place(where, "the last column"), task).read(List.of(labels));
        return new Dataset(features(table), read.parts().get(0), read.names(), Optional.empty());
    }

    private static Matrix features(LabelledTable table) {
        double[] values = table.features();
        int n = table.labels().size();
        return Matrix.of(n, values.length / n, values);
    }
}
