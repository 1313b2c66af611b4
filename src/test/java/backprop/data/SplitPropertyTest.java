package backprop.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.file.DataException;
import backprop.math.RandomStream;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way of asking for parts. */
class SplitPropertyTest {
    private static final Amount REST = Amount.rest();
    private static final Amount NONE = Amount.none();

    private static int[] plain(int n) {
        return new int[n];
    }

    private static Split split(int[] strata, Amount train, Amount validation, Amount test) throws DataException {
        return Split.of(strata, train, validation, test, RandomStream.seeded(1));
    }

    static Stream<Arguments> amounts() {
        return Stream.of(
                Arguments.of(REST, NONE, Amount.fraction(0.25), 75, 0, 25),
                Arguments.of(REST, Amount.count(10), Amount.fraction(0.201), 69, 10, 21),
                Arguments.of(Amount.count(60), REST, Amount.count(15), 60, 25, 15),
                Arguments.of(Amount.count(60), Amount.count(15), REST, 60, 15, 25),
                Arguments.of(Amount.fraction(0.5), Amount.fraction(0.25), REST, 50, 25, 25),
                Arguments.of(Amount.fraction(0.5), REST, NONE, 50, 50, 0),
                Arguments.of(Amount.fraction(0.5), REST, Amount.fraction(0.5), 50, 0, 50),
                Arguments.of(Amount.count(30), Amount.count(20), Amount.count(10), 30, 20, 10),
                Arguments.of(Amount.count(100), NONE, NONE, 100, 0, 0),
                Arguments.of(Amount.fraction(1), NONE, REST, 100, 0, 0),
                Arguments.of(REST, NONE, NONE, 100, 0, 0));
    }

    @ParameterizedTest
    @MethodSource("amounts")
    void of_anyAmounts_givesThoseCountsWithoutOverlap(
            Amount train, Amount validation, Amount test, int inTrain, int inValidation, int inTest)
            throws DataException {
        Split split = split(plain(100), train, validation, test);
        assertEquals(inTrain, split.train().length);
        assertEquals(inValidation, split.validation().length);
        assertEquals(inTest, split.test().length);
        int[] used = all(split);
        assertEquals(used.length, Arrays.stream(used).distinct().count());
        assertTrue(Arrays.stream(used).allMatch(i -> i >= 0 && i < 100));
    }

    private static int[] all(Split split) {
        return IntStream.concat(
                        IntStream.concat(Arrays.stream(split.train()), Arrays.stream(split.validation())),
                        Arrays.stream(split.test()))
                .toArray();
    }

    @Test
    void of_everythingForTraining_keepsTheOrder() throws DataException {
        assertArrayEquals(
                IntStream.range(0, 50).toArray(),
                split(plain(50), REST, NONE, NONE).train());
    }

    private static Amount drawn(RandomStream random, int n) {
        return random.nextInt(2) == 0
                ? Amount.fraction(random.nextInt(34) / 100.0)
                : Amount.count(random.nextInt(n / 3 + 1));
    }

    @Test
    void of_randomAmountsAndStrata_dividesEveryClassAlike() throws DataException {
        RandomStream random = RandomStream.seeded(12);
        for (int round = 0; round < 2000; round++) {
            int n = 6 + random.nextInt(150);
            int classes = 1 + random.nextInt(6);
            int[] strata =
                    IntStream.generate(() -> random.nextInt(classes)).limit(n).toArray();
            Amount validation = drawn(random, n);
            Amount test = drawn(random, n);
            Split split = Split.of(strata, REST, validation, test, RandomStream.seeded(round));
            int[] sorted = Arrays.stream(all(split)).sorted().toArray();
            assertArrayEquals(IntStream.range(0, n).toArray(), sorted);
            int[] counts = counts(strata, sorted, classes);
            // A part is within one example of its due; the last one gathers what the others' rounding leaves.
            assertAlike(counts, counts(strata, split.test(), classes), split.test().length, n, 1);
            assertAlike(counts, counts(strata, split.validation(), classes), split.validation().length, n, 2);
            assertAlike(counts, counts(strata, split.train(), classes), split.train().length, n, 3);
        }
    }

    private static int[] counts(int[] strata, int[] indices, int classes) {
        int[] counts = new int[classes];
        Arrays.stream(indices).forEach(i -> counts[strata[i]]++);
        return counts;
    }

    private static void assertAlike(int[] counts, int[] found, int size, int n, double within) {
        for (int k = 0; k < counts.length; k++) {
            assertEquals(counts[k] * (double) size / n, found[k], within + 1e-9, "class " + k);
        }
    }

    @Test
    void of_moreThanThereAre_saysHowManyAreLeft() {
        var refusal = assertThrows(
                DataException.class, () -> split(plain(2000), REST, Amount.count(1500), Amount.count(600)));
        assertEquals(
                "The split asks for 1,500 examples where only 1,400 of 2,000 are left. Ask for fewer, or for “rest”.",
                refusal.getMessage());
        assertThrows(DataException.class, () -> split(plain(10), Amount.count(11), NONE, NONE));
    }

    @Test
    void of_nothingLeftForTraining_isRefused() {
        var refusal = assertThrows(DataException.class, () -> split(plain(10), REST, NONE, Amount.count(10)));
        assertEquals(
                "The split leaves no example for training. Give the training part more, or the others less.",
                refusal.getMessage());
    }

    @Test
    void apportionment_classWithoutExamplesLeft_givesNone() {
        assertArrayEquals(new int[] {0, 3}, Apportionment.of(new int[] {0, 5}, new int[] {4, 5}, 0.5, 3));
        assertArrayEquals(new int[] {1, 2}, Apportionment.of(new int[] {1, 9}, new int[] {9, 9}, 0.25, 3));
    }

    @Test
    void spec_impossibleAmounts_areRefused() {
        assertRefused(
                "Only one part can be the rest of all examples.", () -> new SplitSpec.Random(REST, REST, NONE, false));
        assertRefused(
                "The parts' shares of all examples add up to 1.2, more than 1.",
                () -> new SplitSpec.Random(Amount.fraction(0.7), NONE, Amount.fraction(0.5), true));
        assertRefused(
                "The training part needs at least one example.", () -> new SplitSpec.Random(NONE, REST, NONE, false));
        assertRefused(
                "The training part needs at least one example.",
                () -> new SplitSpec.Own(Amount.fraction(0), NONE, Part.TRAIN, REST));
        assertRefused(
                "Only one part can be the rest of the set's training part.",
                () -> new SplitSpec.Own(REST, REST, Part.TRAIN, NONE));
        assertRefused(
                "Only one part can be the rest of the set's test part.",
                () -> new SplitSpec.Own(REST, REST, Part.TEST, REST));
        assertRefused(
                "Validation examples come from the set's training or test part.",
                () -> new SplitSpec.Own(REST, NONE, Part.VALIDATION, REST));
        assertRefused("A part has 0 or more examples, not -3.", () -> Amount.count(-3));
    }

    private static void assertRefused(String message, Runnable creation) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, creation::run).getMessage());
    }
}
