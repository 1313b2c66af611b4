package backprop.file;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemovalAtExitTest {
    @Test
    void close_writtenFile_keepsNothingOfIt() {
        RemovalAtExit closed = RemovalAtExit.of(Path.of("a.tmp"));
        closed.close();
        assertFalse(closed.cancel());
        assertTrue(RemovalAtExit.of(Path.of("b.tmp")).cancel());
    }

    @Test
    void remove_unfinishedFile_isGoneAndWhatCannotBeRemovedStays(@TempDir Path folder) throws IOException {
        Path unfinished = Files.writeString(folder.resolve("a.tmp"), "half");
        RemovalAtExit.remove(unfinished);
        assertFalse(Files.exists(unfinished));
        RemovalAtExit.remove(unfinished);
        Path full = Files.createDirectory(folder.resolve("full"));
        Path within = Files.writeString(full.resolve("b"), "b");
        RemovalAtExit.remove(full);
        assertTrue(Files.exists(within));
    }
}
