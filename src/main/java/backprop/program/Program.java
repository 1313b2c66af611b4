package backprop.program;

import backprop.experiment.PreparedExperiment;
import backprop.file.AtomicFile;
import backprop.numpy.NpzWriter;
import backprop.numpy.NumpyArray;
import backprop.training.StopReason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * An experiment as a program: Python's text, and the arrays that it reads from the {@code .npz} of its own name beside it.
 *
 * @param text the whole program
 * @param arrays by name
 */
public record Program(String text, Map<String, NumpyArray> arrays) {
    /** As much of a program as its description takes, at the least. */
    private static final int HEAD_BYTES = 1 << 14;

    /**
     * Writes an experiment as a program.
     *
     * @throws IllegalArgumentException if a setting cannot be written out; its message says which and why
     */
    public static Program of(PreparedExperiment prepared, Dialect dialect) {
        return of(new Setup(prepared, false), dialect);
    }

    /**
     * Writes an experiment as the PyTorch program whose gradient is autograd's throughout: the slips of the gradient ({@link
     * backprop.network.Slip#isOfGradient}) are left out, and comments say where. Of an experiment without them it is the very
     * program of {@link Dialect#PYTORCH}.
     *
     * @throws IllegalArgumentException if a setting cannot be written out; its message says which and why
     */
    public static Program autograd(PreparedExperiment prepared) {
        return of(new Setup(prepared, true), Dialect.PYTORCH);
    }

    private static Program of(Setup setup, Dialect dialect) {
        Refusals.check(setup, dialect);
        String text = dialect == Dialect.NUMPY ? NumpyProgram.text(setup) : TorchProgram.text(setup);
        return new Program(text, ProgramArrays.of(setup));
    }

    /** @throws IllegalArgumentException if {@link #autograd} cannot write a setting out; its message says which and why */
    public static void requireAutograd(PreparedExperiment prepared) {
        Refusals.check(new Setup(prepared, true), Dialect.PYTORCH);
    }

    /**
     * Why a program ended.
     *
     * @param said its last words: the line that it prints when it ends early, or {@code Completed}
     * @throws IllegalArgumentException if it says no such thing
     */
    public static StopReason reason(String said) {
        return StopText.reason(said);
    }

    /**
     * Writes {@code name.npz} and then {@code name.py}, each whole or not at all.
     *
     * @return the program's file
     * @throws IOException naming the file, the cause and what to try
     */
    public Path write(Path folder, String name) throws IOException {
        Path file = folder.resolve(name + ".py");
        write(file);
        return file;
    }

    /**
     * Writes the {@link #dataOf} a file and then the file, each whole or not at all.
     *
     * @throws IOException naming the file, the cause and what to try
     */
    public void write(Path file) throws IOException {
        NpzWriter.write(dataOf(file), arrays);
        AtomicFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Where the program in that file reads its arrays from. */
    public static Path dataOf(Path file) {
        return file.resolveSibling(String.valueOf(file.getFileName()).replaceFirst("\\.[^.]+$", "") + ".npz");
    }

    /** Whether that file is a program of ours, so that what stands at {@link #dataOf} it is ours too. */
    public static boolean isIn(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD_BYTES), StandardCharsets.UTF_8).contains(HeadText.WRITTEN_BY);
        } catch (IOException e) {
            return false;
        }
    }
}
