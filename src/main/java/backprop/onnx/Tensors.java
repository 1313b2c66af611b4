package backprop.onnx;

import backprop.math.Matrix;
import backprop.math.Precision;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** ONNX's TensorProto and what else says which numbers an array holds. The numbers are written raw, the lowest byte first. */
final class Tensors {
    /** N, the number of examples, as the graph's input and output name it. */
    static final String EXAMPLES = "N";

    private static final int FLOAT = 1;
    private static final int INT64 = 7;
    private static final int DOUBLE = 11;

    private Tensors() {}

    /** A matrix's elements as an array of that shape, in the matrix's precision. */
    static ProtoMessage of(String name, Matrix matrix, int... shape) {
        int size = matrix.size();
        byte[] raw = new byte[Math.multiplyExact(size, bytes(matrix.precision()))];
        ByteBuffer to = lowestFirst(raw);
        for (int i = 0; i < size; i++) {
            if (matrix.precision() == Precision.FLOAT32) {
                to.putFloat((float) matrix.get(i));
            } else {
                to.putDouble(matrix.get(i));
            }
        }
        return tensor(name, type(matrix.precision()), raw, shape);
    }

    /** A single number, of no dimension. */
    static ProtoMessage scalar(String name, Precision precision, double value) {
        Matrix one = precision.matrix(1, 1);
        one.set(0, value);
        return of(name, one);
    }

    /** A list of one whole number. */
    static ProtoMessage whole(String name, long value) {
        byte[] raw = new byte[Long.BYTES];
        lowestFirst(raw).putLong(value);
        return tensor(name, INT64, raw, 1);
    }

    /** That a number takes. */
    static int bytes(Precision precision) {
        return precision == Precision.FLOAT32 ? Float.BYTES : Double.BYTES;
    }

    private static ByteBuffer lowestFirst(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** TensorProto: dims = 1, data_type = 2, name = 8, raw_data = 9. */
    private static ProtoMessage tensor(String name, int type, byte[] raw, int... shape) {
        ProtoMessage tensor = new ProtoMessage();
        for (int length : shape) {
            tensor.number(1, length);
        }
        return tensor.number(2, type).text(8, name).bytes(9, raw);
    }

    private static int type(Precision precision) {
        return precision == Precision.FLOAT32 ? FLOAT : DOUBLE;
    }

    /**
     * An input or output of the graph, N×width.
     *
     * <p>ValueInfoProto: name = 1, type = 2; TypeProto: tensor_type = 1; its Tensor: elem_type = 1, shape = 2; TensorShapeProto: dim = 1;
     * its Dimension: dim_value = 1, dim_param = 2.
     */
    static ProtoMessage end(String name, Precision precision, int width) {
        ProtoMessage shape = new ProtoMessage()
                .message(1, new ProtoMessage().text(2, EXAMPLES))
                .message(1, new ProtoMessage().number(1, width));
        ProtoMessage tensor = new ProtoMessage().number(1, type(precision)).message(2, shape);
        return new ProtoMessage().text(1, name).message(2, new ProtoMessage().message(1, tensor));
    }
}
