package backprop.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.app.DesktopCheck.Missing;
import backprop.app.DesktopCheck.Ready;
import backprop.app.DesktopCheck.Result;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DesktopCheckTest {
    private static final Set<String> ALL = Set.of("libgtk-3.so.0", "libGL.so.1", "libXtst.so.6", "libXxf86vm.so.1");
    private static final Set<String> NONE = Set.of();

    @TempDir
    private Path root;

    @Test
    void run_xServerListensAndLibrariesAreThere_isReady() throws IOException {
        try (ServerSocketChannel server = listen(7)) {
            assertTrue(server.isOpen());
            assertEquals(new Ready(), check(Map.of("DISPLAY", ":7"), ALL));
            assertEquals(new Ready(), check(Map.of("DISPLAY", ":7.0"), ALL));
            assertEquals(new Ready(), check(Map.of("DISPLAY", "unix:7"), ALL));
        }
    }

    @Test
    void run_xServerListensOnAnotherNumber_hasNoDisplay() throws IOException {
        try (ServerSocketChannel server = listen(7)) {
            assertTrue(server.isOpen());
            Missing missing = missing(check(Map.of("DISPLAY", ":8"), ALL));

            assertTrue(missing.noDisplay());
            assertTrue(missing.problems().get(0).contains("\":8\""), missing.message());
        }
    }

    @Test
    void run_socketFileWithoutServer_hasNoDisplay() throws IOException {
        listen(7).close();
        assertTrue(Files.exists(root.resolve("tmp/.X11-unix/X7")));

        assertTrue(missing(check(Map.of("DISPLAY", ":7"), ALL)).noDisplay());
    }

    @Test
    void run_xServerListensInTheAbstractSpaceOnly_isReady() throws IOException {
        Files.createDirectories(root.resolve("proc/net"));
        Files.writeString(
                root.resolve("proc/net/unix"),
                "Num RefCount\n0000: 00000002 00000000 00010000 0001 01 21 @/tmp/.X11-unix/X12\n");

        assertEquals(new Ready(), check(Map.of("DISPLAY", ":12"), ALL));
        assertTrue(missing(check(Map.of("DISPLAY", ":1"), ALL)).noDisplay());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void run_displayIsBlank_hasNoDisplay(String value) {
        Missing missing = missing(check(Map.of("DISPLAY", value), ALL));

        assertTrue(missing.noDisplay());
        assertEquals(List.of("There is no screen to open a window on: DISPLAY is not set."), missing.problems());
        assertEquals(1, missing.remedies().size());
    }

    @Test
    void run_displayIsAbsent_hasNoDisplay() {
        assertTrue(missing(check(Map.of(), ALL)).noDisplay());
    }

    @Test
    void run_waylandAlone_asksForXWayland() {
        Missing missing = missing(check(Map.of("WAYLAND_DISPLAY", "wayland-0"), ALL));

        assertTrue(missing.noDisplay());
        assertTrue(missing.problems().get(0).contains("WAYLAND_DISPLAY"), missing.message());
        assertTrue(missing.remedies().get(0).contains("XWayland"), missing.message());
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:10.0", "lab-3.example:0", "/private/tmp/launch/x:0"})
    void run_displayOfAnotherHost_isTakenToAnswer(String value) {
        assertEquals(new Ready(), check(Map.of("DISPLAY", value), ALL));
    }

    @Test
    void run_displayNamesNoServer_saysSo() {
        Missing missing = missing(check(Map.of("DISPLAY", "screen"), ALL));

        assertTrue(missing.noDisplay());
        assertTrue(missing.problems().get(0).contains("\"screen\", which names no X server"), missing.message());
    }

    @Test
    void run_twoLibrariesMissing_namesOnlyTheirPackages() {
        Set<String> some = Set.of("libGL.so.1", "libXtst.so.6");

        Missing missing = missing(check(Map.of("DISPLAY", "host:0"), some));

        assertFalse(missing.noDisplay());
        assertEquals(2, missing.problems().size());
        assertEquals(List.of("sudo apt install --no-install-recommends libgtk-3-0 libxxf86vm1"), missing.remedies());
    }

    @Test
    void run_nothingIsThere_tellsTheDisplayFirstAndTheInstallCommandFirst() {
        Missing missing = missing(check(Map.of(), NONE));

        assertTrue(missing.noDisplay());
        assertEquals(5, missing.problems().size());
        assertTrue(missing.problems().get(0).contains("DISPLAY"), missing.message());
        assertEquals(
                "sudo apt install --no-install-recommends libgtk-3-0 libgl1 libxtst6 libxxf86vm1",
                missing.remedies().get(0));
        assertEquals(7, missing.message().lines().count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mac OS X", "Windows 11"})
    void run_otherSystems_areReady(String osName) {
        assertEquals(new Ready(), new DesktopCheck(osName, Map.of(), NONE::contains, root).run());
    }

    @Test
    void ofThisMachine_anyMachine_answers() {
        assertInstanceOf(Result.class, DesktopCheck.ofThisMachine().run());
    }

    private Result check(Map<String, String> environment, Set<String> libraries) {
        return new DesktopCheck("Linux", environment, libraries::contains, root).run();
    }

    private static Missing missing(Result result) {
        return assertInstanceOf(Missing.class, result);
    }

    private ServerSocketChannel listen(int number) throws IOException {
        Path socket = root.resolve("tmp/.X11-unix/X" + number);
        Files.createDirectories(socket.getParent());
        return ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(socket));
    }
}
