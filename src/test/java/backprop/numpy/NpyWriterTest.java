package backprop.numpy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.file.DataException;
import backprop.math.RandomStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NpyWriterTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "f8_little",
                "f4_little",
                "i8_little",
                "u1_byte",
                "b1_byte",
                "i2_little",
                "shape_scalar_C",
                "shape_5_C",
                "shape_2x3x4_C",
                "shape_0_C",
                "shape_3x0_C",
                "extremes"
            })
    void write_whatNumPyWrote_givesNumPysBytes(String name) throws IOException, DataException {
        Path original = Fixtures.file("good_" + name + ".npy");
        Path copy = folder.resolve("copy.npy");
        NumpyArray array = NpyReader.read(original);
        NpyWriter.write(copy, array);
        byte[] expected = Files.readAllBytes(original);
        if (name.startsWith("shape")) {
            // Written by a big-endian type: the numbers are in the other order.
            assertEquals(array, NpyReader.read(copy));
            assertEquals(expected.length, Files.size(copy));
        } else {
            assertArrayEquals(expected, Files.readAllBytes(copy));
        }
    }

    @Test
    void write_anyShapeAndNumbers_areReadAgain() throws IOException, DataException {
        RandomStream random = RandomStream.seeded(7);
        Path file = folder.resolve("a.npy");
        for (int round = 0; round < 200; round++) {
            NumpyArray array = random(random);
            NpyWriter.write(file, array);
            assertEquals(array, NpyReader.read(file));
            assertEquals(
                    0, (Files.size(file) - (long) array.size() * array.type().bytes()) % 64);
        }
    }

    /** Of any of the four types, up to four dimensions of sizes 0 to 5, any bits. */
    static NumpyArray random(RandomStream random) {
        int[] shape = new int[random.nextInt(5)];
        Arrays.setAll(shape, axis -> random.nextInt(6));
        int size = (int) Shapes.count(shape);
        double[] doubles = new double[size];
        float[] floats = new float[size];
        long[] longs = new long[size];
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            longs[i] = random.nextLong();
            doubles[i] = Double.longBitsToDouble(longs[i]);
            floats[i] = Float.intBitsToFloat((int) longs[i]);
            bytes[i] = (byte) longs[i];
        }
        return switch (random.nextInt(4)) {
            case 0 -> NumpyArray.ofDoubles(doubles, shape);
            case 1 -> NumpyArray.ofFloats(floats, shape);
            case 2 -> NumpyArray.ofLongs(longs, shape);
            default -> NumpyArray.ofUnsignedBytes(bytes, shape);
        };
    }
}
