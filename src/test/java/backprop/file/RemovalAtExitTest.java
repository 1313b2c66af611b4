package backprop.file;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RemovalAtExitTest {
    @Test
    void close_writtenFile_keepsNothingOfIt() {
        RemovalAtExit closed = RemovalAtExit.of(Path.of("a.tmp"));
        closed.close();
        assertFalse(closed.cancel());
        assertTrue(RemovalAtExit.of(Path.of("b.tmp")).cancel());
    }
}
