package backprop.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.file.DataException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BuiltInDataTest {

    private static byte[] shipped() throws IOException {
        try (InputStream in = BuiltInData.class.getResourceAsStream("/backprop/data/digits/digits.csv.gz")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    @Test
    void load_digits_haveEveryImageAndTheKnownClassCounts() throws DataException {
        Dataset digits = Unscaled.train(BuiltInData.DIGITS.load());
        int[] counts = new int[10];
        Arrays.stream(LabelsOf.of(digits)).forEach(label -> counts[label]++);
        assertEquals(1797, digits.size());
        assertArrayEquals(new int[] {178, 182, 177, 183, 181, 182, 181, 179, 174, 180}, counts);
        assertEquals(BuiltInData.DIGITS.inputs(), digits.inputs());
        assertEquals(BuiltInData.DIGITS.classes(), digits.targets().width());
        assertEquals(
                new Scaling.Divide(
                        Arrays.stream(digits.features().toArray()).max().orElseThrow()),
                BuiltInData.DIGITS.usualScaling());
    }

    @Test
    void load_digits_firstImageIsTheKnownZero() throws DataException {
        Dataset digits = Unscaled.train(BuiltInData.DIGITS.load());
        double[] topRows = Arrays.copyOf(digits.features().toArray(), 16);
        assertArrayEquals(new double[] {0, 0, 5, 13, 9, 1, 0, 0, 0, 0, 13, 15, 10, 15, 5, 0}, topRows);
        assertEquals(0, LabelsOf.of(digits)[0]);
    }

    @Test
    void read_missingFile_saysWhichAndWhatToDo() {
        ShippedFile none = new ShippedFile("digits/none.csv", "00");
        var refusal = assertThrows(DataException.class, none::bytes);
        assertEquals(
                "assets/data/digits/none.csv is missing from the program. " + ShippedFile.REMEDY, refusal.getMessage());
    }

    @Test
    void read_oneBitChanged_saysItIsDamagedAndWhatToDo() throws IOException {
        byte[] file = shipped();
        file[file.length / 2] ^= 1;
        var refusal = assertThrows(DataException.class, () -> ShippedDigits.FILE.checked(file));
        String message = String.valueOf(refusal.getMessage());
        assertTrue(
                message.matches("assets/data/digits/digits\\.csv\\.gz is damaged: its SHA-256 is [0-9a-f]{8}…, "
                        + "not 46abec6b…\\. .*"),
                message);
        assertTrue(message.endsWith(ShippedFile.REMEDY), message);
    }

    @ParameterizedTest
    @EnumSource(BuiltInData.class)
    void load_everySet_isWhatItSays(BuiltInData set) throws DataException {
        List<Double> heard = new ArrayList<>();
        RawData data = set.load(heard::add);
        assertEquals(set.shape(), Optional.of(DataShape.of(data)));
        assertEquals(set.trainSize(), data.ownTrain().length);
        assertEquals(set.testSize(), data.ownTest().length);
        assertEquals(set.image(), data.image());
        assertEquals(heard.stream().sorted().toList(), heard);
        assertFalse(data.features().hasGaps());
    }

    @Test
    void load_mnist_hasTheKnownCountsAndItsFirstImageIsAFive() throws DataException {
        RawData mnist = BuiltInData.MNIST.load();
        Targets.Classes labels = (Targets.Classes) mnist.targets();
        assertArrayEquals(
                new int[] {5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949},
                labels.counts(mnist.ownTrain()));
        assertArrayEquals(
                new int[] {980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009}, labels.counts(mnist.ownTest()));
        assertEquals(5, labels.labels()[0]);
        assertEquals(7, labels.labels()[60_000]);
        // The first stroke of the first image begins in row 5.
        assertEquals(3, mnist.features().get(0, 5 * 28 + 12));
        assertEquals(170, mnist.features().get(0, 6 * 28 + 12));
        assertInstanceOf(Features.Bytes.class, mnist.features());
    }

    @Test
    void load_fashion_hasAsManyOfEachClass() throws DataException {
        RawData fashion = BuiltInData.FASHION_MNIST.load();
        Targets.Classes labels = (Targets.Classes) fashion.targets();
        for (int k = 0; k < 10; k++) {
            assertEquals(6_000, labels.counts(fashion.ownTrain())[k]);
            assertEquals(1_000, labels.counts(fashion.ownTest())[k]);
        }
        assertEquals("Ankle boot", fashion.classNames().get(labels.labels()[0]));
    }

    @Test
    void load_tables_nameTheirColumnsAndClasses() throws DataException {
        RawData iris = BuiltInData.IRIS.load();
        assertEquals(
                List.of("sepal length (cm)", "sepal width (cm)", "petal length (cm)", "petal width (cm)"),
                iris.featureNames());
        assertEquals(List.of("setosa", "versicolor", "virginica"), iris.classNames());
        assertEquals(5.1, iris.features().get(0, 0));
        RawData cancer = BuiltInData.BREAST_CANCER.load();
        assertEquals(List.of("benign", "malignant"), cancer.classNames());
        assertArrayEquals(new int[] {357, 212}, ((Targets.Classes) cancer.targets()).counts(cancer.ownTrain()));
        assertArrayEquals(
                new int[] {59, 71, 48},
                ((Targets.Classes) BuiltInData.WINE.load().targets())
                        .counts(BuiltInData.WINE.load().ownTrain()));
    }
}
