package backprop.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the real {@code mvnw} in a made-up world: a copy of it in a folder with a space in its name, an empty
 * home, and a PATH of plain tools and of stand-ins for java, mvn, curl and wget. Every stand-in for a Maven
 * prints who it is and its arguments, one a line in angle brackets.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
class WrapperScriptTest {
    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final String VERSION = "3.9.11";
    private static final List<String> TOOLS = List.of(
            "sh", "sed", "tr", "head", "dirname", "readlink", "mkdir", "mktemp", "rm", "mv", "cp", "date", "tar",
            "gzip", "cat");
    private static final List<String> SUM_TOOLS = List.of("sha512sum", "shasum", "perl");

    @TempDir
    private Path world;

    private final Map<String, String> environment = new HashMap<>();
    private Path project = Path.of("");
    private Path tools = Path.of("");
    private Path served = Path.of("");
    private Path calls = Path.of("");
    private String sum = "";

    @BeforeEach
    void makeTheWorld() throws Exception {
        project = Files.createDirectories(world.resolve("a project"));
        tools = Files.createDirectories(world.resolve("tools"));
        calls = world.resolve("calls");
        Files.createFile(calls);
        Path home = Files.createDirectories(world.resolve("home of Ada"));
        script(project.resolve("mvnw"), Files.readString(PROJECT.resolve("mvnw")));
        Files.writeString(project.resolve("pom.xml"), "<project/>");
        TOOLS.forEach(this::link);
        SUM_TOOLS.forEach(this::link);
        java("17", true);
        served = archive();
        sum = sha512(served);
        settings(sum);
        environment.put("PATH", tools.toString());
        environment.put("HOME", home.toString());
        environment.put("CALLS", calls.toString());
        environment.put("SERVED", served.toString());
    }

    // --- the four ways to a Maven

    @Test
    void start_pinnedMavenIsCached_runsItAndDownloadsNothing() throws Exception {
        curlServes();
        installedMaven("3.9.6");
        maven(cached().resolve("bin/mvn"), "cached");

        Outcome outcome = start("verify");

        assertEquals("cached Maven\n<verify>\n", outcome.out());
        assertEquals(0, outcome.code());
        assertEquals("", outcome.err());
        assertEquals("", Files.readString(calls));
    }

    @Test
    void start_archiveCanBeReached_downloadsOnceAndRunsFromTheCacheAfterwards() throws Exception {
        curlServes();
        installedMaven("3.9.6");

        Outcome first = start("verify");
        Outcome second = start("test");

        assertEquals("downloaded Maven\n<verify>\n", first.out());
        assertEquals("downloaded Maven\n<test>\n", second.out());
        assertEquals("curl example.test/maven-3/3.9.11/binaries/apache-maven-3.9.11-bin.tar.gz\n", Files.readString(calls));
        assertEquals(List.of(cached().getFileName().toString()), cacheContent());
    }

    @Test
    void start_onlyWgetIsThere_downloadsWithIt() throws Exception {
        downloader("wget", "-O", "cp \"$SERVED\" \"$file\"");

        assertEquals("downloaded Maven\n<verify>\n", start("verify").out());
        assertTrue(Files.readString(calls).startsWith("wget "));
    }

    @Test
    void start_neitherDownloaderNorSumTool_usesJavaForBoth() throws Exception {
        for (String tool : SUM_TOOLS) Files.deleteIfExists(tools.resolve(tool));
        Files.createDirectories(project.resolve(".mvn/wrapper"));
        Files.copy(
                PROJECT.resolve(".mvn/wrapper/MavenDownload.java"),
                project.resolve(".mvn/wrapper/MavenDownload.java"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        Path mirror = world.resolve("mirror");
        Path place = mirror.resolve("org/apache/maven/apache-maven/" + VERSION + "/apache-maven-" + VERSION + "-bin.tar.gz");
        Files.createDirectories(place.getParent());
        Files.copy(served, place);
        environment.put("MVNW_REPOURL", mirror.toUri().toString());

        Outcome outcome = start("verify");

        assertEquals("downloaded Maven\n<verify>\n", outcome.out(), outcome.err());
    }

    @Test
    void start_sumIsAnotherOne_refusesAndNamesBothSums() throws Exception {
        String wanted = "0123456789abcdef".repeat(8);
        settings(wanted);
        curlServes();
        installedMaven("3.9.6");

        Outcome outcome = start("verify");

        assertEquals(1, outcome.code());
        assertEquals("", outcome.out());
        assertTrue(outcome.err().contains("wanted:  " + wanted), outcome.err());
        assertTrue(outcome.err().contains("found:   " + sum), outcome.err());
        assertEquals(List.of(), cacheContent());
    }

    @Test
    void start_archiveOutOfReach_runsTheInstalledMavenWithANote() throws Exception {
        curlFails();
        installedMaven("3.8.7");

        Outcome outcome = start("verify");

        assertEquals("installed Maven\n<verify>\n", outcome.out());
        assertEquals(0, outcome.code());
        assertEquals(
                1,
                outcome.err().lines().filter(l -> l.startsWith("mvnw: note:")).count(),
                outcome.err());
        assertTrue(outcome.err().contains("3.8.7"), outcome.err());
    }

    @Test
    void start_installedMavenIsTooOldAndArchiveOutOfReach_failsAndNamesItsVersion() throws Exception {
        curlFails();
        installedMaven("3.6.3");

        Outcome outcome = start("verify");

        assertEquals(1, outcome.code());
        assertEquals("", outcome.out());
        assertTrue(outcome.err().contains("is 3.6.3, and 3.8 or newer is needed"), outcome.err());
    }

    @Test
    void start_installedMavenIsOfTheNextMajorVersion_runsIt() throws Exception {
        curlFails();
        installedMaven("4.0.0-rc-5");

        assertEquals("installed Maven\n<verify>\n", start("verify").out());
    }

    @Test
    void start_noMavenAnywhere_failsAndSaysWhatToDo() throws Exception {
        curlFails();

        Outcome outcome = start("verify");

        assertEquals(1, outcome.code());
        assertEquals("", outcome.out());
        assertTrue(outcome.err().contains("there is no Maven to build with"), outcome.err());
        assertTrue(outcome.err().contains("Could not resolve host"), outcome.err());
        assertTrue(outcome.err().contains("there is no mvn on PATH"), outcome.err());
        assertTrue(outcome.err().contains("sudo apt install maven"), outcome.err());
    }

    // --- trying again, and what may go wrong half-way

    @Test
    void start_downloadFailedLessThanAnHourAgo_doesNotTryAgain() throws Exception {
        curlFails();
        installedMaven("3.8.7");
        start("verify");

        Outcome second = start("verify");

        assertEquals("installed Maven\n<verify>\n", second.out());
        assertEquals(1, Files.readAllLines(calls).size());
    }

    @Test
    void start_downloadFailedMoreThanAnHourAgo_triesAgain() throws Exception {
        curlFails();
        installedMaven("3.8.7");
        start("verify");
        Path marker = cached().resolveSibling(cached().getFileName() + ".unreachable");
        String url = Files.readString(marker).split(" ", 2)[1];
        Files.writeString(marker, Instant.now().minusSeconds(3_700).getEpochSecond() + " " + url);

        start("verify");

        assertEquals(2, Files.readAllLines(calls).size());
    }

    @Test
    void start_downloadFailedLatelyAndNoMavenIsInstalled_triesAgain() throws Exception {
        curlFails();
        start("verify");

        start("verify");

        assertEquals(2, Files.readAllLines(calls).size());
    }

    @Test
    void start_mirrorIsNamedAfterAFailure_triesTheMirror() throws Exception {
        curlFails();
        installedMaven("3.8.7");
        start("verify");
        curlServes();
        environment.put("MVNW_REPOURL", "mirror.test/releases/");

        assertEquals("downloaded Maven\n<verify>\n", start("verify").out());
        assertEquals(
                "curl mirror.test/releases/org/apache/maven/apache-maven/3.9.11/apache-maven-3.9.11-bin.tar.gz",
                Files.readAllLines(calls).get(1));
    }

    @Test
    void start_downloadBreaksOff_leavesNoPartInTheCache() throws Exception {
        downloader("curl", "-o", "head -c 100 \"$SERVED\" >\"$file\"; echo 'curl: (18) closed' >&2; exit 18");
        installedMaven("3.8.7");

        Outcome outcome = start("verify");

        assertEquals("installed Maven\n<verify>\n", outcome.out());
        assertEquals(List.of(cached().getFileName() + ".unreachable"), cacheContent());
    }

    @Test
    void start_anotherStartFinishesFirst_keepsThatMavenWhole() throws Exception {
        Path theirs = cached();
        downloader(
                "curl",
                "-o",
                "cp \"$SERVED\" \"$file\"; mkdir -p '" + theirs + "/bin'; cp '" + tools + "/stand-in' '" + theirs + "/bin/mvn'");
        maven(tools.resolve("stand-in"), "their");

        assertEquals("their Maven\n<verify>\n", start("verify").out());
        assertEquals(List.of(theirs.getFileName().toString()), cacheContent());
        try (Stream<Path> content = Files.list(theirs)) {
            assertEquals(List.of("bin"), content.map(p -> p.getFileName().toString()).toList());
        }
    }

    @Test
    void start_cacheCannotBeWritten_runsTheInstalledMaven() throws Exception {
        curlServes();
        installedMaven("3.8.7");
        Path file = Files.createFile(world.resolve("a file"));
        environment.put("MAVEN_USER_HOME", file.toString());

        assertEquals("installed Maven\n<verify>\n", start("verify").out());
        assertEquals("", Files.readString(calls));
    }

    // --- Java

    @Test
    void start_javaHomeWithoutJava_failsAndNamesIt() throws Exception {
        installedMaven("3.9.6");
        environment.put("JAVA_HOME", "/no/such folder");

        Outcome outcome = start("verify");

        assertEquals(1, outcome.code());
        assertEquals("", outcome.out());
        assertTrue(outcome.err().contains("JAVA_HOME is '/no/such folder'"), outcome.err());
    }

    @Test
    void start_noJava_failsAndNamesThePackage() throws Exception {
        installedMaven("3.9.6");
        Files.delete(tools.resolve("java"));

        Outcome outcome = start("verify");

        assertEquals(1, outcome.code());
        assertEquals("", outcome.out());
        assertTrue(outcome.err().contains("no Java found"), outcome.err());
        assertTrue(outcome.err().contains("openjdk-17-jdk"), outcome.err());
    }

    @Test
    void start_javaIsOlderThan17_failsAndNamesBothVersions() throws Exception {
        installedMaven("3.9.6");
        for (String old : List.of("11", "1.8")) {
            java(old, true);

            Outcome outcome = start("verify");

            assertEquals(1, outcome.code());
            assertEquals("", outcome.out());
            assertTrue(outcome.err().contains("Java " + old + " is too old"), outcome.err());
            assertTrue(outcome.err().contains("JDK 17"), outcome.err());
        }
    }

    @Test
    void start_javaWithoutCompiler_failsAndAsksForAJdk() throws Exception {
        installedMaven("3.9.6");
        java("21", false);

        Outcome outcome = start("verify");

        assertEquals(1, outcome.code());
        assertTrue(outcome.err().contains("no compiler"), outcome.err());
    }

    // --- arguments and folders

    @Test
    void start_argumentsWithBlanksAndQuotes_arriveUnchanged() throws Exception {
        maven(cached().resolve("bin/mvn"), "cached");

        Outcome outcome = start("-Dtext=two words", "it's", "\"quoted\"", "", "$HOME", "*", "a\\b");

        assertEquals(
                "cached Maven\n<-Dtext=two words>\n<it's>\n<\"quoted\">\n<>\n<$HOME>\n<*>\n<a\\b>\n", outcome.out());
    }

    @Test
    void start_mavenFails_passesItsExitCodeOn() throws Exception {
        script(cached().resolve("bin/mvn"), "#!/bin/sh\nexit 7\n");

        assertEquals(7, start("verify").code());
    }

    @Test
    void start_fromAFolderWithoutPom_buildsTheProjectOfTheScript() throws Exception {
        maven(cached().resolve("bin/mvn"), "cached");
        Path elsewhere = Files.createDirectories(world.resolve("else where"));

        Outcome outcome = startIn(elsewhere, "verify");

        assertEquals("cached Maven\n<-f>\n<" + project.toRealPath().resolve("pom.xml") + ">\n<verify>\n", outcome.out());
        assertEquals("cached Maven\n<-f>\n<mine.xml>\n", startIn(elsewhere, "-f", "mine.xml").out());
    }

    @Test
    void start_throughALink_findsItsProject() throws Exception {
        maven(cached().resolve("bin/mvn"), "cached");
        Path link = Files.createSymbolicLink(world.resolve("build it"), project.resolve("mvnw"));

        assertEquals("cached Maven\n<verify>\n", run(project, List.of(link.toString(), "verify")).out());
    }

    @Test
    void start_mavenArgsWithAnOldInstalledMaven_arePassedOn() throws Exception {
        curlFails();
        environment.put("MAVEN_ARGS", "-B -ntp");
        installedMaven("3.8.7");
        assertEquals("installed Maven\n<-B>\n<-ntp>\n<verify>\n", start("verify").out());

        installedMaven("3.9.0");
        assertEquals("installed Maven\n<verify>\n", start("verify").out());
    }

    @Test
    void start_verbose_tellsWhatItDoes() throws Exception {
        maven(cached().resolve("bin/mvn"), "cached");
        environment.put("MVNW_VERBOSE", "true");

        Outcome outcome = start("verify");

        assertTrue(outcome.err().contains("mvnw: running " + cached().resolve("bin/mvn")), outcome.err());
    }

    // --- what both scripts share

    @Test
    void scripts_ofBothPlatforms_readTheSameSettings() throws Exception {
        Properties settings = new Properties();
        try (var in = Files.newBufferedReader(PROJECT.resolve(".mvn/wrapper/maven-wrapper.properties"))) {
            settings.load(in);
        }
        String posix = Files.readString(PROJECT.resolve("mvnw"));
        String windows = Files.readString(PROJECT.resolve("mvnw.cmd"));

        assertEquals(3, settings.size());
        assertTrue(settings.getProperty("mavenSha512").matches("[0-9a-f]{128}"));
        assertTrue(posix.contains("maven-wrapper.properties"));
        assertTrue(windows.contains("maven-wrapper.properties"));
        for (String name : settings.stringPropertyNames()) {
            assertTrue(posix.contains("setting " + name), name + " in mvnw");
            assertTrue(windows.contains("\"%%a\"==\"" + name + "\""), name + " in mvnw.cmd");
            assertFalse(posix.contains(settings.getProperty(name)), "mvnw repeats the value of " + name);
            assertFalse(windows.contains(settings.getProperty(name)), "mvnw.cmd repeats the value of " + name);
        }
    }

    @Test
    void checkedDownload_asTheWindowsScriptCallsIt_answersWithItsExitCodes() throws Exception {
        Path file = world.resolve("got.tar.gz");
        Path marker = world.resolve("marker");
        String there = served.toUri().toString();
        String absent = world.resolve("absent").toUri().toString();

        assertEquals(0, checked(there, file, sum, marker).code());
        assertEquals(sum, sha512(file));
        Outcome other = checked(there, file, "00", marker);
        assertEquals(3, other.code());
        assertTrue(other.err().contains("wanted:  00") && other.err().contains("found:   " + sum), other.err());
        assertEquals(2, checked(absent, file, sum, marker).code());
        assertEquals(4, checked(absent, file, sum, marker).code());
        assertEquals(0, checked(there, file, sum, marker).code());
        assertFalse(Files.exists(marker));
    }

    // --- the world's parts

    private record Outcome(int code, String out, String err) {}

    private Outcome start(String... arguments) throws Exception {
        return startIn(project, arguments);
    }

    private Outcome startIn(Path folder, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(project.resolve("mvnw").toString()));
        command.addAll(List.of(arguments));
        return run(folder, command);
    }

    private Outcome checked(String url, Path file, String wanted, Path marker) throws Exception {
        return run(
                project,
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        PROJECT.resolve(".mvn/wrapper/MavenDownload.java").toString(),
                        "checked",
                        url,
                        file.toString(),
                        wanted,
                        marker.toString()));
    }

    private Outcome run(Path folder, List<String> command) throws Exception {
        Path out = world.resolve("out");
        Path err = world.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        int code = builder.start().waitFor();
        return new Outcome(code, Files.readString(out), Files.readString(err));
    }

    /** Where the script keeps the pinned Maven. */
    private Path cached() {
        return shelf().resolve(sum.substring(0, 16));
    }

    private Path shelf() {
        return world.resolve("home of Ada/.m2/wrapper/dists/apache-maven-" + VERSION);
    }

    private List<String> cacheContent() throws IOException {
        try (Stream<Path> content = Files.list(shelf())) {
            return content.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    private void settings(String wantedSum) throws IOException {
        Path file = project.resolve(".mvn/wrapper/maven-wrapper.properties");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file, "mavenVersion=" + VERSION + "\nmavenSha512=" + wantedSum + "\narchive=example.test/maven-3\n");
    }

    private void curlServes() throws IOException {
        downloader("curl", "-o", "cp \"$SERVED\" \"$file\"");
    }

    private void curlFails() throws IOException {
        downloader("curl", "-o", "echo 'curl: (6) Could not resolve host: example.test' >&2; exit 6");
    }

    /** A downloader that notes its name and the address, the last argument, and then does {@code action}. */
    private void downloader(String name, String fileOption, String action) throws IOException {
        script(
                tools.resolve(name),
                """
                #!/bin/sh
                while [ $# -gt 0 ]; do
                  if [ "$1" = %s ]; then file=$2; fi
                  url=$1
                  shift
                done
                echo "%s $url" >>"$CALLS"
                %s
                """
                        .formatted(fileOption, name, action));
    }

    private void installedMaven(String version) throws IOException {
        script(
                tools.resolve("mvn"),
                """
                #!/bin/sh
                if [ "$*" = --version ]; then
                  printf '\\033[1mApache Maven %s (0123abc)\\033[m\\nMaven home: /somewhere\\n'
                  exit
                fi
                echo "installed Maven"
                printf '<%%s>\\n' "$@"
                """
                        .formatted(version));
    }

    private static void maven(Path place, String name) throws IOException {
        script(place, "#!/bin/sh\necho '" + name + " Maven'\nprintf '<%s>\\n' \"$@\"\n");
    }

    private void java(String version, boolean withCompiler) throws IOException {
        Path folder = world.resolve("java " + version + (withCompiler ? "" : " runtime"));
        String program =
                """
                #!/bin/sh
                printf 'Property settings:\\n    java.home = %s\\n' >&2
                printf '    java.specification.version = %s\\n    java.vm.specification.version = 99\\n' >&2
                """
                        .formatted(folder, version);
        script(folder.resolve("bin/java"), program);
        script(tools.resolve("java"), program);
        if (withCompiler) script(folder.resolve("bin/javac"), "#!/bin/sh\n");
    }

    private Path archive() throws Exception {
        String name = "apache-maven-" + VERSION;
        maven(world.resolve("to serve").resolve(name).resolve("bin/mvn"), "downloaded");
        Path file = world.resolve("served.tar.gz");
        Process tar = new ProcessBuilder(
                        "tar", "-czf", file.toString(), "-C", world.resolve("to serve").toString(), name)
                .start();
        assertEquals(0, tar.waitFor());
        return file;
    }

    private void link(String tool) {
        for (String folder : List.of("/usr/bin", "/bin")) {
            Path program = Path.of(folder, tool);
            if (!Files.exists(program)) continue;
            try {
                Files.createSymbolicLink(tools.resolve(tool), program);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            return;
        }
    }

    private static void script(Path place, String text) throws IOException {
        Files.createDirectories(place.getParent());
        Files.writeString(place, text, UTF_8);
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static String sha512(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(file)));
    }
}
