package backprop.numpy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.file.DataException;
import backprop.file.Place;
import backprop.math.RandomStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damaged files give an array or a {@link DataException} that names the file, never anything else. */
class NumpyFuzzTest {
    @TempDir
    Path folder;

    /** A copy with up to four bytes changed, or cut short. */
    private static byte[] damaged(byte[] whole, RandomStream random) {
        byte[] copy = Arrays.copyOf(whole, random.nextInt(4) == 0 ? random.nextInt(whole.length) : whole.length);
        for (int i = random.nextInt(4); i >= 0 && copy.length > 0; i--) {
            copy[random.nextInt(copy.length)] ^= (byte) (1 + random.nextInt(255));
        }
        return copy;
    }

    private static NumpyArray read(byte[] file) throws IOException, DataException {
        return NpyReader.read(new ByteArrayInputStream(file), file.length, new Place("x.npy"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"f8_little", "shape_2x1x3x2_F", "version_2", "version_3"})
    void readNpy_randomlyDamaged_givesAnArrayOrADataException(String name) throws IOException {
        byte[] whole = Files.readAllBytes(Fixtures.file("good_" + name + ".npy"));
        RandomStream random = RandomStream.seeded(2026);
        int refusals = 0;
        for (int round = 0; round < 1000; round++) {
            byte[] file = damaged(whole, random);
            try {
                assertTrue(read(file).toDoubles().length <= whole.length);
            } catch (DataException e) {
                refusals += named(e, "x.npy");
            }
        }
        assertTrue(refusals > 500, "only " + refusals + " damaged files were refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"stored", "compressed", "descriptors"})
    void readNpz_randomlyDamaged_givesArraysOrADataException(String name) throws IOException {
        byte[] whole = Files.readAllBytes(Fixtures.file("good_" + name + ".npz"));
        RandomStream random = RandomStream.seeded(2027);
        Path file = folder.resolve("damaged.npz");
        int refusals = 0;
        for (int round = 0; round < 1000; round++) {
            Files.write(file, damaged(whole, random));
            try (NpzReader reader = NpzReader.open(file)) {
                for (String array : reader.names()) {
                    NumpyArray read = reader.read(array);
                    assertEquals(read.size(), read.toDoubles().length);
                }
            } catch (DataException e) {
                refusals += named(e, file.toString());
            }
        }
        assertTrue(refusals > 500, "only " + refusals + " damaged files were refused");
    }

    @Test
    void readNpy_randomHeaders_giveAnArrayOrADataException() throws IOException {
        String[] parts = {
            "{",
            "}",
            "'descr'",
            ":",
            ",",
            "'<f8'",
            "'|u1'",
            "'fortran_order'",
            "True",
            "False",
            "'shape'",
            "(",
            ")",
            "2",
            "-1",
            "99999999999",
            "(2,)",
            "[",
            "'",
            "\"",
            "\\",
            " ",
            "L",
            "\u0000"
        };
        RandomStream random = RandomStream.seeded(2028);
        for (int round = 0; round < 1000; round++) {
            StringBuilder header = new StringBuilder("{'descr':'|u1','fortran_order':False,'shape':");
            for (int i = random.nextInt(12); i > 0; i--) {
                header.append(parts[random.nextInt(parts.length)]);
            }
            byte[] file = Fixtures.npy(1 + random.nextInt(3), header.toString(), random.nextInt(4));
            try {
                assertTrue(read(file).size() < 4);
            } catch (DataException e) {
                named(e, "x.npy");
            }
        }
    }

    private static int named(DataException e, String file) {
        assertTrue(String.valueOf(e.getMessage()).startsWith(file), e.getMessage());
        return 1;
    }
}
