package backprop.numpy;

import backprop.file.DataException;
import backprop.file.Place;
import java.util.Arrays;

/**
 * What a {@code .npy} file says of its array.
 *
 * @param fortran whether the first index runs fastest
 */
record NpyHeader(NumpyType type, boolean bigEndian, boolean fortran, int[] shape) {
    private static final String WHOLE = "Save array.astype('int64').";
    private static final String REAL = "Save array.astype('float64').";

    /** The type and byte order of NumPy's {@code descr}, such as {@code >f4}; refuses all but plain numbers. */
    static NpyHeader of(String descr, boolean fortran, int[] shape, Place place) throws DataException {
        String order = descr.isEmpty() ? "" : descr.substring(0, 1);
        boolean ordered = "<>|=".contains(order) && !order.isEmpty();
        String code = ordered ? descr.substring(1) : descr;
        NumpyType type = NumpyType.ofCode(code).orElse(null);
        if (type == null) {
            throw refused(descr, code, place);
        }
        if (type.bytes() > 1 && !order.equals("<") && !order.equals(">")) {
            throw place.refused(
                    "its type “" + descr + "” does not say the order of the bytes", "Save it again with np.save.");
        }
        return new NpyHeader(type, order.equals(">"), fortran, shape);
    }

    /** How many bytes of numbers must follow the header. */
    long bytes() {
        return Shapes.bytes(type, Shapes.count(shape));
    }

    NumpyDescription description() {
        return new NumpyDescription(type, Arrays.stream(shape).boxed().toList());
    }

    static DataException structured(Place place) {
        return place.refused(
                "its elements are records of several fields", "Save each field as an array of its own (np.savez).");
    }

    private static DataException refused(String descr, String code, Place place) {
        String shown = " (type “" + Quoted.text(descr) + "”)";
        return switch (code.isEmpty() ? '?' : code.charAt(0)) {
            case 'O' ->
                place.refused(
                        "it holds Python objects, which are not read since they could run code",
                        "Save plain numbers: array.astype(float).");
            case 'c' -> place.refused("its numbers are complex" + shown, "Save array.real, or abs(array).");
            case 'U', 'S', 'a' ->
                place.refused(
                        "it holds texts" + shown, "Save class numbers: np.unique(array, return_inverse=True)[1].");
            case 'M', 'm' -> place.refused("it holds times" + shown, "Save array.astype('int64').");
            case 'V' -> structured(place);
            case 'u' -> place.refused("its numbers are of a kind that cannot be read" + shown, WHOLE);
            default -> place.refused("its numbers are of a kind that cannot be read" + shown, REAL);
        };
    }
}
