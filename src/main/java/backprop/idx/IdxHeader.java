package backprop.idx;

import backprop.file.DataException;
import backprop.file.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;

/**
 * What a file says of its array: two bytes 0, the type's code, the number of dimensions, and their sizes, four bytes each.
 * As described by LeCun, Cortes and Burges, “The MNIST database of handwritten digits”.
 */
record IdxHeader(IdxType type, int[] shape) {
    private static final int SHOWN = 6;
    private static final String CHOOSE =
            "Choose a file in MNIST's format, such as train-images-idx3-ubyte, with or without .gz.";

    /** Reads a header, and hands all that it read to {@code seen}. */
    static IdxHeader read(InputStream in, ByteSink seen, Place place) throws IOException, DataException {
        byte[] magic = in.readNBytes(4);
        checkMagic(magic, place);
        IdxType type = IdxType.ofCode(magic[2])
                .orElseThrow(() -> place.refused(
                        "its numbers are of the unknown type 0x%02x (byte 3)".formatted(Byte.toUnsignedInt(magic[2])),
                        "It is damaged, or no IDX file. " + CHOOSE));
        int rank = Byte.toUnsignedInt(magic[3]);
        if (rank == 0) {
            throw place.refused("it has no dimensions (byte 4 is 0)", "It is damaged: copy or download it again.");
        }
        byte[] sizes = in.readNBytes(4 * rank);
        if (sizes.length < 4 * rank) {
            throw IdxReader.endsEarly(place);
        }
        seen.take(magic, 0, magic.length);
        seen.take(sizes, 0, sizes.length);
        int[] shape = new int[rank];
        ByteBuffer.wrap(sizes).asIntBuffer().get(shape);
        checkSizes(shape, place);
        return new IdxHeader(type, shape);
    }

    private static void checkMagic(byte[] magic, Place place) throws DataException {
        if (magic.length == 0) {
            throw place.refused("it is empty", "Copy or download it again.");
        }
        if (magic[0] != 0 || (magic.length > 1 && magic[1] != 0)) {
            throw place.refused(
                    "it is not in the IDX format: it starts with the bytes "
                            + HexFormat.ofDelimiter(" ").formatHex(magic) + ", not with 00 00",
                    remedy(magic));
        }
        if (magic.length < 4) {
            throw IdxReader.endsEarly(place);
        }
    }

    private static String remedy(byte[] magic) {
        if (magic[0] == 'P' && magic[1] == 'K') {
            return "It is a zip file: unpack it, and choose a file in it.";
        }
        if (Gunzip.isPacked(magic)) {
            return "It is packed twice: unpack it once (gunzip).";
        }
        return CHOOSE;
    }

    private static void checkSizes(int[] shape, Place place) throws DataException {
        for (int axis = 0; axis < shape.length; axis++) {
            if (shape[axis] <= 0) {
                throw place.refused(
                        "the size of its dimension %d (byte %d) is %s"
                                .formatted(
                                        axis + 1,
                                        5 + 4 * axis,
                                        shape[axis] == 0
                                                ? "0: it holds no numbers"
                                                : Integer.toUnsignedString(shape[axis]) + ", beyond what can be held"),
                        "It is damaged: copy or download it again.");
            }
        }
    }

    /** How many bytes of numbers must follow; {@link Long#MAX_VALUE} stands for any number beyond. */
    long bytes() {
        long bytes = type.bytes();
        for (int size : shape) {
            bytes = bytes > Long.MAX_VALUE / size ? Long.MAX_VALUE : bytes * size;
        }
        return bytes;
    }

    /** How many bytes the header itself takes. */
    int length() {
        return 4 + 4 * shape.length;
    }

    /** Such as 60000 × 28 × 28; short even if damaged. */
    static String text(int[] shape) {
        String sizes =
                Arrays.stream(shape).limit(SHOWN).mapToObj(Integer::toString).collect(Collectors.joining(" × "));
        return shape.length <= SHOWN ? sizes : sizes + " × … (" + shape.length + " dimensions)";
    }

    @Override
    public String toString() {
        return text(shape) + " numbers (" + type + ")";
    }
}
