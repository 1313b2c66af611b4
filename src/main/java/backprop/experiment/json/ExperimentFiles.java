package backprop.experiment.json;

import backprop.experiment.ExperimentSpec;
import backprop.file.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Reads and writes experiment files ({@code *.experiment.json}, schema in the resources). */
public final class ExperimentFiles {
    private ExperimentFiles() {}

    /** The experiment in a file. */
    public static ExperimentSpec read(Path file) throws ExperimentFileException {
        throw new ExperimentFileException(
                file.toString(), new FileProblem(FileProblem.Kind.REFUSED, "experiment files cannot be read yet"));
    }

    /**
     * The experiment in a text.
     *
     * @param name what messages call it
     * @param folder what relative paths of data and weights files belong to
     */
    public static ExperimentSpec parse(String name, String text, Path folder) throws ExperimentFileException {
        throw new ExperimentFileException(
                name, new FileProblem(FileProblem.Kind.REFUSED, "experiment files cannot be read yet"));
    }

    /**
     * Writes an experiment, wholly or not at all.
     *
     * @throws IOException naming the file and what to try
     */
    public static void write(Path file, ExperimentSpec spec) throws IOException {
        Path folder = file.toAbsolutePath().normalize().getParent();
        byte[] bytes = text(spec, folder == null ? file : folder).getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(file, out -> out.write(bytes));
    }

    /**
     * The experiment as a file has it: every key.
     *
     * @param folder files inside it are written relative to it, others absolute
     */
    public static String text(ExperimentSpec spec, Path folder) {
        return spec.name() + folder;
    }

    /**
     * The experiment with one setting changed, such as {@code training.epochs=50}.
     *
     * @param folder what relative paths of files belong to
     */
    public static ExperimentSpec set(ExperimentSpec spec, String assignment, Path folder)
            throws ExperimentFileException {
        throw new ExperimentFileException(
                assignment, new FileProblem(FileProblem.Kind.REFUSED, "settings cannot be changed so yet"));
    }
}
