package backprop.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * A made-up world for {@code mvnw}: a copy of it in a folder with a space in its name, an empty home, and a
 * PATH of plain tools and of stand-ins for java, mvn, curl and wget. Every stand-in for a Maven prints who it
 * is and its arguments, one a line in angle brackets.
 */
abstract class WrapperWorld {
    static final Path PROJECT = Path.of("").toAbsolutePath();
    static final String VERSION = "3.9.11";
    static final List<String> TOOLS = List.of(
            "sed",
            "tr",
            "head",
            "dirname",
            "readlink",
            "mkdir",
            "mktemp",
            "rm",
            "mv",
            "cp",
            "date",
            "tar",
            "gzip",
            "cat");
    static final List<String> SUM_TOOLS = List.of("sha512sum", "shasum", "perl");

    @TempDir
    Path world;

    final Map<String, String> environment = new HashMap<>();
    Path project = Path.of("");
    Path tools = Path.of("");
    Path served = Path.of("");
    Path calls = Path.of("");
    String sum = "";

    @BeforeEach
    void makeTheWorld() throws Exception {
        project = Files.createDirectories(world.resolve("a project"));
        tools = Files.createDirectories(world.resolve("tools"));
        calls = world.resolve("calls");
        Files.createFile(calls);
        Path home = Files.createDirectories(world.resolve("home of Ada"));
        script(project.resolve("mvnw"), Files.readString(PROJECT.resolve("mvnw")));
        Files.writeString(project.resolve("pom.xml"), "<project/>");
        for (String tool : TOOLS) allow(tool);
        for (String tool : SUM_TOOLS) allow(tool);
        java("17", true);
        served = archive();
        sum = sha512(served);
        settings(sum);
        environment.put("PATH", tools.toString());
        environment.put("HOME", home.toString());
        environment.put("CALLS", calls.toString());
        environment.put("SERVED", served.toString());
    }

    // --- the world's parts

    record Outcome(int code, String out, String err) {}

    Outcome start(String... arguments) throws Exception {
        return startIn(project, arguments);
    }

    Outcome startIn(Path folder, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(project.resolve("mvnw").toString()));
        command.addAll(List.of(arguments));
        return run(folder, command);
    }

    Outcome checked(String url, Path file, String wanted, Path marker) throws Exception {
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

    Outcome run(Path folder, List<String> command) throws Exception {
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
    Path cached() {
        return shelf().resolve(sum.substring(0, 16));
    }

    Path shelf() {
        return world.resolve("home of Ada/.m2/wrapper/dists/apache-maven-" + VERSION);
    }

    List<String> cacheContent() throws IOException {
        try (Stream<Path> content = Files.list(shelf())) {
            return content.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    void settings(String wantedSum) throws IOException {
        Path file = project.resolve(".mvn/wrapper/maven-wrapper.properties");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file, "mavenVersion=" + VERSION + "\nmavenSha512=" + wantedSum + "\narchive=example.test/maven-3\n");
    }

    void curlServes() throws IOException {
        downloader("curl", "-o", "cp \"$SERVED\" \"$file\"");
    }

    void curlFails() throws IOException {
        downloader("curl", "-o", "echo 'curl: (6) Could not resolve host: example.test' >&2; exit 6");
    }

    /** A downloader that notes its name and the address, the last argument, and then does {@code action}. */
    void downloader(String name, String fileOption, String action) throws IOException {
        script(tools.resolve(name), """
                #!/bin/sh
                while [ $# -gt 0 ]; do
                  if [ "$1" = %s ]; then file=$2; fi
                  url=$1
                  shift
                done
                echo "%s $url" >>"$CALLS"
                %s
                """.formatted(fileOption, name, action));
    }

    void installedMaven(String version) throws IOException {
        script(tools.resolve("mvn"), """
                #!/bin/sh
                if [ "$*" = --version ]; then
                  printf '\\033[1mApache Maven %s (0123abc)\\033[m\\nMaven home: /somewhere\\n'
                  exit
                fi
                echo "installed Maven"
                printf '<%%s>\\n' "$@"
                """.formatted(version));
    }

    static void maven(Path place, String name) throws IOException {
        script(place, "#!/bin/sh\necho '" + name + " Maven'\nprintf '<%s>\\n' \"$@\"\n");
    }

    void java(String version, boolean withCompiler) throws IOException {
        Path folder = world.resolve("java " + version + (withCompiler ? "" : " runtime"));
        String program = """
                #!/bin/sh
                printf 'Property settings:\\n    java.home = %s\\n' >&2
                printf '    java.specification.version = %s\\n    java.vm.specification.version = 99\\n' >&2
                """.formatted(folder, version);
        script(folder.resolve("bin/java"), program);
        script(tools.resolve("java"), program);
        if (withCompiler) script(folder.resolve("bin/javac"), "#!/bin/sh\n");
    }

    Path archive() throws Exception {
        String name = "apache-maven-" + VERSION;
        maven(world.resolve("to serve").resolve(name).resolve("bin/mvn"), "downloaded");
        Path file = world.resolve("served.tar.gz");
        Process tar = new ProcessBuilder(
                        "tar",
                        "-czf",
                        file.toString(),
                        "-C",
                        world.resolve("to serve").toString(),
                        name)
                .start();
        assertEquals(0, tar.waitFor());
        return file;
    }

    /** Lets the script use one of the machine's own tools, and no other. */
    void allow(String tool) throws IOException {
        for (String folder : List.of("/usr/bin", "/bin")) {
            Path program = Path.of(folder, tool);
            if (!Files.isExecutable(program)) continue;
            script(tools.resolve(tool), "#!/bin/sh\nexec " + program + " \"$@\"\n");
            return;
        }
    }

    static void script(Path place, String text) throws IOException {
        Files.createDirectories(place.getParent());
        Files.writeString(place, text, UTF_8);
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    static String sha512(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(file)));
    }
}
