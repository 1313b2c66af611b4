package backprop.torch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Runs a program that should say a little and end: with a limit of time and of output, and nothing to read. */
record ShortProcess(Duration limit, int mostBytes) {
    private static final int BUFFER = 1 << 16;
    private static final long LOOK_MILLIS = 10;

    /** How it ended. */
    enum End {
        /** By itself. */
        ENDED,
        /** By us, since the time was up. */
        TOO_LONG,
        /** By us, since it had said too much. */
        TOO_MUCH
    }

    /**
     * What came of it.
     *
     * @param code the exit code, if it ended by itself
     * @param said outputs and errors
     */
    record Outcome(End end, int code, String said) {}

    /**
     * Runs the program to its end. When this returns, nothing that it started and that can be known of is running.
     *
     * @param folder in which it works; else in this program's own
     * @throws IOException if it cannot be started
     */
    Outcome run(List<String> command, Optional<Path> folder) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        folder.map(Path::toFile).ifPresent(builder::directory);
        builder.environment().remove("PYTHONINSPECT");
        Process process = builder.start();
        try (InputStream in = process.getInputStream()) {
            process.getOutputStream().close();
            return listen(process, in);
        } finally {
            new ProcessTree(process).kill();
        }
    }

    /** Asks what there is to read, and never waits for it: what the program left behind may keep its output open. */
    private Outcome listen(Process process, InputStream in) throws IOException, InterruptedException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        long start = System.nanoTime();
        while (true) {
            boolean ended = process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            for (int n = in.available(); n > 0 && said.size() <= mostBytes; n = in.available()) {
                said.write(buffer, 0, Math.max(0, in.read(buffer, 0, Math.min(n, BUFFER))));
            }
            String text = said.toString(StandardCharsets.UTF_8);
            if (said.size() > mostBytes) {
                return new Outcome(End.TOO_MUCH, 0, text);
            }
            if (ended) {
                return new Outcome(End.ENDED, process.exitValue(), text);
            }
            if (System.nanoTime() - start > limit.toNanos()) {
                return new Outcome(End.TOO_LONG, 0, text);
            }
        }
    }
}
