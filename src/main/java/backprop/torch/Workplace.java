package backprop.torch;

import backprop.text.Strings;
import backprop.training.EngineException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder of a run's own in which Python works: the program, its arrays, the harness. It is gone when closed. */
final class Workplace implements AutoCloseable {
    static final String HARNESS = "harness.py";
    static final String PROGRAM = "program";

    private static final List<String> HARNESS_PARTS =
            List.of(HARNESS, "harness_answers.py", "harness_program.py", "harness_state.py", "harness_run.py");

    private final Path folder;

    /**
     * @param parent where it is made; else among the system's temporary folders
     * @throws EngineException if it cannot be made
     */
    Workplace(Optional<Path> parent) {
        try {
            // The name is that of something left over, should there be no time to remove it.
            folder = parent.isPresent()
                    ? Files.createDirectory(parent.get()
                            .toAbsolutePath()
                            .resolve(".pytorch-%d-%x.tmp"
                                    .formatted(ProcessHandle.current().pid(), System.nanoTime())))
                    : Files.createTempDirectory("backprop-");
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    Path folder() {
        return folder;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** Puts the harness here, whose parts import each other. */
    void writeHarness() throws IOException {
        for (String part : HARNESS_PARTS) {
            write(part);
        }
    }

    /** Puts one of our own Python files here. */
    void write(String ours) throws IOException {
        try (InputStream text = Objects.requireNonNull(Workplace.class.getResourceAsStream(ours))) {
            Files.copy(text, file(ours));
        }
    }

    /** What is said when files cannot be written or read here. */
    static EngineException cannotWrite(IOException e) {
        return new EngineException(Strings.of("engines").get("torch.files", String.valueOf(e.getMessage())));
    }

    @Override
    public void close() {
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path file : (List<Path>) inside.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException | UncheckedIOException e) {
            // Gone already, or in use: the system clears its temporary folders.
        }
    }
}
