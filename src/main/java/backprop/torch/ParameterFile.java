package backprop.torch;

import backprop.file.DataException;
import backprop.math.Matrix;
import backprop.network.Parameter;
import backprop.numpy.NpzReader;
import backprop.numpy.NumpyArray;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What Python hands over of each parameter: a {@code .npz} of W1, b1, …, W of shape inputs × units, b of shape units. */
final class ParameterFile {
    private ParameterFile() {}

    /**
     * Reads an array for each parameter, in its shape and precision.
     *
     * @throws DataException if one is missing, of another size, or cannot be read
     */
    static Map<String, Matrix> read(Path file, List<Parameter> parameters) throws DataException {
        Map<String, Matrix> values = new LinkedHashMap<>();
        try (NpzReader npz = NpzReader.open(file)) {
            for (Parameter parameter : parameters) {
                NumpyArray array = npz.read(parameter.name());
                Matrix value = parameter.value().zeros();
                if (array.size() != value.size()) {
                    throw new DataException("%s: “%s” has %,d numbers, not %,d."
                            .formatted(file, parameter.name(), array.size(), value.size()));
                }
                for (int i = 0, n = array.size(); i < n; i++) {
                    value.set(i, array.at(i));
                }
                values.put(parameter.name(), value);
            }
        }
        return values;
    }
}
