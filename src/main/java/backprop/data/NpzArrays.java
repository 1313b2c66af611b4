package backprop.data;

import backprop.file.DataException;
import backprop.numpy.NpzReader;
import backprop.numpy.NumpyDescription;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The arrays of an {@code .npz}. */
record NpzArrays(Path path) implements ArrayStore {
    @Override
    public List<String> names() throws DataException {
        try (NpzReader npz = NpzReader.open(path)) {
            return npz.names();
        }
    }

    @Override
    public ArrayCandidate describe(String name) throws DataException {
        try (NpzReader npz = NpzReader.open(path)) {
            NumpyDescription about = npz.describe(name);
            return new ArrayCandidate(name, about.type().toString(), about.shape(), Optional.empty());
        }
    }

    @Override
    public NumberArray read(String name) throws DataException {
        try (NpzReader npz = NpzReader.open(path)) {
            return NumberArray.of(npz.read(name));
        }
    }

    @Override
    public Path file(String name) {
        return path;
    }
}
