package backprop.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    Path folder;

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void write_newFile_holdsTheContent() throws IOException {
        Path file = folder.resolve("a.csv");
        AtomicFile.write(file, out -> out.write(new byte[] {1, 2, 3}));
        assertArrayEquals(new byte[] {1, 2, 3}, Files.readAllBytes(file));
        assertEquals(List.of("a.csv"), names());
    }

    @Test
    void write_contentFailsHalfway_leavesTheFormerFile() throws IOException {
        Path file = folder.resolve("a.csv");
        Files.writeString(file, "former");
        IOException e = assertThrows(
                IOException.class,
                () -> AtomicFile.write(file, out -> {
                    out.write(new byte[100_000]);
                    throw new IOException("No space left on device");
                }));
        assertEquals("former", Files.readString(file));
        assertEquals(List.of("a.csv"), names());
        assertTrue(
                String.valueOf(e.getMessage()).startsWith("Cannot save " + file + ": No space left on device."),
                e.getMessage());
    }

    @Test
    void write_contentThrowsUnchecked_leavesNothing() throws IOException {
        assertThrows(
                IllegalStateException.class,
                () -> AtomicFile.write(folder.resolve("a.csv"), out -> {
                    throw new IllegalStateException("a fault");
                }));
        assertEquals(List.of(), names());
    }

    @Test
    void write_missingFolder_saysSoAndLeavesNothing() throws IOException {
        Path file = folder.resolve("missing").resolve("a.csv");
        IOException e = assertThrows(IOException.class, () -> AtomicFile.write(file, out -> out.write(1)));
        assertTrue(String.valueOf(e.getMessage()).contains("there is no folder " + file.getParent()), e.getMessage());
        assertTrue(String.valueOf(e.getMessage()).contains(file.toString()), e.getMessage());
        assertEquals(List.of(), names());
    }

    @Test
    void write_ontoAFolder_isRefused() throws IOException {
        Path file = Files.createDirectory(folder.resolve("a.csv"));
        assertThrows(IOException.class, () -> AtomicFile.write(file, out -> out.write(1)));
        assertEquals(List.of("a.csv"), names());
    }
}
