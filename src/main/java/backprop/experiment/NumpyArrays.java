package backprop.experiment;

import backprop.math.Matrix;
import backprop.math.Precision;
import backprop.network.Network;
import backprop.network.Parameter;
import backprop.numpy.NumpyArray;
import backprop.numpy.NumpyType;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Matrices, weights and texts as NumPy's arrays, and back. */
public final class NumpyArrays {
    private NumpyArrays() {}

    /** W1, b1, W2 … in the network's precision: W of shape (fan_in, fan_out), b of shape (units,). */
    public static Map<String, NumpyArray> weights(Network network) {
        Map<String, NumpyArray> arrays = new LinkedHashMap<>();
        for (Parameter parameter : network.parameters()) {
            Matrix value = parameter.value();
            arrays.put(parameter.name(), parameter.isBias() ? of(value, value.size()) : of(value));
        }
        return arrays;
    }

    /** Of shape (rows, cols). */
    public static NumpyArray of(Matrix matrix) {
        return of(matrix, matrix.rows(), matrix.cols());
    }

    private static NumpyArray of(Matrix matrix, int... shape) {
        double[] values = matrix.toArray();
        if (matrix.precision() == Precision.FLOAT64) {
            return NumpyArray.ofDoubles(values, shape);
        }
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return NumpyArray.ofFloats(floats, shape);
    }

    /** A matrix in the array's precision, of an array with two dimensions. */
    public static Matrix matrix(NumpyArray array) {
        if (array.rank() != 2) {
            throw new IllegalArgumentException("A matrix has two dimensions, not " + array.rank() + ".");
        }
        Precision precision = array.type() == NumpyType.FLOAT32 ? Precision.FLOAT32 : Precision.FLOAT64;
        Matrix matrix = precision.matrix(array.shape()[0], array.shape()[1]);
        for (int i = 0, n = array.size(); i < n; i++) {
            matrix.set(i, array.at(i));
        }
        return matrix;
    }

    /** The bytes of UTF-8. */
    public static NumpyArray of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return NumpyArray.ofUnsignedBytes(bytes, bytes.length);
    }

    public static String text(NumpyArray array) {
        byte[] bytes = new byte[array.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) array.integerAt(i);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
