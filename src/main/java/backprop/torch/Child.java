package backprop.torch;

import backprop.text.Strings;
import backprop.training.EngineException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A process that is told commands and answers in lines, fields between tabs, each line with a mark; whatever else it writes is kept,
 * within bounds, as its last words. For one thread, but for {@link #close}.
 */
final class Child implements AutoCloseable {
    private static final String MARK = "@backprop\t";
    private static final int LONGEST_LINE = 1 << 20;
    private static final int MOST_NOISE = 10_000;
    private static final Duration CLOSING = Duration.ofSeconds(5);
    private static final int KILLED = 128 + 9;

    private final Strings strings = Strings.of("engines");
    private final Process process;
    private final InputStream answers;
    private final OutputStream commands;
    private final LastWords lastWords = new LastWords();
    private final Thread errors;

    /** @throws EngineException if it cannot be started */
    Child(List<String> command, Path folder) {
        try {
            process = new ProcessBuilder(command).directory(folder.toFile()).start();
        } catch (IOException e) {
            throw new EngineException(strings.get("torch.start", command.get(0)), String.valueOf(e.getMessage()));
        }
        answers = new BufferedInputStream(process.getInputStream());
        commands = process.getOutputStream();
        errors = new Thread(() -> lastWords.hear(process.getErrorStream()), "python-errors");
        errors.setDaemon(true);
        errors.start();
    }

    /** @throws EngineException if it is no longer there */
    void say(String command) {
        try {
            commands.write((command + "\n").getBytes(StandardCharsets.UTF_8));
            commands.flush();
        } catch (IOException e) {
            throw death();
        }
    }

    /**
     * Its next answer, in fields; waits for it.
     *
     * @throws EngineException if none can come any more, with its last words
     */
    List<String> hear() {
        for (int noise = 0; noise < MOST_NOISE; noise++) {
            String line = line();
            if (line.startsWith(MARK)) {
                List<String> fields = List.of(line.substring(MARK.length()).split("\t", -1));
                if (fields.get(0).equals("failed")) {
                    throw failure(fields);
                }
                return fields;
            }
            lastWords.add(line + "\n");
        }
        throw strange();
    }

    private String line() {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try {
            for (int next = answers.read(); next != '\n'; next = answers.read()) {
                if (next < 0) {
                    throw death();
                }
                if (line.size() == LONGEST_LINE) {
                    throw strange();
                }
                line.write(next);
            }
        } catch (IOException e) {
            throw death();
        }
        return line.toString(StandardCharsets.UTF_8).replaceFirst("\r$", "");
    }

    /** What it says that is no answer to anything asked. */
    EngineException strange() {
        return new EngineException(strings.get("torch.strange"), lastWords.text());
    }

    private EngineException failure(List<String> fields) {
        String type = fields.size() > 1 ? fields.get(1) : "?";
        String said = fields.size() > 2 ? fields.get(2) : "";
        waitForErrors();
        String details = lastWords.text();
        if (type.equals("MemoryError")
                || said.contains("can't allocate memory")
                || said.contains("not enough memory")) {
            return new EngineException(strings.get("torch.memory"), details);
        }
        if (type.equals("ModuleNotFoundError") || type.equals("ImportError")) {
            return new EngineException(strings.get("torch.import", said), details);
        }
        return new EngineException(strings.get("torch.failed", type, said), details);
    }

    private EngineException death() {
        try {
            process.waitFor(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        waitForErrors();
        String details = lastWords.text();
        if (process.isAlive()) {
            return new EngineException(strings.get("torch.silent"), details);
        }
        int code = process.exitValue();
        return new EngineException(
                code == KILLED ? strings.get("torch.killed") : strings.get("torch.died", code), details);
    }

    private void waitForErrors() {
        try {
            errors.join(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends it at once; from any thread. */
    void kill() {
        new ProcessTree(process).kill();
    }

    /** Ends it, with all that it may have started, and waits until they are gone. */
    @Override
    public void close() {
        new ProcessTree(process).killAndWait(CLOSING);
    }
}
