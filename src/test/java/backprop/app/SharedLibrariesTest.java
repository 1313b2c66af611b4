package backprop.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedLibrariesTest {
    @TempDir
    private Path root;

    @ParameterizedTest
    @ValueSource(strings = {"lib/x86_64-linux-gnu", "usr/lib/x86_64-linux-gnu", "usr/lib64", "lib64", "usr/local/lib"})
    void test_libraryInACustomaryFolder_isFound(String folder) throws IOException {
        put(folder + "/libGL.so.1");

        assertTrue(libraries().test("libGL.so.1"));
        assertFalse(libraries().test("libGL.so"));
    }

    @Test
    void test_libraryOfAnotherArchitecture_isNotFound() throws IOException {
        put("usr/lib/aarch64-linux-gnu/libGL.so.1");

        assertFalse(libraries().test("libGL.so.1"));
        assertTrue(new SharedLibraries(root, "aarch64", Map.of()).test("libGL.so.1"));
    }

    @Test
    void test_libraryInLdLibraryPath_isFound() throws IOException {
        put("opt/own libs/libGL.so.1");
        Map<String, String> environment = Map.of("LD_LIBRARY_PATH", "/opt/none::/opt/own libs");

        assertTrue(new SharedLibraries(root, "amd64", environment).test("libGL.so.1"));
        assertFalse(libraries().test("libGL.so.1"));
    }

    @Test
    void test_libraryInAConfiguredFolder_isFound() throws IOException {
        put("opt/vendor/lib/libGL.so.1");
        put("opt/off/libXtst.so.6");
        put("opt/main/libgtk-3.so.0");
        Files.createDirectories(root.resolve("etc/ld.so.conf.d"));
        Files.writeString(root.resolve("etc/ld.so.conf"), "include /etc/ld.so.conf.d/*.conf\n/opt/main\n");
        Files.writeString(
                root.resolve("etc/ld.so.conf.d/vendor.conf"), "# of a vendor\n/opt/vendor/lib # here\n#/opt/off\n");

        assertTrue(libraries().test("libGL.so.1"));
        assertTrue(libraries().test("libgtk-3.so.0"));
        assertFalse(libraries().test("libXtst.so.6"));
    }

    @Test
    void test_libraryInTheLoadersCache_isFoundWhereItsFileStillExists() throws IOException {
        put("store/3xyz/lib/libGL.so.1");
        Files.createDirectories(root.resolve("etc"));
        String cache = "glibc-ld.so.cache1.1\0\u00ff\u0003\0libGL.so.1\0/store/3xyz/lib/libGL.so.1\0"
                + "libXtst.so.6\0/store/gone/libXtst.so.6\0";
        Files.writeString(root.resolve("etc/ld.so.cache"), cache, ISO_8859_1);

        assertTrue(libraries().test("libGL.so.1"));
        assertFalse(libraries().test("libXtst.so.6"));
    }

    @Test
    void test_emptySystem_findsNothing() {
        assertFalse(libraries().test("libGL.so.1"));
    }

    private SharedLibraries libraries() {
        return new SharedLibraries(root, "amd64", Map.of());
    }

    private void put(String file) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.createFile(path);
    }
}
