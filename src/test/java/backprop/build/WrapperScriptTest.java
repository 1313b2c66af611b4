package backprop.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The real {@code mvnw} in a made-up world: which Maven it takes. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class WrapperScriptTest extends WrapperWorld {
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
        assertEquals(
                "curl example.test/maven-3/3.9.11/binaries/apache-maven-3.9.11-bin.tar.gz\n", Files.readString(calls));
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
                PROJECT.resolve(".mvn/wrapper/MavenDownload.java"), project.resolve(".mvn/wrapper/MavenDownload.java"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        Path mirror = world.resolve("mirror");
        Path place =
                mirror.resolve("org/apache/maven/apache-maven/" + VERSION + "/apache-maven-" + VERSION + "-bin.tar.gz");
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
                "cp \"$SERVED\" \"$file\"; mkdir -p '" + theirs + "/bin'; cp '" + tools + "/stand-in' '" + theirs
                        + "/bin/mvn'");
        maven(tools.resolve("stand-in"), "their");

        assertEquals("their Maven\n<verify>\n", start("verify").out());
        assertEquals(List.of(theirs.getFileName().toString()), cacheContent());
        try (Stream<Path> content = Files.list(theirs)) {
            assertEquals(
                    List.of("bin"), content.map(p -> p.getFileName().toString()).toList());
        }
    }

    @Test
    void start_anotherStartFinishesDuringTheRename_keepsThatMavenWhole() throws Exception {
        curlServes();
        Path theirs = cached();
        maven(tools.resolve("stand-in"), "their");
        script(tools.resolve("mv"), """
                #!/bin/sh
                if [ "$2" = '%1$s' ]; then mkdir -p '%1$s/bin'; cp '%2$s/stand-in' '%1$s/bin/mvn'; fi
                exec /bin/mv "$@"
                """.formatted(theirs, tools));

        assertEquals("their Maven\n<verify>\n", start("verify").out());
        try (Stream<Path> content = Files.list(theirs)) {
            assertEquals(
                    List.of("bin"), content.map(p -> p.getFileName().toString()).toList());
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
}
