package backprop.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StringsTest {
    private static final Path BUNDLES = Path.of("src", "main", "resources", "backprop", "strings");

    @Test
    void bundles_everyKey_isGivenOnce() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            for (Path file : files.toList()) {
                Set<String> seen = new HashSet<>();
                List<String> twice = Files.readAllLines(file).stream()
                        .filter(line -> line.contains(" = ") && !line.startsWith("#"))
                        .map(line -> line.substring(0, line.indexOf(" = ")))
                        .filter(key -> !seen.add(key))
                        .toList();
                assertEquals(List.of(), twice, file.toString());
            }
        }
    }
}
