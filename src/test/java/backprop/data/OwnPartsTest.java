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

/** The parts that the documents take of MNIST's 60,000 and 10,000 examples. */
class OwnPartsTest {
    private static final int TRAIN = 60_000;
    private static final int ALL = 70_000;
    private static final Amount REST = Amount.rest();
    private static final Amount NONE = Amount.none();

    private static Split sample(SplitSpec.Own spec, long seed) throws DataException {
        return new OwnParts(TRAIN, new int[ALL]).sample(spec, RandomStream.seeded(seed));
    }

    private static void assertSizes(Split split, int train, int validation, int test) {
        assertEquals(train, split.train().length);
        assertEquals(validation, split.validation().length);
        assertEquals(test, split.test().length);
        long different = Arrays.stream(Part.values())
                .flatMapToInt(part -> Arrays.stream(split.part(part)))
                .distinct()
                .filter(i -> i >= 0 && i < ALL)
                .count();
        assertEquals(train + validation + test, different, "no index twice, and none beyond the set");
    }

    private static boolean allBelow(int[] indices, int bound) {
        return Arrays.stream(indices).allMatch(i -> i < bound);
    }

    private static boolean allFrom(int[] indices, int bound) {
        return Arrays.stream(indices).allMatch(i -> i >= bound);
    }

    @Test
    void document2_halves_are30000And5000() throws DataException {
        Amount half = Amount.fraction(0.5);
        SplitSpec.Own spec = new SplitSpec.Own(half, half, Part.TEST, NONE);
        Split split = sample(spec, 1);
        assertSizes(split, 30_000, 5_000, 0);
        assertTrue(allBelow(split.train(), TRAIN) && allFrom(split.validation(), TRAIN));
        assertArrayEquals(split.train(), sample(spec, 1).train());
        assertFalse(Arrays.equals(split.train(), sample(spec, 2).train()));
        assertFalse(Arrays.equals(split.validation(), sample(spec, 2).validation()));
    }

    @Test
    void document3_heldOut_are55000And5000OfTheTrainingPart() throws DataException {
        Split split = sample(new SplitSpec.Own(Amount.count(55_000), Amount.count(5_000), Part.TRAIN, NONE), 1);
        assertSizes(split, 55_000, 5_000, 0);
        assertTrue(allBelow(split.train(), TRAIN) && allBelow(split.validation(), TRAIN));
    }

    @Test
    void document3_bothParts_areWholeAndInOrder() throws DataException {
        Split split = sample(new SplitSpec.Own(REST, REST, Part.TEST, NONE), 1);
        assertArrayEquals(IntStream.range(0, TRAIN).toArray(), split.train());
        assertArrayEquals(IntStream.range(TRAIN, ALL).toArray(), split.validation());
        assertEquals(0, split.test().length);
    }

    @Test
    void document4_pooled_are10000And6000AndTheRest() throws DataException {
        SplitSpec spec = new SplitSpec.Random(Amount.count(10_000), Amount.count(6_000), REST, false);
        Split split = BuiltInData.MNIST.load().divide(spec, RandomStream.seeded(1));
        assertSizes(split, 10_000, 6_000, 54_000);
        for (Part part : Part.values()) {
            assertFalse(allBelow(split.part(part), TRAIN) || allFrom(split.part(part), TRAIN), "from both");
        }
    }

    @Test
    void sample_moreThanThereAre_isRefusedWithBothNumbers() {
        var refused = assertThrows(
                DataException.class,
                () -> sample(new SplitSpec.Own(Amount.count(55_000), Amount.count(5_001), Part.TRAIN, NONE), 1));
        assertEquals(
                "The split asks for 55,000 examples where only 54,999 of 60,000 are left. Ask for fewer, or for “rest”.",
                refused.getMessage());
    }

    @Test
    void sample_stratified_keepsEachClassesShareInEachPart() throws DataException {
        int[] strata = new int[140];
        // A tenth of the first 100 and half of the last 40 are of class 1.
        for (int i = 0; i < strata.length; i++) {
            strata[i] = i < 100 ? (i % 10 == 0 ? 1 : 0) : i % 2;
        }
        SplitSpec.Own spec =
                new SplitSpec.Own(Amount.count(50), Amount.count(20), Part.TRAIN, Amount.fraction(0.5), true);
        Split split = new OwnParts(100, strata).sample(spec, RandomStream.seeded(3));
        assertEquals(5, Arrays.stream(split.train()).map(i -> strata[i]).sum());
        assertEquals(2, Arrays.stream(split.validation()).map(i -> strata[i]).sum());
        assertEquals(10, Arrays.stream(split.test()).map(i -> strata[i]).sum());
        assertSizes(split, 50, 20, 20);
    }
}
