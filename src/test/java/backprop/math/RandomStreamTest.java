package backprop.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pinned numbers were computed by a separate SplitMix64 in Python, itself checked against the published vector. */
class RandomStreamTest {
    private static final int MANY = 200_000;

    private static long[] longs(RandomStream stream, int count) {
        return LongStream.generate(stream::nextLong).limit(count).toArray();
    }

    private static RandomStream weights() {
        return RandomStream.seeded(1).fork("init").fork("W1");
    }

    @Test
    void nextLong_firstValues_areTheAlgorithmsOnEveryJdk() {
        assertArrayEquals(
                new long[] {0xa706dd2f4d197e6fL, 0xb382a305f4414f5eL, 0x631a9154fbabf717L},
                longs(RandomStream.seeded(0), 3));
        assertArrayEquals(
                new long[] {0x5e41ab087439611eL, 0xf18d6ce93d6cf1eeL, 0x0b95f66d327e8d78L},
                longs(RandomStream.seeded(1), 3));
    }

    @Test
    void fork_firstValues_areTheAlgorithmsOnEveryJdk() {
        assertArrayEquals(
                new long[] {0x7197ed4a0eef3654L, 0x6a92ce4975c581deL, 0x8a8473f0d58f095aL},
                longs(RandomStream.seeded(1).fork("init"), 3));
        assertArrayEquals(
                new long[] {0x7e6e7b57d0fb82e2L, 0xf729f829a17919e1L, 0x7976f91e4ae6a0deL},
                longs(RandomStream.seeded(-1).fork("süß"), 3));
    }

    @Test
    void nextDouble_firstValues_areTheAlgorithmsOnEveryJdk() {
        double[] expected = {0.5851370425876766, 0.26760481586079843, 0.2410415443488073, 0.02963082660110994};
        assertArrayEquals(
                expected, DoubleStream.generate(weights()::nextDouble).limit(4).toArray());
    }

    @Test
    void nextGaussian_firstValues_areTheAlgorithmsOnEveryJdk() {
        double[] expected = {0.5769185691011158, -1.5747915716182657, -0.5291740449197451, 0.08922585022538723};
        assertArrayEquals(
                expected,
                DoubleStream.generate(weights()::nextGaussian).limit(4).toArray());
    }

    @Test
    void nextInt_firstValues_areTheAlgorithmsOnEveryJdk() {
        RandomStream stream = weights();
        assertArrayEquals(
                new int[] {1, 2, 2, 0, 4, 0, 2, 8, 7, 0, 3, 3},
                IntStream.generate(() -> stream.nextInt(10)).limit(12).toArray());
    }

    @Test
    void shuffle_ofEight_isTheAlgorithmsOnEveryJdk() {
        int[] values = IntStream.range(0, 8).toArray();
        RandomStream.seeded(7).shuffle(values);
        assertArrayEquals(new int[] {0, 1, 6, 5, 7, 3, 4, 2}, values);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 42, Long.MAX_VALUE, Long.MIN_VALUE})
    void seeded_sameSeedAndName_givesTheSameNumbers(long seed) {
        assertArrayEquals(
                longs(RandomStream.seeded(seed).fork("init"), 100),
                longs(RandomStream.seeded(seed).fork("init"), 100));
    }

    @Test
    void fork_afterTheParentHasDrawn_givesTheSameNumbers() {
        RandomStream drawn = RandomStream.seeded(5);
        drawn.nextLong();
        drawn.nextGaussian();
        drawn.shuffle(new int[100]);
        assertArrayEquals(longs(RandomStream.seeded(5).fork("init"), 20), longs(drawn.fork("init"), 20));
    }

    @Test
    void fork_doesNotDisturbTheParent() {
        RandomStream forked = RandomStream.seeded(5);
        forked.fork("init").nextLong();
        assertArrayEquals(longs(RandomStream.seeded(5), 20), longs(forked, 20));
    }

    @Test
    void fork_differentNames_haveNoNumberInCommon() {
        RandomStream root = RandomStream.seeded(1);
        long[] all = Stream.of(root.fork("W1"), root.fork("W2"), root.fork("b1"), root.fork(""), root)
                .flatMapToLong(stream -> Arrays.stream(longs(stream, 1000)))
                .toArray();
        assertEquals(all.length, Arrays.stream(all).distinct().count());
    }

    @Test
    void fork_ofAFork_dependsOnTheOrderOfTheNames() {
        assertNotEquals(
                RandomStream.seeded(1).fork("a").fork("b").nextLong(),
                RandomStream.seeded(1).fork("b").fork("a").nextLong());
    }

    @Test
    void seeded_otherSeed_givesOtherNumbers() {
        assertNotEquals(
                RandomStream.seeded(1).nextLong(), RandomStream.seeded(2).nextLong());
    }

    @Test
    void nextGaussian_manyDraws_haveMeanZeroVarianceOneAndNormalTails() {
        double[] draws = DoubleStream.generate(RandomStream.seeded(3)::nextGaussian)
                .limit(MANY)
                .toArray();
        double mean = Arrays.stream(draws).average().orElseThrow();
        double variance = Arrays.stream(draws).map(x -> (x - mean) * (x - mean)).sum() / MANY;
        double beyondTwo = Arrays.stream(draws).filter(x -> Math.abs(x) > 2).count() / (double) MANY;
        // Five standard errors: 1/√n, √(2/n), √(p(1−p)/n).
        assertEquals(0, mean, 0.0112);
        assertEquals(1, variance, 0.0159);
        assertEquals(0.0455, beyondTwo, 0.0024);
    }

    @Test
    void nextDouble_manyDraws_areUniformInZeroToOne() {
        RandomStream stream = RandomStream.seeded(4);
        int[] bins = new int[20];
        for (int i = 0; i < MANY; i++) {
            double x = stream.nextDouble();
            assertTrue(x >= 0 && x < 1, () -> "drew " + x);
            bins[(int) (x * 20)]++;
        }
        assertUniform(bins);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 10, 64})
    void nextInt_manyDraws_areUniformBelowTheBound(int bound) {
        RandomStream stream = RandomStream.seeded(6);
        int[] bins = new int[bound];
        for (int i = 0; i < MANY; i++) {
            bins[stream.nextInt(bound)]++;
        }
        assertUniform(bins);
    }

    @Test
    void nextInt_largestBound_staysInRange() {
        RandomStream stream = RandomStream.seeded(8);
        for (int i = 0; i < 1000; i++) {
            int value = stream.nextInt(Integer.MAX_VALUE);
            assertTrue(value >= 0 && value < Integer.MAX_VALUE, () -> "drew " + value);
        }
    }

    /** Every bin within five standard deviations of its share. */
    private static void assertUniform(int[] bins) {
        double share = (double) MANY / bins.length;
        for (int count : bins) {
            assertEquals(share, count, 5 * Math.sqrt(share));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void nextInt_boundNotPositive_isRefusedByName(int bound) {
        RandomStream stream = RandomStream.seeded(1);
        var refusal = assertThrows(IllegalArgumentException.class, () -> stream.nextInt(bound));
        assertEquals("The bound must be positive, not " + bound + ".", refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 10, 1797})
    void shuffle_keepsEveryValueOnce(int length) {
        int[] values = IntStream.range(0, length).toArray();
        RandomStream.seeded(9).shuffle(values);
        assertArrayEquals(
                IntStream.range(0, length).toArray(),
                Arrays.stream(values).sorted().toArray());
    }

    @Test
    void shuffle_ofThree_givesEachOrderEquallyOften() {
        RandomStream stream = RandomStream.seeded(10);
        int[] orders = new int[9];
        for (int i = 0; i < MANY; i++) {
            int[] values = {0, 1, 2};
            stream.shuffle(values);
            orders[values[0] * 3 + values[1]]++;
        }
        assertUniform(Arrays.stream(orders).filter(count -> count > 0).toArray());
        assertEquals(6, Arrays.stream(orders).filter(count -> count > 0).count());
    }

    @Test
    void shuffle_twice_givesAnotherOrder() {
        int[] first = IntStream.range(0, 50).toArray();
        int[] second = first.clone();
        RandomStream stream = RandomStream.seeded(11);
        stream.shuffle(first);
        stream.shuffle(second);
        assertFalse(Arrays.equals(first, second));
    }
}
