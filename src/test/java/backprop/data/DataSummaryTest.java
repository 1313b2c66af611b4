package backprop.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.file.DataException;
import backprop.math.Matrix;
import backprop.math.RandomStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DataSummaryTest {
    private static final double NAN = Double.NaN;

    private static RawData classes(double[][] rows, int... labels) {
        return RawData.undivided(Dataset.ofClasses(Matrix.ofRows(rows), labels, 2));
    }

    private static Split whole(RawData data) {
        return new Split(data.ownTrain(), new int[0], data.ownTest());
    }

    private static DataSummary of(RawData data) {
        return DataSummary.of(data, whole(data), Progress.NONE);
    }

    @Test
    void of_numbersWithGaps_countsWhatIsThere() {
        DataSummary summary = of(classes(new double[][] {{1, 5, NAN}, {3, 5, NAN}, {NAN, 5, 7}}, 0, 0, 1));
        assertEquals(3, summary.gaps());
        assertEquals(3, summary.incomplete());
        assertArrayEquals(new int[] {2, 3, 1}, summary.all().count());
        assertArrayEquals(new double[] {2, 5, 7}, summary.all().mean());
        assertArrayEquals(new double[] {1, 0, 0}, summary.all().sd());
        assertArrayEquals(new int[] {1, 2}, summary.constant());
        assertEquals(1, summary.all().least());
        assertEquals(7, summary.all().greatest());
        assertArrayEquals(new double[] {2, 5, NAN}, summary.byClass().get(0).mean());
        assertArrayEquals(new double[] {NAN, 0, 0}, summary.byClass().get(1).sd());
    }

    @Test
    void of_nothingButGaps_hasNoRange() {
        DataSummary summary = of(classes(new double[][] {{NAN}, {NAN}}, 0, 1));
        assertTrue(Double.isNaN(summary.all().least())
                && Double.isNaN(summary.all().greatest()));
        assertEquals(0, summary.constant().length);
    }

    @Test
    void of_bytesAndTheSameNumbers_agree() {
        RandomStream random = RandomStream.seeded(1);
        byte[] bytes = new byte[300 * 5];
        double[][] numbers = new double[300][5];
        int[] labels = new int[300];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) random.nextInt(256);
            numbers[i / 5][i % 5] = bytes[i] & 0xff;
        }
        for (int i = 0; i < labels.length; i++) {
            labels[i] = i % 3 == 0 ? 1 : 0;
        }
        RawData packed = new RawData(
                new Features.Bytes(bytes, 300, 5),
                new Targets.Classes(labels, 2),
                List.of("0", "1"),
                List.of(),
                Optional.empty(),
                300);
        DataSummary one = of(packed);
        DataSummary other = of(classes(numbers, labels));
        Spread spread = Spread.of(packed.features(), packed.ownTrain());
        assertArrayEquals(spread.mean(), one.all().mean(), 1e-9);
        assertArrayEquals(spread.sd(), one.all().sd(), 1e-9);
        assertArrayEquals(one.all().mean(), other.all().mean(), 1e-9);
        assertArrayEquals(one.byClass().get(1).sd(), other.byClass().get(1).sd(), 1e-9);
        assertArrayEquals(one.all().min(), other.all().min());
        assertArrayEquals(one.all().max(), other.all().max());
    }

    @Test
    void of_numbersToPredict_hasNoClasses() {
        RawData data = RawData.undivided(Dataset.ofValues(
                Matrix.ofRows(new double[][] {{1}, {2}}), Matrix.ofRows(new double[][] {{3}, {4}})));
        DataSummary summary = of(data);
        assertEquals(List.of(), summary.byClass());
        assertTrue(summary.counts().isEmpty());
        assertEquals(1.5, summary.all().mean()[0]);
    }

    @Test
    void duplicates_equalRows_pointToTheFirst() {
        RawData data =
                classes(new double[][] {{1, 2}, {0.0, NAN}, {1, 2}, {-0.0, NAN}, {2, 1}, {1, 2}}, 0, 0, 1, 0, 1, 0);
        Duplicates duplicates = Duplicates.of(data.features());
        assertArrayEquals(new int[] {0, 1, 0, 1, 4, 0}, duplicates.first());
        assertEquals(3, duplicates.repeats());
        assertArrayEquals(new int[] {0, 1, 2, 3, 5}, duplicates.all());
    }

    @Test
    void duplicates_rowsWithTheSameHash_areToldApart() {
        // 31·1 + 0 = 31·0 + 31: the sums that rows are found by are equal.
        Features x = new Features.Bytes(new byte[] {1, 0, 0, 31, 1, 0}, 3, 2);
        assertArrayEquals(new int[] {0, 1, 0}, Duplicates.of(x).first());
    }

    @Test
    void leaked_acrossParts_areTheHeldOutExamples() {
        RawData data = classes(new double[][] {{1}, {1}, {2}, {1}, {3}, {2}, {3}}, 0, 0, 0, 0, 1, 1, 1);
        Split split = new Split(new int[] {0, 1, 2}, new int[] {3, 4}, new int[] {5, 6});
        DataSummary summary = DataSummary.of(data, split, Progress.NONE);
        assertArrayEquals(new int[] {3, 5}, summary.leaked());
        assertArrayEquals(new int[] {3, 0}, summary.counts().get(Part.TRAIN));
        assertArrayEquals(new int[] {1, 1}, summary.counts().get(Part.VALIDATION));
        assertArrayEquals(new int[] {0, 2}, summary.counts().get(Part.TEST));
    }

    @Test
    void of_cancelledByItsListener_ends() {
        RawData data = classes(new double[][] {{1}, {2}}, 0, 1);
        assertThrows(
                CancellationException.class,
                () -> DataSummary.of(data, whole(data), share -> {
                    throw new CancellationException();
                }));
    }

    @Test
    void of_mnist_isKnown() throws DataException {
        RawData mnist = BuiltInData.MNIST.load();
        DataSummary summary = of(mnist);
        // The training part's mean is known to be 33.32, a little below that of all.
        double mean = IntStream.range(0, 784)
                .mapToDouble(i -> summary.all().mean()[i])
                .average()
                .orElseThrow();
        assertEquals(33.4, mean, 0.1);
        assertEquals(65, summary.constant().length);
        assertEquals(0, summary.duplicates().repeats());
        assertEquals(0, summary.leaked().length);
        assertEquals(5_923, Objects.requireNonNull(summary.counts().get(Part.TRAIN))[0]);
        assertEquals(1_009, Objects.requireNonNull(summary.counts().get(Part.TEST))[9]);
    }
}
