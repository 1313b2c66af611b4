package backprop.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The real {@code mvnw} in a made-up world: which Java it takes, what it hands on, and what the Windows script shares with it. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class WrapperJavaTest extends WrapperWorld {
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

        assertEquals(
                "cached Maven\n<-f>\n<" + project.toRealPath().resolve("pom.xml") + ">\n<verify>\n", outcome.out());
        assertEquals(
                "cached Maven\n<-f>\n<mine.xml>\n",
                startIn(elsewhere, "-f", "mine.xml").out());
    }

    @Test
    void start_throughALink_findsItsProject() throws Exception {
        maven(cached().resolve("bin/mvn"), "cached");
        Path link = Files.createSymbolicLink(world.resolve("build it"), project.resolve("mvnw"));

        assertEquals(
                "cached Maven\n<verify>\n",
                run(project, List.of(link.toString(), "verify")).out());
    }

    @Test
    void start_mavenArgsWithAnOldInstalledMaven_arePassedOn() throws Exception {
        curlFails();
        environment.put("MAVEN_ARGS", "-B -ntp");
        installedMaven("3.8.7");
        assertEquals(
                "installed Maven\n<-B>\n<-ntp>\n<verify>\n", start("verify").out());

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
}
