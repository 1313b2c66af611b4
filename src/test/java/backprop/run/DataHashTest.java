package backprop.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import backprop.data.Dataset;
import backprop.data.Parts;
import backprop.file.Digest;
import backprop.math.Matrix;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DataHashTest {
    private static Dataset classes(double x, int label) {
        return Dataset.ofClasses(Matrix.ofRows(new double[][] {{1, 2}, {3, x}}), new int[] {0, label}, 2);
    }

    private static Dataset values(double y) {
        return Dataset.ofValues(Matrix.ofRows(new double[][] {{1, 2}, {3, 4}}), Matrix.ofRows(new double[][] {{5}, {y}
        }));
    }

    private static String sha256(double... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        for (double number : numbers) {
            bytes.putDouble(number);
        }
        return Digest.sha256(bytes.array());
    }

    private static Parts alone(Dataset train) {
        return new Parts(train, Optional.empty(), Optional.empty());
    }

    @Test
    void of_classes_isSha256OfFeaturesThenLabels() {
        assertEquals(sha256(1, 2, 3, 4, 0, 1), DataHash.of(alone(classes(4, 1))));
    }

    @Test
    void of_numbersToPredict_isSha256OfFeaturesThenTargets() {
        assertEquals(sha256(1, 2, 3, 4, 5, 6), DataHash.of(alone(values(6))));
    }

    @Test
    void of_threeParts_takesThemInOrder() {
        Parts parts = new Parts(classes(4, 1), Optional.of(classes(5, 0)), Optional.of(classes(6, 1)));
        assertEquals(sha256(1, 2, 3, 4, 0, 1, 1, 2, 3, 5, 0, 0, 1, 2, 3, 6, 0, 1), DataHash.of(parts));
    }

    @Test
    void of_moreThanOneBuffer_takesEveryNumber() {
        int n = 10_001;
        double[] all = new double[2 * n];
        Matrix x = Matrix.of(n, 1, new double[n]);
        for (int i = 0; i < n; i++) {
            all[i] = Math.sqrt(i);
            x.set(i, all[i]);
        }
        assertEquals(sha256(all), DataHash.of(alone(Dataset.ofClasses(x, new int[n], 1))));
    }

    @Test
    void of_oneChangedValue_isAnotherHash() {
        String hash = DataHash.of(Parts.of(classes(4, 1), classes(4, 1)));
        assertNotEquals(hash, DataHash.of(Parts.of(classes(Math.nextUp(4.0), 1), classes(4, 1))));
        assertNotEquals(hash, DataHash.of(Parts.of(classes(4, 0), classes(4, 1))));
        assertNotEquals(hash, DataHash.of(Parts.of(classes(4, 1), classes(4, 0))));
        assertNotEquals(hash, DataHash.of(alone(classes(4, 1))));
        assertNotEquals(DataHash.of(alone(values(6))), DataHash.of(alone(values(6.5))));
    }
}
