package backprop.torch;

import backprop.program.PythonPrograms;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** The Python that tests run PyTorch with. */
public final class TestPython {
    private TestPython() {}

    /** Skips the test where there is none. */
    public static Python orSkip() throws IOException, InterruptedException {
        String command = PythonPrograms.command(System.getenv());
        String versions = said(command);
        Assumptions.assumeFalse(
                versions.isEmpty(),
                "Skipped: PyTorch was not run, since " + command + " cannot import numpy and torch.");
        String[] parts = versions.split(" ", -1);
        return new Python(List.of(command), command, parts[0], parts[1], parts[2]);
    }

    private static String said(String command) throws IOException, InterruptedException {
        String program =
                "import platform, numpy, torch; print(platform.python_version(), torch.__version__, numpy.__version__)";
        try {
            Process process = new ProcessBuilder(command, "-c", program)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0 ? said.strip() : "";
        } catch (IOException e) {
            return "";
        }
    }
}
