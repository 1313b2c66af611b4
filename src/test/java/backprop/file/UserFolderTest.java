package backprop.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserFolderTest {
    private static final Path HOME = Path.of("home");

    @ParameterizedTest
    @CsvSource({
        "Linux, '', home/.config/backprop-workbench",
        "Linux, chosen, chosen/backprop-workbench",
        "FreeBSD, ' ', home/.config/backprop-workbench",
        "Mac OS X, chosen, home/Library/Application Support/backprop-workbench"
    })
    void of_unix_followsItsCustom(String system, String config, Path expected) {
        assertEquals(expected, UserFolder.of(system, HOME, "no", config));
    }

    @Test
    void of_windows_isInTheRoamingFolder() {
        assertEquals(Path.of("roaming", "backprop-workbench"), UserFolder.of("Windows 11", HOME, "roaming", "no"));
        assertEquals(HOME.resolve("backprop-workbench"), UserFolder.of("Windows 11", HOME, null, null));
    }

    @Test
    void usual_isTheProgramsOwn() {
        assertTrue(UserFolder.usual().endsWith("backprop-workbench"));
    }
}
