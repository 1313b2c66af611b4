package backprop.experiment.json;

import backprop.experiment.ExperimentSpec;
import backprop.file.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Experiment files, {@code *.experiment.json}. The schema, {@code experiment.schema.json} in the resources, says what each key
 * means. A file that is written has every key; of a file that is read, those with a default may be left out.
 */
public final class ExperimentFiles {
    private ExperimentFiles() {}

    /** @throws ExperimentFileException saying where in the file what is wrong, and what to try */
    public static ExperimentSpec read(Path file) throws ExperimentFileException {
        return new ExperimentCodec(folderOf(file)).read(JsonFile.read(file));
    }

    /**
     * The experiment that a text describes.
     *
     * @param name what messages call the text
     * @param folder what relative paths of data and weights belong to
     */
    public static ExperimentSpec parse(String name, String text, Path folder) throws ExperimentFileException {
        return new ExperimentCodec(new Folder(folder)).read(JsonFile.parse(name, text));
    }

    /**
     * Writes the file wholly or not at all.
     *
     * @throws IOException naming the file, the cause and what to try
     */
    public static void write(Path file, ExperimentSpec spec) throws IOException {
        byte[] bytes = text(spec, folderOf(file).path()).getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(file, out -> out.write(bytes));
    }

    /**
     * The experiment as a file has it, with every key.
     *
     * @param folder data and weights in it or below are named relative to it, others from the root, all if it is the root
     */
    public static String text(ExperimentSpec spec, Path folder) {
        return JsonWriter.text(new ExperimentCodec(new Folder(folder)).write(spec));
    }

    /**
     * The experiment with one setting changed.
     *
     * @param assignment path and value, such as {@code training.epochs=50}, {@code network.layers[0].units=20} or
     *     {@code schedule={"type": "constant"}}; texts need no quotes
     * @param folder what relative paths of data and weights belong to
     * @throws ExperimentFileException naming the setting and the value
     */
    public static ExperimentSpec set(ExperimentSpec spec, String assignment, Path folder)
            throws ExperimentFileException {
        return new Change(new ExperimentCodec(new Folder(folder)), Assignment.of(assignment)).of(spec);
    }

    private static Folder folderOf(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        return new Folder(folder == null ? file : folder);
    }
}
