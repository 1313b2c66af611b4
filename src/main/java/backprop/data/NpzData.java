package backprop.data;

import backprop.file.DataException;
import backprop.math.Matrix;
import backprop.math.Precision;
import backprop.numpy.NpzReader;
import backprop.numpy.NumpyArray;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Examples in an {@code .npz}: x and y, images and labels, or x_train, y_train, x_test and y_test. */
final class NpzData {
    private static final List<List<String>> PAIRS =
            List.of(List.of("x_train", "y_train"), List.of("x", "y"), List.of("X", "y"), List.of("images", "labels"));
    private static final List<String> HELD_OUT = List.of("x_test", "y_test");
    private static final int SQUARE_FROM = 8;

    private final Path path;
    private final DataFile.Task task;

    NpzData(Path path, DataFile.Task task) {
        this.path = path;
        this.task = task;
    }

    RawData read() throws DataException {
        try (NpzReader npz = NpzReader.open(path)) {
            List<String> names = npz.names();
            List<String> pair = PAIRS.stream()
                    .filter(names::containsAll)
                    .findFirst()
                    .orElseThrow(() -> new DataException(
                            "%s holds %s. It must hold x and y, images and labels, or x_train, y_train, x_test and y_test."
                                    .formatted(path, names.isEmpty() ? "no arrays" : String.join(", ", names))));
            List<NumpyArray> x = new ArrayList<>(List.of(npz.read(pair.get(0))));
            List<NumpyArray> y = new ArrayList<>(List.of(npz.read(pair.get(1))));
            if (pair.get(0).equals("x_train") && names.contains("x_test")) {
                if (!names.contains("y_test")) {
                    throw new DataException("%s holds x_test, but no y_test. Save both.".formatted(path));
                }
                x.add(npz.read("x_test"));
                y.add(npz.read("y_test"));
            }
            return dataset(pair, x, y);
        }
    }

    private RawData dataset(List<String> pair, List<NumpyArray> x, List<NumpyArray> y) throws DataException {
        Optional<ImageShape> image = image(x.get(0));
        List<Matrix> features = new ArrayList<>();
        List<Matrix> labels = new ArrayList<>();
        for (int part = 0; part < x.size(); part++) {
            List<String> names = part == 0 ? pair : HELD_OUT;
            features.add(matrix(x.get(part), names.get(0)));
            labels.add(matrix(y.get(part), names.get(1)));
            check(features.get(part), labels.get(part), names);
        }
        if (features.get(0).cols() != features.get(features.size() - 1).cols()) {
            throw new DataException("%s: x_train has %d features, but x_test has %d. They must be alike."
                    .formatted(path, features.get(0).cols(), features.get(1).cols()));
        }
        if (labels.get(0).cols() != labels.get(labels.size() - 1).cols()) {
            throw new DataException("%s: y_train has %d values for each example, but y_test has %d. They must be alike."
                    .formatted(path, labels.get(0).cols(), labels.get(1).cols()));
        }
        Labels.Read read = new Labels(new Labels.Place(path.toString(), pair.get(1)), task).read(labels);
        List<Dataset> parts = new ArrayList<>();
        for (int part = 0; part < features.size(); part++) {
            parts.add(new Dataset(features.get(part), read.parts().get(part), read.names(), image));
        }
        return parts.size() == 1 ? RawData.undivided(parts.get(0)) : RawData.divided(parts.get(0), parts.get(1));
    }

    /** N×(all the rest), row by row. */
    private Matrix matrix(NumpyArray array, String name) throws DataException {
        int[] shape = array.shape();
        if (shape.length == 0 || shape[0] == 0) {
            throw new DataException("%s: “%s” holds no examples.".formatted(path, name));
        }
        int rows = shape[0];
        int cols = array.size() / rows;
        Matrix matrix = Precision.FLOAT64.matrix(rows, cols);
        for (int i = 0, n = array.size(); i < n; i++) {
            double value = array.at(i);
            if (!Double.isFinite(value)) {
                throw new DataException(
                        "%s: “%s” holds %s for example %d. Replace it by a number, or leave that example out."
                                .formatted(path, name, value, i / cols));
            }
            matrix.set(i, value);
        }
        return matrix;
    }

    private void check(Matrix x, Matrix y, List<String> pair) throws DataException {
        if (x.cols() == 0 || y.cols() == 0) {
            throw new DataException(
                    "%s: “%s” holds no numbers for an example.".formatted(path, pair.get(x.cols() == 0 ? 0 : 1)));
        }
        if (x.rows() != y.rows()) {
            throw new DataException("%s: “%s” has %d examples, but “%s” has %d. Each example needs one label."
                    .formatted(path, pair.get(0), x.rows(), pair.get(1), y.rows()));
        }
    }

    /** N×H×W, N×H×W×1, or a square of at least 8×8 pixels laid out as a row. */
    private static Optional<ImageShape> image(NumpyArray x) {
        int[] shape = x.shape();
        if (shape.length == 3 || (shape.length == 4 && shape[3] == 1)) {
            return Optional.of(new ImageShape(shape[2], shape[1]));
        }
        int side = shape.length == 2 ? (int) Math.round(Math.sqrt(shape[1])) : 0;
        return side >= SQUARE_FROM && side * side == shape[1]
                ? Optional.of(new ImageShape(side, side))
                : Optional.empty();
    }
}
