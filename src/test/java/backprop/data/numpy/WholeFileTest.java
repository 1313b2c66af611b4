package backprop.data.numpy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    private static final NumpyArray ONE = NumpyArray.ofDoubles(new double[] {1});

    @TempDir
    Path folder;

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void write_failsHalfway_leavesTheFormerFile() throws IOException {
        Path file = Files.writeString(folder.resolve("w.npz"), "former");
        IOException e = assertThrows(
                IOException.class,
                () -> WholeFile.write(file, out -> {
                    out.write(new byte[100_000]);
                    throw new IOException("No space left on device");
                }));
        assertEquals(
                "Cannot save " + file
                        + ": No space left on device. Check that the disk has room, or choose another folder.",
                e.getMessage());
        assertEquals("former", Files.readString(file));
        assertEquals(List.of("w.npz"), names());
    }

    @Test
    void write_overAFormerFile_replacesIt() throws IOException {
        Path file = Files.writeString(folder.resolve("w.npy"), "former");
        NpyWriter.write(file, ONE);
        assertEquals(136, Files.size(file));
        assertEquals(List.of("w.npy"), names());
    }

    @Test
    void write_ontoALink_keepsTheLink() throws IOException {
        Path real = Files.writeString(folder.resolve("real.npy"), "former");
        Path link = Files.createSymbolicLink(folder.resolve("w.npy"), real);
        NpyWriter.write(link, ONE);
        assertEquals(136, Files.size(real));
        assertEquals(real, Files.readSymbolicLink(link));
    }

    @Test
    void write_noSuchFolderOrOntoOne_saysSo() {
        Path file = folder.resolve("missing").resolve("w.npy");
        assertEquals(
                "Cannot save " + file + ": there is no folder " + file.getParent()
                        + ". Create it, or choose another one.",
                assertThrows(IOException.class, () -> NpyWriter.write(file, ONE))
                        .getMessage());
        assertEquals(
                "Cannot save " + folder + ": that is a folder. Choose a file name.",
                assertThrows(IOException.class, () -> NpyWriter.write(folder, ONE))
                        .getMessage());
    }
}
