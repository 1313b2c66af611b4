package backprop.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import backprop.math.Matrix;
import backprop.math.Precision;
import backprop.math.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchesTest {

    /** n examples; example i has the features (i, −i) and the label i, so that each can be told from the others. */
    private static Dataset numbered(int n) {
        Matrix x = Precision.FLOAT64.matrix(n, 2);
        for (int i = 0; i < n; i++) {
            x.set(2 * i, i);
            x.set(2 * i + 1, -i);
        }
        return Dataset.ofImages(x, IntStream.range(0, n).toArray(), n, new ImageShape(2, 1));
    }

    private static Batches batches(int n, BatchSpec spec) {
        return new Batches(numbered(n), spec, RandomStream.seeded(1));
    }

    /** The labels of each batch of the next epoch, after checking that the features belong to them. */
    private static List<int[]> epoch(Batches batches) {
        batches.nextEpoch();
        List<int[]> labels = new ArrayList<>();
        for (int index = 0; index < batches.count(); index++) {
            batches.select(index);
            assertEquals(
                    LabelsOf.of(batches.targets()).length, batches.features().rows());
            for (int row = 0; row < LabelsOf.of(batches.targets()).length; row++) {
                assertEquals(
                        LabelsOf.of(batches.targets())[row], batches.features().get(row, 0));
                assertEquals(
                        -LabelsOf.of(batches.targets())[row], batches.features().get(row, 1));
            }
            labels.add(LabelsOf.of(batches.targets()).clone());
        }
        return labels;
    }

    private static int[] flat(List<int[]> batches) {
        return batches.stream().flatMapToInt(Arrays::stream).toArray();
    }

    private static int[] upTo(int n) {
        return IntStream.range(0, n).toArray();
    }

    @Test
    void select_oneBatchThatLeavesExamplesOut_servesThatBatchOnly() {
        Batches batches = batches(7, new BatchSpec(4, false, LastBatch.DROPPED));

        assertEquals(1, batches.count());
        assertFalse(batches.isWholeInOrder());
        assertArrayEquals(upTo(4), flat(epoch(batches)));
    }

    @Test
    void select_full_servesTheDataThemselvesInOneBatch() {
        Dataset data = numbered(7);
        Batches batches = new Batches(data, BatchSpec.full(), RandomStream.seeded(1));
        assertArrayEquals(upTo(7), flat(epoch(batches)));
        assertEquals(1, batches.count());
        assertSame(data.features(), batches.features());
    }

    @ParameterizedTest
    @CsvSource({
        "10, 5, KEPT, 5 5",
        "10, 4, KEPT, 4 4 2",
        "10, 4, DROPPED, 4 4",
        "10, 10, DROPPED, 10",
        "10, 1, KEPT, 1 1 1 1 1 1 1 1 1 1"
    })
    void select_inOrder_cutsTheDataIntoBatches(int n, int size, LastBatch last, String sizes) {
        List<int[]> served = epoch(batches(n, new BatchSpec(size, false, last)));
        String found = String.join(
                " ", served.stream().map(batch -> String.valueOf(batch.length)).toList());
        assertEquals(sizes, found);
        int[] all = flat(served);
        assertArrayEquals(upTo(all.length), all);
    }

    @ParameterizedTest
    @CsvSource({"KEPT, false", "DROPPED, false", "KEPT, true", "DROPPED, true"})
    void select_sizeAboveN_servesAllExamplesInOneBatch(LastBatch last, boolean shuffled) {
        List<int[]> served = epoch(batches(6, new BatchSpec(100, shuffled, last)));
        assertEquals(1, served.size());
        assertArrayEquals(upTo(6), Arrays.stream(flat(served)).sorted().toArray());
    }

    @ParameterizedTest
    @CsvSource({"20, 5", "23, 5", "23, 0", "23, 23", "23, 40"})
    void nextEpoch_shuffled_visitsEveryExampleOnceEachEpochInAnotherOrder(int n, int size) {
        Batches batches = batches(n, new BatchSpec(size, true, LastBatch.KEPT));
        int[] first = flat(epoch(batches));
        int[] second = flat(epoch(batches));
        assertArrayEquals(upTo(n), Arrays.stream(first).sorted().toArray());
        assertArrayEquals(upTo(n), Arrays.stream(second).sorted().toArray());
        assertFalse(Arrays.equals(upTo(n), first));
        assertFalse(Arrays.equals(first, second));
    }

    @Test
    void nextEpoch_shuffledAndDropped_leavesOutOthersEachTime() {
        Batches batches = batches(23, new BatchSpec(5, true, LastBatch.DROPPED));
        int[] first = flat(epoch(batches));
        int[] second = flat(epoch(batches));
        assertEquals(20, Arrays.stream(first).distinct().count());
        assertFalse(Arrays.equals(
                Arrays.stream(first).sorted().toArray(),
                Arrays.stream(second).sorted().toArray()));
    }

    @Test
    void nextEpoch_notShuffled_drawsNothingFromTheStream() {
        RandomStream stream = RandomStream.seeded(3);
        new Batches(numbered(9), new BatchSpec(4, false, LastBatch.KEPT), stream).nextEpoch();
        assertEquals(RandomStream.seeded(3).nextLong(), stream.nextLong());
    }

    @Test
    void nextEpoch_sameStream_servesTheSameBatches() {
        BatchSpec spec = new BatchSpec(4, true, LastBatch.KEPT);
        Batches one = batches(30, spec);
        Batches two = batches(30, spec);
        for (int epoch = 0; epoch < 3; epoch++) {
            assertArrayEquals(flat(epoch(one)), flat(epoch(two)));
        }
    }

    @Test
    void select_numbersToPredict_servesThoseOfTheFeatures() {
        Matrix y = numbered(23).features().copy();
        Dataset data = Dataset.ofValues(numbered(23).features(), y);
        Batches batches = new Batches(data, new BatchSpec(5, true, LastBatch.KEPT), RandomStream.seeded(1));
        batches.nextEpoch();
        for (int index = 0; index < 5; index++) {
            batches.select(index);
            Targets.Values targets = (Targets.Values) batches.targets();
            assertEquals(index < 4 ? 5 : 3, targets.size());
            assertArrayEquals(batches.features().toArray(), targets.y().toArray());
        }
        assertArrayEquals(numbered(23).features().toArray(), y.toArray());
    }

    @Test
    void select_anotherBatchOfTheSameSize_reusesTheArrays() {
        Batches batches = batches(10, new BatchSpec(4, true, LastBatch.KEPT));
        batches.nextEpoch();
        batches.select(0);
        Matrix x = batches.features();
        Targets targets = batches.targets();
        batches.select(2);
        assertEquals(2, batches.targets().size());
        batches.select(1);
        assertSame(x, batches.features());
        assertSame(targets, batches.targets());
    }

    @Test
    void inOrder_whateverTheSpec_cutsTheRowsAsTheyStand() {
        Dataset data = numbered(7);
        BatchSpec spec = new BatchSpec(3, true, LastBatch.KEPT);
        List<int[]> served = epoch(Batches.inOrder(data.features(), data.targets(), spec));
        assertEquals(3, served.size());
        assertArrayEquals(upTo(7), flat(served));
    }

    @ParameterizedTest
    @CsvSource({
        "0, false, true",
        "0, true, false",
        "9, false, true",
        "50, false, true",
        "9, true, false",
        "4, false, false"
    })
    void isWholeInOrder_onlyWithoutShufflingOrCutting(int size, boolean shuffled, boolean expected) {
        assertEquals(
                expected,
                batches(9, new BatchSpec(size, shuffled, LastBatch.KEPT)).isWholeInOrder());
    }

    @Test
    void batchSpec_negativeSize_isRefusedByValue() {
        var refusal = assertThrows(IllegalArgumentException.class, () -> new BatchSpec(-1, false, LastBatch.KEPT));
        assertEquals("A batch has at least one example, not -1.", refusal.getMessage());
    }
}
