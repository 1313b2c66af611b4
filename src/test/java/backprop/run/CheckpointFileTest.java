package backprop.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.experiment.NumpyArrays;
import backprop.file.DataException;
import backprop.math.Matrix;
import backprop.math.Precision;
import backprop.numpy.NpzReader;
import backprop.numpy.NpzWriter;
import backprop.numpy.NumpyArray;
import backprop.training.Checkpoint;
import backprop.training.StopReason;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointFileTest {
    private static final Matrix W = Matrix.ofRows(new double[][] {{1, Double.NaN, -0.0}, {4, Double.MIN_VALUE, 6}});

    @TempDir
    Path folder = Path.of("");

    private Path file = Path.of("");

    private static SavedRun run(Optional<StopReason> over) {
        Checkpoint checkpoint = new Checkpoint(
                Map.of("w", W, "f", W.as(Precision.FLOAT32)),
                Map.of("history", new double[] {0.1, Double.POSITIVE_INFINITY}, "none", new double[0]),
                Map.of("at", new long[] {Long.MIN_VALUE, 3}));
        return new SavedRun(checkpoint, "{\"name\": \"Größe “η”\"}", "abc123", over);
    }

    @BeforeEach
    void write() throws Exception {
        file = folder.resolve("checkpoint.npz");
        CheckpointFile.write(file, run(Optional.empty()));
    }

    private Map<String, NumpyArray> arrays() throws DataException {
        Map<String, NumpyArray> arrays = new LinkedHashMap<>();
        try (NpzReader npz = NpzReader.open(file)) {
            for (String name : npz.names()) {
                arrays.put(name, npz.read(name));
            }
        }
        return arrays;
    }

    private String refusal() {
        DataException refused = assertThrows(DataException.class, () -> CheckpointFile.read(file));
        String message = String.valueOf(refused.getMessage());
        assertTrue(message.contains("checkpoint.npz"), message);
        return message;
    }

    @Test
    void read_written_isTheSameBitForBit() throws Exception {
        SavedRun read = CheckpointFile.read(file);
        SavedRun written = run(Optional.empty());
        assertEquals(written.experiment(), read.experiment());
        assertEquals("abc123", read.dataHash());
        assertEquals(Optional.empty(), read.over());
        Checkpoint from = read.checkpoint();
        assertEquals(written.checkpoint().matrices().keySet(), from.matrices().keySet());
        written.checkpoint().matrices().forEach((name, matrix) -> {
            Matrix other = Objects.requireNonNull(from.matrices().get(name), name);
            assertEquals(matrix.precision(), other.precision());
            assertEquals(matrix.shape(), other.shape());
            assertArrayEquals(matrix.toArray(), other.toArray());
        });
        assertEquals(written.checkpoint().numbers().keySet(), from.numbers().keySet());
        written.checkpoint()
                .numbers()
                .forEach((name, all) -> assertArrayEquals(all, from.numbers().get(name)));
        assertArrayEquals(new long[] {Long.MIN_VALUE, 3}, from.integers().get("at"));
    }

    @ParameterizedTest
    @EnumSource(StopReason.class)
    void read_over_saysWhy(StopReason reason) throws Exception {
        CheckpointFile.write(file, run(Optional.of(reason)));
        assertEquals(Optional.of(reason), CheckpointFile.read(file).over());
    }

    @Test
    void read_truncatedAnywhere_isRefused() throws Exception {
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length += 97) {
            Files.write(file, Arrays.copyOf(whole, length));
            refusal();
        }
    }

    @Test
    void read_changedByte_isRefused() throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("abc123");
        bytes[at] ^= 1;
        Files.write(file, bytes);
        assertTrue(refusal().contains("checksum"));
    }

    @Test
    void read_noZipFile_isRefused() throws Exception {
        Files.writeString(file, "epoch,train_loss\n");
        assertTrue(refusal().contains("not a zip file"));
    }

    @Test
    void read_missingFile_isRefused() throws Exception {
        Files.delete(file);
        refusal();
    }

    @ParameterizedTest
    @ValueSource(strings = {"experiment", "dataHash", "over"})
    void read_withoutAnArray_isRefusedNamingIt(String name) throws Exception {
        Map<String, NumpyArray> arrays = arrays();
        arrays.remove(name);
        NpzWriter.write(file, arrays);
        assertTrue(refusal().contains("no array “" + name + "”"));
    }

    @Test
    void read_unknownReason_isRefused() throws Exception {
        Map<String, NumpyArray> arrays = arrays();
        arrays.put("over", NumpyArrays.of("BORED"));
        NpzWriter.write(file, arrays);
        assertTrue(refusal().contains("is not the checkpoint of a run: "));
    }

    @Test
    void read_matrixOfOneDimension_isRefused() throws Exception {
        Map<String, NumpyArray> arrays = arrays();
        arrays.put("m.w", NumpyArray.ofDoubles(new double[] {1, 2}, 2));
        NpzWriter.write(file, arrays);
        assertTrue(refusal().contains("A matrix has two dimensions, not 1. Train the experiment anew."));
    }

    @Test
    void read_fractionsForIntegers_isRefused() throws Exception {
        Map<String, NumpyArray> arrays = arrays();
        arrays.put("i.at", NumpyArray.ofDoubles(new double[] {1.5}, 1));
        NpzWriter.write(file, arrays);
        assertTrue(refusal().contains("is not the checkpoint of a run: "));
    }

    @Test
    void read_strangeArrays_areLeftOut() throws Exception {
        Map<String, NumpyArray> arrays = arrays();
        arrays.put("x", NumpyArray.ofDoubles(new double[] {1}, 1));
        NpzWriter.write(file, arrays);
        assertEquals(2, CheckpointFile.read(file).checkpoint().matrices().size());
    }
}
