package backprop.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentFilesTest {
    @TempDir
    Path folder = Path.of("");

    private Path file(int i) {
        return folder.resolve(i + ".experiment.json").toAbsolutePath();
    }

    @Test
    void add_files_areKeptNewestFirstAcrossStarts() {
        Path list = folder.resolve("config").resolve("recent.txt");
        RecentFiles recent = RecentFiles.in(list);
        assertEquals(List.of(), recent.paths());
        recent.add(file(1));
        recent.add(file(2));
        recent.add(file(1));
        assertEquals(List.of(file(1), file(2)), recent.paths());
        assertEquals(List.of(file(1), file(2)), RecentFiles.in(list).paths());
    }

    @Test
    void add_many_keepsTen() {
        RecentFiles recent = RecentFiles.inMemory();
        for (int i = 0; i < 15; i++) {
            recent.add(file(i));
        }
        assertEquals(10, recent.paths().size());
        assertEquals(file(14), recent.paths().get(0));
    }

    @Test
    void in_unusableFile_beginsEmptyAndGoesOn() throws IOException {
        Files.createDirectories(folder.resolve("recent.txt"));
        RecentFiles recent = RecentFiles.in(folder.resolve("recent.txt"));
        recent.add(file(1));
        assertEquals(List.of(file(1)), recent.paths());
    }

    @Test
    void usualFile_isTheProgramsOwn() {
        assertTrue(RecentFiles.usualFile().toString().contains("backprop-workbench"));
    }
}
