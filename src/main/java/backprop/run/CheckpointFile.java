package backprop.run;

import backprop.experiment.NumpyArrays;
import backprop.file.DataException;
import backprop.math.Matrix;
import backprop.numpy.NpzReader;
import backprop.numpy.NpzWriter;
import backprop.numpy.NumpyArray;
import backprop.training.Checkpoint;
import backprop.training.StopReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A saved run as an {@code .npz} file: its checkpoint's matrices as {@code m.NAME}, numbers as {@code n.NAME}, integers as
 * {@code i.NAME}, and as bytes of UTF-8 {@code experiment}, {@code dataHash} and {@code over}, which is empty while it is not.
 */
public final class CheckpointFile {
    private static final String MATRIX = "m.";
    private static final String NUMBERS = "n.";
    private static final String INTEGERS = "i.";
    private static final String EXPERIMENT = "experiment";
    private static final String DATA_HASH = "dataHash";
    private static final String OVER = "over";

    private CheckpointFile() {}

    /** @throws IOException naming the file, the cause and what to try; a former file is then as it was */
    public static void write(Path file, SavedRun run) throws IOException {
        Map<String, NumpyArray> arrays = new LinkedHashMap<>();
        arrays.put(EXPERIMENT, NumpyArrays.of(run.experiment()));
        arrays.put(DATA_HASH, NumpyArrays.of(run.dataHash()));
        arrays.put(OVER, NumpyArrays.of(run.over().map(StopReason::name).orElse("")));
        Checkpoint from = run.checkpoint();
        from.matrices().forEach((name, matrix) -> arrays.put(MATRIX + name, NumpyArrays.of(matrix)));
        from.numbers().forEach((name, all) -> arrays.put(NUMBERS + name, NumpyArray.ofDoubles(all, all.length)));
        from.integers().forEach((name, all) -> arrays.put(INTEGERS + name, NumpyArray.ofLongs(all, all.length)));
        NpzWriter.write(file, arrays);
    }

    /** @throws DataException if the file is damaged or no checkpoint */
    public static SavedRun read(Path file) throws DataException {
        Map<String, Matrix> matrices = new TreeMap<>();
        Map<String, double[]> numbers = new TreeMap<>();
        Map<String, long[]> integers = new TreeMap<>();
        try (NpzReader npz = NpzReader.open(file)) {
            for (String name : npz.names()) {
                String inner = name.substring(Math.min(2, name.length()));
                if (name.startsWith(MATRIX)) {
                    matrices.put(inner, NumpyArrays.matrix(npz.read(name)));
                } else if (name.startsWith(NUMBERS)) {
                    numbers.put(inner, npz.read(name).toDoubles());
                } else if (name.startsWith(INTEGERS)) {
                    integers.put(inner, npz.read(name).toLongs());
                }
            }
            String over = NumpyArrays.text(npz.read(OVER));
            return new SavedRun(
                    new Checkpoint(matrices, numbers, integers),
                    NumpyArrays.text(npz.read(EXPERIMENT)),
                    NumpyArrays.text(npz.read(DATA_HASH)),
                    over.isEmpty() ? Optional.empty() : Optional.of(StopReason.valueOf(over)));
        } catch (DataException e) {
            if (!Files.isReadable(file)) {
                throw e;
            }
            throw new DataException(
                    "%s is damaged, or no checkpoint. Bring back a copy of it, or train the experiment anew. (%s)"
                            .formatted(file, e.getMessage()),
                    e);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new DataException(
                    "%s is not the checkpoint of a run: %s Train the experiment anew.".formatted(file, e.getMessage()),
                    e);
        }
    }
}
