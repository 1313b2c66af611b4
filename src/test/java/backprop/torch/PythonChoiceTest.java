package backprop.torch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PythonChoiceTest {
    @TempDir
    Path folder = Path.of("");

    private Path file() {
        return folder.resolve("config").resolve("python.txt");
    }

    @Test
    void choose_aPython_isKeptAcrossStarts() throws IOException {
        PythonChoice choice = PythonChoice.in(file());
        assertEquals(Optional.empty(), choice.python());
        choice.choose(folder.resolve("first"));
        choice.choose(folder.resolve("a b").resolve("..").resolve("größer 2"));
        assertEquals(
                Optional.of(folder.resolve("größer 2").toAbsolutePath()),
                PythonChoice.in(file()).python());
    }

    @Test
    void forget_aChoice_leavesNone() throws IOException {
        PythonChoice choice = PythonChoice.in(file());
        choice.forget();
        choice.choose(folder);
        choice.forget();
        assertEquals(Optional.empty(), choice.python());
        assertFalse(Files.exists(file()));
    }

    @Test
    void python_unusableFile_isNoChoice() throws IOException {
        Files.createDirectories(file());
        assertEquals(Optional.empty(), PythonChoice.in(file()).python());
        Path empty = Files.writeString(folder.resolve("empty"), "\n \n");
        assertEquals(Optional.empty(), PythonChoice.in(empty).python());
        Path notText = Files.write(folder.resolve("bytes"), new byte[] {0, (byte) 0xFF, (byte) 0xFE});
        assertEquals(Optional.empty(), PythonChoice.in(notText).python());
    }

    @Test
    void choose_whereNothingCanBeWritten_saysWhy() throws IOException {
        Files.createDirectories(file());
        IOException e =
                assertThrows(IOException.class, () -> PythonChoice.in(file()).choose(folder));
        assertTrue(String.valueOf(e.getMessage()).contains("python.txt"), e.getMessage());
    }

    @Test
    void usualFile_isTheProgramsOwn() {
        assertTrue(PythonChoice.usualFile().endsWith(Path.of("backprop-workbench", "python.txt")));
    }
}
