package backprop.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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

    /** A program that ends in the middle of writing. */
    static final class EndsHalfway {
        public static void main(String[] args) throws IOException {
            AtomicFile.write(Path.of(args[0]), out -> {
                out.write(new byte[100_000]);
                System.exit(130);
            });
        }
    }

    @Test
    void write_programEndsHalfway_leavesNothing() throws Exception {
        run(EndsHalfway.class, folder.resolve("a.csv"));
        assertEquals(List.of(), names());
    }

    /** A program that saves something while it is ending. */
    static final class SavesAtTheEnd {
        public static void main(String[] args) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    AtomicFile.write(Path.of(args[0]), out -> out.write('x'));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }));
            System.exit(130);
        }
    }

    @Test
    void write_programIsEnding_holdsTheContent() throws Exception {
        Path file = folder.resolve("a.csv");
        run(SavesAtTheEnd.class, file);
        assertEquals("x", Files.readString(file));
        assertEquals(List.of("a.csv"), names());
    }

    private static void run(Class<?> program, Path file) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        program.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(130, process.waitFor(), said);
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

    @Test
    void write_throughALink_replacesTheFileBehindIt() throws IOException {
        Path real = Files.writeString(
                Files.createDirectory(folder.resolve("elsewhere")).resolve("b.csv"), "former");
        Path link = Files.createSymbolicLink(folder.resolve("a.csv"), real);
        AtomicFile.write(link, out -> out.write('x'));
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("x", Files.readString(real));
        assertEquals(List.of("a.csv", "elsewhere"), names());
    }

    @Test
    void write_throughALinkToNothing_becomesAFile() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("a.csv"), folder.resolve("gone"));
        AtomicFile.write(link, out -> out.write('x'));
        assertEquals("x", Files.readString(link));
        assertEquals(List.of("a.csv"), names());
    }

    @Test
    void write_fileSystemsRoot_isRefused() {
        Path root = folder.getRoot();
        IOException e = assertThrows(IOException.class, () -> AtomicFile.write(root, out -> out.write(1)));
        assertTrue(String.valueOf(e.getMessage()).contains("that is a folder"), e.getMessage());
    }

    @Test
    void write_readOnlyFolder_saysThatOneMayNot() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        Path locked = Files.createDirectory(folder.resolve("locked"));
        Path file = Files.writeString(locked.resolve("a.csv"), "former");
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assumeFalse(Files.isWritable(locked), "root may write everywhere");
            assertRefused(file, "you may not write there", out -> out.write(1));
            assertEquals("former", Files.readString(file));
        } finally {
            Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void write_contentMayNot_saysThatOneMayNot() throws IOException {
        assertRefused(folder.resolve("a.csv"), "you may not write there. Choose another folder", out -> {
            throw new AccessDeniedException("a.csv");
        });
    }

    @Test
    void write_reasons_areTheSystemsWords() throws IOException {
        Path file = folder.resolve("a.csv");
        assertRefused(file, ": Read-only file system. Check", out -> {
            throw new FileSystemException("a.csv", null, "Read-only file system");
        });
        assertRefused(file, ": the system does not say why. Check", out -> {
            throw new FileSystemException("a.csv");
        });
        assertRefused(file, ": the system does not say why. Check", out -> {
            throw new IOException(" ");
        });
    }

    private void assertRefused(Path file, String expected, AtomicFile.Content content) throws IOException {
        List<String> before = names();
        IOException e = assertThrows(IOException.class, () -> AtomicFile.write(file, content));
        String message = String.valueOf(e.getMessage());
        assertTrue(message.startsWith("Cannot save " + file + ": ") && message.contains(expected), message);
        assertEquals(before, names());
    }
}
