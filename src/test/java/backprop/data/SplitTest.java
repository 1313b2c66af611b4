package backprop.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.file.DataException;
import backprop.math.RandomStream;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitTest {

    /** A stratified test part of that share, the rest for training. */
    private static Split split(int[] labels, double fraction, long seed) throws DataException {
        return Split.of(labels, Amount.rest(), Amount.none(), Amount.fraction(fraction), RandomStream.seeded(seed));
    }

    private static int[] counts(int[] labels, int[] indices, int classes) {
        int[] counts = new int[classes];
        Arrays.stream(indices).forEach(index -> counts[labels[index]]++);
        return counts;
    }

    /** Every index once, and each class's test share within one example of its due. */
    private static void assertStratifiedPartition(int[] labels, int classes, double fraction, Split split) {
        int[] all = IntStream.concat(Arrays.stream(split.train()), Arrays.stream(split.test()))
                .sorted()
                .toArray();
        assertArrayEquals(IntStream.range(0, labels.length).toArray(), all);
        assertEquals((int) Math.ceil(labels.length * fraction), split.test().length);
        int[] inAll = counts(labels, all, classes);
        int[] inTest = counts(labels, split.test(), classes);
        for (int k = 0; k < classes; k++) {
            assertEquals(inAll[k] * fraction, inTest[k], 1, "class " + k + " of " + Arrays.toString(inAll));
        }
    }

    @Test
    void stratified_digits_are1437And360InProportion() throws DataException {
        int[] labels = LabelsOf.of(BuiltInData.DIGITS.load().targets());
        Split split = split(labels, 0.2, 1);
        assertEquals(1437, split.train().length);
        assertEquals(360, split.test().length);
        assertStratifiedPartition(labels, 10, 0.2, split);
    }

    @Test
    void stratified_randomLabelsAndFractions_isAStratifiedPartition() throws DataException {
        RandomStream random = RandomStream.seeded(31);
        for (int round = 0; round < 2000; round++) {
            int classes = 1 + random.nextInt(12);
            int used = 1 + random.nextInt(classes);
            int[] labels = IntStream.generate(() -> random.nextInt(used))
                    .limit(1 + random.nextInt(200))
                    .toArray();
            double fraction = (1 + random.nextInt(99)) / 100.0;
            if (Math.ceil(labels.length * fraction) == labels.length) {
                long seed = round;
                assertThrows(DataException.class, () -> split(labels, fraction, seed));
            } else {
                assertStratifiedPartition(labels, classes, fraction, split(labels, fraction, round));
            }
        }
    }

    @Test
    void stratified_classWithoutExamples_takesNoPartInRounding() throws DataException {
        // 100 · 0.55 is a hair above 55 in floating point, 20 · 0.55 and 80 · 0.55 are exactly 11 and 44.
        int[] labels = IntStream.range(0, 100).map(i -> i < 20 ? 1 : 2).toArray();
        assertStratifiedPartition(labels, 3, 0.55, split(labels, 0.55, 1));
    }

    @Test
    void stratified_tieInTheRounding_favoursTheLowerClass() throws DataException {
        int[] labels = {0, 0, 1, 1};
        assertArrayEquals(
                new int[] {1, 0}, counts(labels, split(labels, 0.25, 1).test(), 2));
    }

    @Test
    void stratified_sameStream_givesTheSameSplit() throws DataException {
        int[] labels = LabelsOf.of(BuiltInData.DIGITS.load().targets());
        assertArrayEquals(split(labels, 0.2, 5).train(), split(labels, 0.2, 5).train());
        assertArrayEquals(split(labels, 0.2, 5).test(), split(labels, 0.2, 5).test());
    }

    @Test
    void stratified_otherSeed_givesAnotherSplit() throws DataException {
        int[] labels = LabelsOf.of(BuiltInData.DIGITS.load().targets());
        int[] one = Arrays.stream(split(labels, 0.2, 1).test()).sorted().toArray();
        int[] two = Arrays.stream(split(labels, 0.2, 2).test()).sorted().toArray();
        assertFalse(Arrays.equals(one, two));
    }

    @Test
    void stratified_parts_areInRandomOrder() throws DataException {
        int[] train =
                split(LabelsOf.of(BuiltInData.DIGITS.load().targets()), 0.2, 1).train();
        long ascents = IntStream.range(1, train.length)
                .filter(i -> train[i] > train[i - 1])
                .count();
        assertTrue(ascents > 600 && ascents < 837, ascents + " of 1436 steps go up");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.5, Double.NaN})
    void fraction_notBetweenZeroAndOne_isRefusedByValue(double fraction) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> Amount.fraction(fraction));
        assertEquals("A part's share is a number from 0 to 1, not " + fraction + ".", refusal.getMessage());
    }

    @Test
    void of_everythingForTesting_isRefused() {
        var refusal = assertThrows(DataException.class, () -> split(new int[4], 1, 1));
        assertEquals(
                "The split leaves no example for training. Give the training part more, or the others less.",
                refusal.getMessage());
    }
}
