package backprop.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Runs programs with the Python that BACKPROP_PYTHON names, else the machine's own. */
public final class PythonPrograms {
    private static final String PYTHON = command(System.getenv());
    private static final Path RUNNER = Path.of("src/test/python/run_programs.py");
    private static final long MOST_SECONDS = 300;

    private PythonPrograms() {}

    /** What starts Python; a blank variable is none. */
    public static String command(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("BACKPROP_PYTHON"))
                .filter(named -> !named.isBlank())
                .orElse("python3");
    }

    /** Skips the test where there is no Python with these modules. */
    static void assumeModules(Path folder, String... modules) throws IOException, InterruptedException {
        String imports = "import " + String.join(", ", modules);
        boolean there;
        try {
            there = run(folder, List.of(PYTHON, "-c", imports)) == 0;
        } catch (IOException e) {
            there = false;
        }
        Assumptions.assumeTrue(
                there,
                "Skipped: no exported program was run, since there is no " + PYTHON + " that can " + imports + ".");
    }

    /** Runs all of them in one process; what went wrong with one is in its {@code .error}. */
    static void runAll(Path folder, List<Path> programs) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(PYTHON, RUNNER.toAbsolutePath().toString()));
        programs.forEach(program -> command.add(program.toString()));
        int code = run(folder, command);
        if (code != 0) {
            throw new IOException("Python ended with " + code + ": " + Files.readString(folder.resolve("said.txt")));
        }
    }

    private static int run(Path folder, List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("OMP_NUM_THREADS", "1");
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
        try {
            if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("Python has not ended after " + MOST_SECONDS + " s.");
            }
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }
}
