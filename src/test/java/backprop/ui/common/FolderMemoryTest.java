package backprop.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderMemoryTest {
    @TempDir
    Path folder = Path.of("");

    private final FolderMemory memory = new FolderMemory();

    private Path file(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(folder.resolve(name).getParent());
        return Files.writeString(file, "");
    }

    @Test
    void folder_ofAnotherPurpose_isNotTaken() throws IOException {
        memory.chose("python", file("bin/python3"));
        assertEquals(Optional.empty(), memory.folder("results"));
        assertEquals(Optional.of(folder.resolve("bin")), memory.folder("python"));
    }

    @Test
    void folder_whereNothingCouldBeSaved_isForgotten() throws IOException {
        memory.chose("results", file("mine/loss.png"));
        Files.createDirectories(folder.resolve("closed"));
        memory.chose("results", folder.resolve("closed/loss.png"));
        assertEquals(Optional.of(folder.resolve("mine")), memory.folder("results"));
    }

    @Test
    void folder_savedAfterItWasChosen_isTaken() throws IOException {
        memory.chose("results", folder.resolve("later.png"));
        file("later.png");
        assertEquals(Optional.of(folder), memory.folder("results"));
    }
}
