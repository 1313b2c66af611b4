package backprop.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShortPathsTest {
    private static List<String> of(String... folders) {
        return ShortPaths.of(List.of(folders).stream().map(Path::of).toList());
    }

    @Test
    void of_differentLastNames_areThese() {
        assertEquals(List.of("first", "second"), of("runs/first", "runs/x/../second"));
    }

    @Test
    void of_sameLastNames_takesAsManyAsTellThemApart() {
        assertEquals(List.of("a/run", "b/run"), of("x/a/run", "x/b/run"));
        assertEquals(List.of("a/x/run", "b/x/run", "b/y/run"), of("a/x/run", "b/x/run", "b/y/run"));
    }

    @Test
    void of_oneFolderTwice_namesItTwice() {
        assertEquals(List.of("run", "run"), of("a/run", "a/run"));
    }
}
