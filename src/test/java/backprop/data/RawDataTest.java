package backprop.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import backprop.file.DataException;
import backprop.math.Matrix;
import backprop.math.RandomStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RawDataTest {
    private static final Amount REST = Amount.rest();
    private static final Amount NONE = Amount.none();

    /** Examples whose one feature is their number, from {@code first} on. */
    private static Dataset numbered(int first, int n) {
        double[] x = IntStream.range(first, first + n).asDoubleStream().toArray();
        return Dataset.ofClasses(
                Matrix.of(n, 1, x), IntStream.range(0, n).map(i -> i % 2).toArray(), 2);
    }

    /** 100 of its own for training, 40 for testing. */
    private static final RawData RAW = RawData.divided(numbered(0, 100), numbered(100, 40));

    private static Parts split(SplitSpec spec) throws DataException {
        return Unscaled.split(RAW, spec, RandomStream.seeded(1));
    }

    private static int[] numbers(Dataset data) {
        return Arrays.stream(data.features().toArray()).mapToInt(x -> (int) x).toArray();
    }

    private static int[] numbers(Optional<Dataset> data) {
        return data.map(RawDataTest::numbers).orElseGet(() -> new int[0]);
    }

    private static int[] range(int from, int to) {
        return IntStream.range(from, to).toArray();
    }

    private static int[] sorted(int[] values) {
        return Arrays.stream(values).sorted().toArray();
    }

    @Test
    void none_ofADividedSet_trainsOnAllInTheirOrder() throws DataException {
        Parts parts = split(new SplitSpec.None());
        assertArrayEquals(range(0, 140), numbers(parts.train()));
        assertEquals(Optional.empty(), parts.validation());
        assertEquals(Optional.empty(), parts.test());
    }

    @Test
    void random_ofADividedSet_poolsBothParts() throws DataException {
        Parts parts = split(new SplitSpec.Random(REST, Amount.count(20), Amount.fraction(0.5), true));
        assertEquals(50, parts.train().size());
        assertEquals(20, numbers(parts.validation()).length);
        assertEquals(70, numbers(parts.test()).length);
        int[] all = IntStream.concat(
                        Arrays.stream(numbers(parts.train())),
                        IntStream.concat(
                                Arrays.stream(numbers(parts.validation())), Arrays.stream(numbers(parts.test()))))
                .toArray();
        assertArrayEquals(range(0, 140), sorted(all));
        assertEquals(35, Arrays.stream(LabelsOf.of(parts.test().orElseThrow())).sum());
    }

    @Test
    void own_bothWhole_keepTheirOrder() throws DataException {
        Parts parts = split(new SplitSpec.Own(REST, NONE, Part.TRAIN, REST));
        assertArrayEquals(range(0, 100), numbers(parts.train()));
        assertArrayEquals(range(100, 140), numbers(parts.test()));
        assertEquals(Optional.empty(), parts.validation());
    }

    @Test
    void own_validationFromTraining_leavesTheTestPartAlone() throws DataException {
        for (SplitSpec.Own spec : new SplitSpec.Own[] {
            new SplitSpec.Own(Amount.count(80), REST, Part.TRAIN, REST),
            new SplitSpec.Own(REST, Amount.fraction(0.2), Part.TRAIN, REST),
            new SplitSpec.Own(Amount.fraction(0.8), Amount.count(20), Part.TRAIN, Amount.count(40)),
        }) {
            Parts parts = split(spec);
            int[] train = numbers(parts.train());
            int[] validation = numbers(parts.validation());
            assertEquals(80, train.length);
            assertArrayEquals(
                    range(0, 100),
                    sorted(IntStream.concat(Arrays.stream(train), Arrays.stream(validation))
                            .toArray()));
            assertFalse(Arrays.equals(sorted(train), train));
            assertArrayEquals(range(100, 140), numbers(parts.test()));
        }
    }

    @Test
    void own_validationFromTest_dividesTheTestPart() throws DataException {
        for (SplitSpec.Own spec : new SplitSpec.Own[] {
            new SplitSpec.Own(REST, Amount.count(10), Part.TEST, REST),
            new SplitSpec.Own(REST, REST, Part.TEST, Amount.count(30)),
        }) {
            Parts parts = split(spec);
            assertArrayEquals(range(0, 100), numbers(parts.train()));
            assertEquals(10, numbers(parts.validation()).length);
            assertEquals(30, numbers(parts.test()).length);
            assertArrayEquals(
                    range(100, 140),
                    sorted(IntStream.concat(
                                    Arrays.stream(numbers(parts.validation())), Arrays.stream(numbers(parts.test())))
                            .toArray()));
        }
    }

    @Test
    void own_wholeTestPartValidates_inItsOrder() throws DataException {
        Parts parts = split(new SplitSpec.Own(REST, REST, Part.TEST, NONE));
        assertArrayEquals(range(100, 140), numbers(parts.validation()));
        assertEquals(Optional.empty(), parts.test());
    }

    @Test
    void own_allOfTheTestPartForValidation_leavesNoTestPart() throws DataException {
        Parts parts = split(new SplitSpec.Own(REST, Amount.count(40), Part.TEST, REST));
        assertArrayEquals(range(100, 140), sorted(numbers(parts.validation())));
        assertEquals(Optional.empty(), parts.test());
    }

    @Test
    void own_testAside_isLeftOut() throws DataException {
        Parts parts = split(new SplitSpec.Own(Amount.count(30), Amount.count(20), Part.TRAIN, NONE));
        assertEquals(30, parts.train().size());
        assertEquals(20, numbers(parts.validation()).length);
        assertEquals(Optional.empty(), parts.test());
    }

    @Test
    void own_sampledParts_dependOnTheSeedAlone() throws DataException {
        SplitSpec spec = new SplitSpec.Own(Amount.count(30), NONE, Part.TRAIN, Amount.count(10));
        assertArrayEquals(numbers(split(spec).train()), numbers(split(spec).train()));
        Parts other = Unscaled.split(RAW, spec, RandomStream.seeded(2));
        assertFalse(Arrays.equals(numbers(split(spec).train()), numbers(other.train())));
    }

    @Test
    void own_withoutATestPart_isRefused() throws DataException {
        RawData undivided = RawData.undivided(numbered(0, 10));
        String message = "These data have no test part of their own. Choose a random split instead.";
        for (SplitSpec.Own spec : new SplitSpec.Own[] {
            new SplitSpec.Own(REST, NONE, Part.TRAIN, REST), new SplitSpec.Own(REST, REST, Part.TEST, NONE),
        }) {
            var refusal =
                    assertThrows(DataException.class, () -> Unscaled.split(undivided, spec, RandomStream.seeded(1)));
            assertEquals(message, refusal.getMessage());
        }
        Parts parts = Unscaled.split(
                undivided, new SplitSpec.Own(REST, Amount.count(3), Part.TRAIN, NONE), RandomStream.seeded(1));
        assertEquals(7, parts.train().size());
        assertEquals(3, parts.validation().orElseThrow().size());
    }

    @Test
    void pooled_numbersToPredict_areJoined() throws DataException {
        Dataset first = Dataset.ofValues(Matrix.of(2, 1, 1, 2), Matrix.of(2, 1, 10, 20));
        Dataset second = Dataset.ofValues(Matrix.of(1, 1, 3), Matrix.of(1, 1, 30));
        Parts parts = Unscaled.split(RawData.divided(first, second), new SplitSpec.None(), RandomStream.seeded(1));
        assertEquals(30, parts.train().targets().value(2, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> RawData.divided(first, numbered(0, 2)));
    }
}
