package backprop.ui.workbench;

import backprop.file.DataException;
import backprop.numpy.NpyReader;
import backprop.numpy.NpzReader;
import backprop.numpy.NumpyArray;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Given values from a NumPy file. */
final class StartFile {
    private StartFile() {}

    /**
     * The rows of an array; one of one dimension is one row.
     *
     * @param name which array of an {@code .npz}: this one, or else its only one
     * @throws DataException saying what is wrong with the file
     */
    static List<List<Double>> read(Path file, String name) throws DataException {
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".npy")) {
            return rows(NpyReader.read(file), file);
        }
        try (NpzReader npz = NpzReader.open(file)) {
            List<String> names = npz.names();
            if (names.contains(name)) {
                return rows(npz.read(name), file);
            }
            if (names.size() == 1) {
                return rows(npz.read(names.get(0)), file);
            }
            throw new DataException("%s holds %s, but no “%s”. Name the array so, or save it alone."
                    .formatted(file, names.isEmpty() ? "no arrays" : String.join(", ", names), name));
        }
    }

    private static List<List<Double>> rows(NumpyArray array, Path file) throws DataException {
        int[] shape = array.shape();
        if (shape.length > 2 || array.size() == 0) {
            throw new DataException(
                    "%s: the array has %d dimensions; weights have two, biases one.".formatted(file, shape.length));
        }
        int cols = shape.length == 0 ? 1 : shape[shape.length - 1];
        List<List<Double>> rows = new ArrayList<>();
        for (int i = 0; i < array.size(); i += cols) {
            List<Double> row = new ArrayList<>();
            for (int col = 0; col < cols; col++) {
                row.add(array.at(i + col));
            }
            rows.add(row);
        }
        return rows;
    }
}
