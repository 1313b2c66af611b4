package backprop.data;

import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.file.DataException;
import backprop.math.RandomStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a file holds gives examples or a {@link DataException}. */
class OwnDataFuzzTest {
    private static final int ROUNDS = 300;

    @TempDir
    Path folder = Path.of("");

    private final RandomStream random = RandomStream.seeded(5);

    /** How many of these damaged files were refused. */
    private int refused(Path file, Path opened, byte[] whole) throws IOException {
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Files.write(file, damaged(whole));
            refused += survives(opened) ? 0 : 1;
        }
        return refused;
    }

    private byte[] damaged(byte[] whole) {
        int length = random.nextInt(4) == 0 ? random.nextInt(whole.length + 1) : whole.length;
        byte[] damaged = Arrays.copyOf(whole, length);
        for (int i = random.nextInt(4); i >= 0 && length > 0; i--) {
            int at = random.nextInt(2) == 0 ? random.nextInt(Math.min(length, 100)) : random.nextInt(length);
            damaged[at] = (byte) random.nextInt(256);
        }
        return damaged;
    }

    private static boolean survives(Path opened) {
        try {
            Inspection inspection = Inspection.of(opened, Progress.NONE);
            inspection.with(Layout.Table.auto(), Progress.NONE);
            inspection.with(
                    new Layout.Arrays("x", "y", Optional.empty(), Optional.empty(), Optional.empty()), Progress.NONE);
        } catch (DataException e) {
            // As it should be.
        }
        try {
            assertTrue(OwnFiles.load(opened).size() > 0);
            return true;
        } catch (DataException e) {
            return false;
        }
    }

    private static void assertSome(int refused) {
        assertTrue(refused > 0 && refused < ROUNDS, "of " + ROUNDS + " damaged files, " + refused + " were refused");
    }

    @Test
    void npz_damaged_isReadOrRefused() throws Exception {
        Path file = folder.resolve("a.npz");
        assertSome(refused(file, file, Files.readAllBytes(OwnFiles.NUMPY.resolve("keras.npz"))));
        assertSome(refused(file, file, Files.readAllBytes(OwnFiles.NUMPY.resolve("one_hot_fortran.npz"))));
    }

    @Test
    void npy_damaged_isReadOrRefused() throws Exception {
        Path y = folder.resolve("y.npy");
        Files.copy(OwnFiles.NUMPY.resolve("pair/train_x.npy"), folder.resolve("x.npy"));
        assertSome(refused(y, folder, Files.readAllBytes(OwnFiles.NUMPY.resolve("pair/train_y.npy"))));
        assertSome(refused(y, y, Files.readAllBytes(OwnFiles.NUMPY.resolve("pair/train_y.npy"))));
    }

    @Test
    void idx_damaged_isReadOrRefused() throws Exception {
        Files.write(folder.resolve("labels-idx1-ubyte"), OwnFiles.idx(6));
        Path images = folder.resolve("images-idx3-ubyte");
        assertSome(refused(images, images, OwnFiles.idx(6, 9, 8)));
        assertSome(refused(images, folder, OwnFiles.gzip(OwnFiles.idx(6, 9, 8))));
    }

    @Test
    void csv_damaged_isReadOrRefused() throws Exception {
        String table = "a,colour,\"b, c\",y\n1,red,2,u\n-3.5,blue,4e-3,v\n5,red,,v\n".repeat(2);
        byte[] bytes = table.getBytes(StandardCharsets.UTF_8);
        Path file = folder.resolve("a.csv");
        refused(file, file, bytes);
        refused(file, file, OwnFiles.gzip(bytes));
        assertSome(refused(file, file, "a,b,y\n1,2,0\n3,4,1\n".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void pictures_damaged_areReadOrRefused() throws Exception {
        OwnFiles.picture(folder.resolve("a/1.png"), 9, 9, 10);
        Path file = OwnFiles.picture(folder.resolve("b/1.png"), 9, 9, 20);
        assertTrue(refused(file, folder, Files.readAllBytes(file)) > 0);
    }

    @Test
    void anything_asAFile_isReadOrRefused() throws Exception {
        Path file = folder.resolve("a");
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = new byte[random.nextInt(200)];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) random.nextInt(256);
            }
            Files.write(file, bytes);
            survives(file);
        }
    }
}
