package backprop.numpy;

/** Brings numbers as a file may have them into the one order of {@link NumpyArray}. */
final class ElementOrder {
    private ElementOrder() {}

    /** The numbers little-endian and row by row; changes {@code data}, or returns it. */
    static byte[] normal(byte[] data, NpyHeader header) {
        int bytes = header.type().bytes();
        if (header.bigEndian() && bytes > 1) {
            swapBytes(data, bytes);
        }
        return header.fortran() && header.shape().length > 1 ? rowByRow(data, bytes, header.shape()) : data;
    }

    private static void swapBytes(byte[] data, int bytes) {
        for (int start = 0; start < data.length; start += bytes) {
            for (int low = start, high = start + bytes - 1; low < high; low++, high--) {
                byte kept = data[low];
                data[low] = data[high];
                data[high] = kept;
            }
        }
    }

    /** From the first index fastest to the last index fastest, for any number of dimensions. */
    private static byte[] rowByRow(byte[] data, int bytes, int[] shape) {
        byte[] out = new byte[data.length];
        int[] step = steps(shape, bytes);
        int[] index = new int[shape.length];
        int from = 0;
        for (int to = 0; to < out.length; to += bytes) {
            for (int b = 0; b < bytes; b++) {
                out[to + b] = data[from + b];
            }
            for (int axis = shape.length - 1; axis >= 0; axis--) {
                from += step[axis];
                if (++index[axis] < shape[axis]) {
                    break;
                }
                from -= step[axis] * shape[axis];
                index[axis] = 0;
            }
        }
        return out;
    }

    /** By how many bytes neighbours along each axis are apart in Fortran order. */
    private static int[] steps(int[] shape, int bytes) {
        int[] step = new int[shape.length];
        int next = bytes;
        for (int axis = 0; axis < shape.length; axis++) {
            step[axis] = next;
            next *= shape[axis];
        }
        return step;
    }
}
