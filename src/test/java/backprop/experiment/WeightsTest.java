package backprop.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.file.DataException;
import backprop.file.Digest;
import backprop.math.Precision;
import backprop.network.Network;
import backprop.numpy.NpzWriter;
import backprop.numpy.NumpyArray;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A given start for the network of ¬XOR: 2 → 2 → 1. */
class WeightsTest {
    private static final ExperimentSpec SPEC =
            BuiltInExperiments.find("not-xor").orElseThrow().textbook();

    @TempDir
    Path folder = Path.of("");

    private final Map<String, NumpyArray> arrays = new LinkedHashMap<>();

    WeightsTest() {
        arrays.put("W1", NumpyArray.ofDoubles(new double[] {1, 2, 3, 4}, 2, 2));
        arrays.put("b1", NumpyArray.ofDoubles(new double[] {5, 6}, 2));
        arrays.put("W2", NumpyArray.ofFloats(new float[] {7, 8}, 2, 1));
        arrays.put("b2", NumpyArray.ofDoubles(new double[] {9}, 1, 1));
    }

    private Path path() {
        return folder.resolve("w.npz");
    }

    private PreparedExperiment prepare(Optional<String> sha256) throws DataException, IOException {
        NpzWriter.write(path(), arrays);
        return PreparedExperiment.prepare(SPEC.withStart(Optional.of(new WeightsFile(path(), sha256))));
    }

    private void assertRefused(String message) {
        var refusal = assertThrows(DataException.class, () -> prepare(Optional.empty()));
        assertEquals(message, refusal.getMessage());
    }

    private static double[] values(Network network, int parameter) {
        return network.parameters().get(parameter).value().toArray();
    }

    @Test
    void prepare_givenStart_replacesTheLayersOwnEachTime() throws Exception {
        PreparedExperiment experiment = prepare(Optional.empty());
        for (int i = 0; i < 2; i++) {
            Network network = experiment.newNetwork();
            assertArrayEquals(new double[] {1, 2, 3, 4}, values(network, 0));
            assertArrayEquals(new double[] {5, 6}, values(network, 1));
            assertArrayEquals(new double[] {7, 8}, values(network, 2));
            assertArrayEquals(new double[] {9}, values(network, 3));
            experiment.newRun().step();
        }
    }

    @Test
    void prepare_givenStartInSingle_isRounded() throws Exception {
        arrays.put("b2", NumpyArray.ofDoubles(new double[] {0.1}, 1));
        NpzWriter.write(path(), arrays);
        ExperimentSpec single = SPEC.withTraining(SPEC.training().withPrecision(Precision.FLOAT32))
                .withStart(Optional.of(new WeightsFile(path(), Optional.empty())));
        Network network = PreparedExperiment.prepare(single).newNetwork();
        assertEquals((float) 0.1, values(network, 3)[0]);
    }

    @Test
    void prepare_scalarBias_isTheOneUnits() throws Exception {
        arrays.put("b2", NumpyArray.ofDoubles(new double[] {4}));
        assertArrayEquals(new double[] {4}, values(prepare(Optional.empty()).newNetwork(), 3));
    }

    @Test
    void prepare_missingFile_isRefused() {
        Path missing = folder.resolve("none.npz");
        ExperimentSpec spec = SPEC.withStart(Optional.of(new WeightsFile(missing, Optional.empty())));
        var refusal = assertThrows(DataException.class, () -> PreparedExperiment.prepare(spec));
        assertEquals(
                "There is no file " + missing + " with a start for the weights. Check its name and its folder.",
                refusal.getMessage());
    }

    @Test
    void prepare_missingArray_isRefusedByName() {
        arrays.remove("b1");
        arrays.remove("b2");
        assertRefused(path() + " holds W1, W2, but the network needs b1, b2 too.");
    }

    @Test
    void prepare_arrayTooMany_isRefused() {
        arrays.put("W3", NumpyArray.ofDoubles(new double[] {1}, 1, 1));
        assertRefused(
                path()
                        + " holds W1, b1, W2, b2, W3, more than the network has (W1, b1, W2, b2). Does the start belong to this network?");
    }

    @Test
    void prepare_otherShape_isRefusedWithTheFile() {
        arrays.put("W2", NumpyArray.ofDoubles(new double[] {7, 8}, 1, 2));
        assertRefused(path() + ": Dense 2: the given W2 is 1×2, but the layer needs 2×1 (fan-in × units).");
        arrays.put("W2", NumpyArray.ofDoubles(new double[] {7, 8}, 2, 1));
        arrays.put("b1", NumpyArray.ofDoubles(new double[] {7, 8, 9}, 3));
        assertRefused(path() + ": Dense 1: the given b1 is 1×3, but the layer needs 1×2.");
    }

    @Test
    void prepare_threeDimensions_areRefused() {
        arrays.put("W2", NumpyArray.ofDoubles(new double[] {7, 8}, 2, 1, 1));
        assertRefused(path() + ": “W2” has 3 dimensions; weights have two, biases one.");
    }

    @Test
    void prepare_valueThatIsNoNumber_isRefusedByArray() {
        arrays.put("b1", NumpyArray.ofDoubles(new double[] {1, Double.NaN}, 2));
        assertRefused(path() + ": “b1” holds a value that is no number.");
    }

    @Test
    void prepare_otherBytesThanMeant_areRefused() throws Exception {
        NpzWriter.write(path(), arrays);
        String right = Digest.sha256(path());
        assertArrayEquals(new double[] {9}, values(prepare(Optional.of(right)).newNetwork(), 3));
        var refusal = assertThrows(DataException.class, () -> prepare(Optional.of("0".repeat(64))));
        assertTrue(String.valueOf(refusal.getMessage()).startsWith(path() + " has changed"));
    }
}
