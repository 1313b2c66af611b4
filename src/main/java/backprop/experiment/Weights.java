package backprop.experiment;

import backprop.file.DataException;
import backprop.file.Digest;
import backprop.math.Matrix;
import backprop.math.Precision;
import backprop.math.ShapeMismatchException;
import backprop.network.Network;
import backprop.network.Parameter;
import backprop.numpy.NpzReader;
import backprop.numpy.NumpyArray;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The arrays of a network in NumPy's format: W1, b1, W2, b2 …, W of shape fan_in × fan_out. */
public final class Weights {
    private Weights() {}

    /**
     * An experiment's network with the arrays of a file, without the loss's own last stage; its data are not needed.
     *
     * @throws DataException if the file cannot be read, or its arrays are not exactly those of the network
     */
    public static Network network(ExperimentSpec spec, Path file) throws DataException {
        Network network = PreparedExperiment.ownStart(spec);
        apply(read(new WeightsFile(file, Optional.empty())), network, file);
        return network;
    }

    /**
     * Reads the arrays of a given start. A bias may be of shape (units,) or (1, units).
     *
     * @throws DataException if the file cannot be read or is another one than is meant
     */
    static Map<String, Matrix> read(WeightsFile file) throws DataException {
        Path path = file.path();
        if (!Files.isRegularFile(path)) {
            throw new DataException(
                    Files.isDirectory(path)
                            ? "%s is a folder. Choose the .npz file with a start for the weights.".formatted(path)
                            : "There is no file %s with a start for the weights. Check its name and its folder."
                                    .formatted(path));
        }
        if (file.sha256().isPresent()) {
            Digest.require(path, file.sha256().get());
        }
        Map<String, Matrix> arrays = new LinkedHashMap<>();
        try (NpzReader npz = NpzReader.open(path)) {
            for (String name : npz.names()) {
                arrays.put(name, matrix(path, name, npz.read(name)));
            }
        }
        return arrays;
    }

    private static Matrix matrix(Path path, String name, NumpyArray array) throws DataException {
        int[] shape = array.shape();
        if (shape.length > 2) {
            throw new DataException(
                    "%s: “%s” has %d dimensions; weights have two, biases one.".formatted(path, name, shape.length));
        }
        int cols = shape.length == 0 ? 1 : shape[shape.length - 1];
        Matrix matrix = Precision.FLOAT64.matrix(shape.length == 2 ? shape[0] : 1, cols);
        for (int i = 0, n = array.size(); i < n; i++) {
            matrix.set(i, array.at(i));
        }
        return matrix;
    }

    /**
     * Puts a given start in place of a network's own.
     *
     * @throws DataException if the arrays are not exactly those of the network
     */
    static void apply(Map<String, Matrix> arrays, Network network, Path path) throws DataException {
        List<String> missing = new ArrayList<>();
        for (Parameter parameter : network.parameters()) {
            Matrix given = arrays.get(parameter.name());
            if (given == null) {
                missing.add(parameter.name());
                continue;
            }
            if (!given.isFinite()) {
                throw new DataException("%s: “%s” holds a value that is no number.".formatted(path, parameter.name()));
            }
            try {
                network.set(parameter, given);
            } catch (ShapeMismatchException e) {
                throw new DataException("%s: %s".formatted(path, e.getMessage()), e);
            }
        }
        if (!missing.isEmpty()) {
            throw new DataException("%s holds %s, but the network needs %s too."
                    .formatted(path, String.join(", ", arrays.keySet()), String.join(", ", missing)));
        }
        if (arrays.size() > network.parameters().size()) {
            throw new DataException(
                    "%s holds %s, more than the network has (%s). Does the start belong to this network?"
                            .formatted(
                                    path,
                                    String.join(", ", arrays.keySet()),
                                    String.join(
                                            ", ",
                                            network.parameters().stream()
                                                    .map(Parameter::name)
                                                    .toList())));
        }
    }
}
