package backprop.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.file.DataException;
import backprop.file.Digest;
import backprop.math.RandomStream;
import backprop.numpy.NpzWriter;
import backprop.numpy.NumpyArray;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFileTest {
    @TempDir
    Path folder = Path.of("");

    private static NumpyArray doubles(int rows, int cols, double... values) {
        return NumpyArray.ofDoubles(values, rows, cols);
    }

    private static NumpyArray longs(long... values) {
        return NumpyArray.ofLongs(values, values.length);
    }

    /** Writes name, array, name, array … */
    private Path npz(Object... namesAndArrays) throws IOException {
        Map<String, NumpyArray> arrays = new LinkedHashMap<>();
        for (int i = 0; i < namesAndArrays.length; i += 2) {
            arrays.put((String) namesAndArrays[i], (NumpyArray) namesAndArrays[i + 1]);
        }
        Path file = folder.resolve("data.npz");
        NpzWriter.write(file, arrays);
        return file;
    }

    private Path text(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static RawData load(Path file, DataFile.Task task) throws DataException {
        DataSource source = new DataFile(file, Optional.empty(), task);
        assertEquals(Optional.empty(), source.shape());
        return source.load(RandomStream.seeded(1));
    }

    private static RawData load(Path file) throws DataException {
        return load(file, DataFile.Task.AUTO);
    }

    private static void assertRefused(String message, Path file, DataFile.Task task) {
        var refusal = assertThrows(DataException.class, () -> load(file, task));
        assertEquals(message, refusal.getMessage());
    }

    private static void assertRefused(String message, Path file) {
        assertRefused(message, file, DataFile.Task.AUTO);
    }

    private static final NumpyArray X = doubles(3, 2, 1, 2, 3, 4, 5, 6);

    @Test
    void npz_plusMinusOne_becomeTwoClassesOfThoseNames() throws Exception {
        Dataset data = Unscaled.train(load(npz("x", X, "y", longs(1, -1, 1))));
        assertArrayEquals(new int[] {1, 0, 1}, LabelsOf.of(data));
        assertEquals(List.of("-1", "1"), data.classNames());
        assertArrayEquals(new double[] {1, 2, 3, 4, 5, 6}, data.features().toArray());
        assertEquals(Optional.empty(), data.image());
    }

    @Test
    void npz_wholeFloatsInAColumn_areClassesToo() throws Exception {
        Dataset data = Unscaled.train(load(npz("X", X, "y", doubles(3, 1, 7, 3, -0.0))));
        assertArrayEquals(new int[] {2, 1, 0}, LabelsOf.of(data));
        assertEquals(List.of("0", "3", "7"), data.classNames());
    }

    @Test
    void npz_fractionsOrSeveralColumns_areNumbersToPredict() throws Exception {
        Dataset one = Unscaled.train(load(npz("x", X, "y", doubles(3, 1, 0.5, 1, 2))));
        assertEquals(DataShape.ofValues(2, 1), Unscaled.shape(one));
        Dataset two = Unscaled.train(load(npz("x", X, "y", doubles(3, 2, 1, 2, 3, 4, 5, 6))));
        assertEquals(DataShape.ofValues(2, 2), Unscaled.shape(two));
        assertEquals(List.of(), two.classNames());
    }

    @Test
    void npz_oneHotRows_areClasses() throws Exception {
        Dataset data = Unscaled.train(load(npz("x", X, "y", doubles(3, 3, 0, 0, 1, 1, 0, 0, 0, 0, 1))));
        assertArrayEquals(new int[] {2, 0, 2}, LabelsOf.of(data));
        assertEquals(List.of("0", "1", "2"), data.classNames());
    }

    @Test
    void npz_taskForced_isObeyed() throws Exception {
        Path whole = npz("x", X, "y", longs(1, 2, 3));
        assertEquals(DataShape.ofValues(2, 1), Unscaled.shape(Unscaled.train(load(whole, DataFile.Task.VALUES))));
        assertEquals(DataShape.ofClasses(2, 3), Unscaled.shape(Unscaled.train(load(whole, DataFile.Task.CLASSES))));
        Path fractions = npz("x", X, "y", doubles(3, 1, 0.5, 1, 2));
        assertRefused(
                fractions
                        + ": “y” is to hold classes, but its values are no whole numbers, one for each example: the label of example 0 is 0.5. Set the task to “values” to predict them as numbers.",
                fractions,
                DataFile.Task.CLASSES);
    }

    @Test
    void npz_moreThanAThousandDifferentWholeNumbers_areNumbersToPredict() throws Exception {
        int n = 1001;
        NumpyArray x = doubles(n, 1, new double[n]);
        Path file = npz("x", x, "y", longs(LongStream.range(0, n).toArray()));
        assertEquals(DataShape.ofValues(1, 1), Unscaled.shape(Unscaled.train(load(file))));
        assertEquals(DataShape.ofClasses(1, n), Unscaled.shape(Unscaled.train(load(file, DataFile.Task.CLASSES))));
        Path thousand =
                npz("x", x, "y", longs(LongStream.range(0, n).map(i -> i % 1000).toArray()));
        assertEquals(DataShape.ofClasses(1, 1000), Unscaled.shape(Unscaled.train(load(thousand))));
    }

    @Test
    void npz_oneClassOnly_isRefused() throws Exception {
        Path file = npz("x", X, "y", longs(4, 4, 4));
        assertRefused(file + ": “y” holds one class only. There must be at least two to tell apart.", file);
    }

    @Test
    void npz_images_areLaidOut() throws Exception {
        NumpyArray images = NumpyArray.ofUnsignedBytes(new byte[2 * 3 * 4], 2, 3, 4);
        Dataset data = Unscaled.train(load(npz("images", images, "labels", longs(0, 1))));
        assertEquals(Optional.of(new ImageShape(4, 3)), data.image());
        assertEquals(12, data.inputs());
        NumpyArray channel = NumpyArray.ofUnsignedBytes(new byte[2 * 3 * 4], 2, 3, 4, 1);
        assertEquals(
                Optional.of(new ImageShape(4, 3)),
                Unscaled.train(load(npz("x", channel, "y", longs(0, 1)))).image());
        NumpyArray colour = NumpyArray.ofUnsignedBytes(new byte[2 * 2 * 2 * 3], 2, 2, 2, 3);
        assertEquals(
                Optional.empty(),
                Unscaled.train(load(npz("x", colour, "y", longs(0, 1)))).image());
        NumpyArray square = doubles(2, 64, new double[128]);
        assertEquals(
                Optional.of(new ImageShape(8, 8)),
                Unscaled.train(load(npz("x", square, "y", longs(0, 1)))).image());
        NumpyArray small = doubles(2, 49, new double[98]);
        assertEquals(
                Optional.empty(),
                Unscaled.train(load(npz("x", small, "y", longs(0, 1)))).image());
    }

    @Test
    void npz_bytesAbove127_areUnsigned() throws Exception {
        NumpyArray x = NumpyArray.ofUnsignedBytes(new byte[] {(byte) 255, 0}, 2, 1);
        assertEquals(255, Unscaled.train(load(npz("x", x, "y", longs(0, 1)))).feature(0, 0));
    }

    @Test
    void npz_ownTestPart_isHeldOutWithTheSameClasses() throws Exception {
        RawData data =
                load(npz("x_train", X, "y_train", longs(5, 7, 5), "x_test", doubles(1, 2, 8, 9), "y_test", longs(9)));
        assertArrayEquals(new int[] {0, 1, 0}, LabelsOf.of(Unscaled.train(data)));
        assertArrayEquals(new int[] {2}, LabelsOf.of(Unscaled.test(data).orElseThrow()));
        assertEquals(List.of("5", "7", "9"), Unscaled.train(data).classNames());
        assertEquals(Optional.empty(), Unscaled.test(load(npz("x_train", X, "y_train", longs(5, 7, 5)))));
    }

    @Test
    void npz_wrongArrays_areRefusedByName() throws Exception {
        Path names = npz("features", X, "classes", longs(0, 1, 0));
        assertRefused(
                names
                        + " holds features, classes. It must hold x and y, images and labels, data and target, or x_train, y_train, x_test and y_test. Rename them, or say which are meant (data, “layout”: “arrays”).",
                names);
        Path none = npz();
        assertRefused(
                none
                        + " holds no arrays. It must hold x and y, images and labels, data and target, or x_train, y_train, x_test and y_test.",
                none);
        Path half = npz("x_train", X, "y_train", longs(0, 1, 0), "x_test", X);
        assertRefused(half + " holds x_test, but no y_test. Save both.", half);
        Path counts = npz("x", X, "y", longs(0, 1));
        assertRefused(counts + ": “x” has 3 examples, but “y” has 2. Each example needs one label.", counts);
        Path test = npz("x_train", X, "y_train", longs(0, 1, 0), "x_test", X, "y_test", longs(0));
        assertRefused(test + ": “x_test” has 3 examples, but “y_test” has 1. Each example needs one label.", test);
        Path wide = npz("x_train", X, "y_train", longs(0, 1, 0), "x_test", doubles(1, 1, 1), "y_test", longs(0));
        assertRefused(wide + ": x_train has 2 features, but x_test has 1. They must be alike.", wide);
        Path values = npz("x_train", X, "y_train", X, "x_test", X, "y_test", longs(0, 1, 0));
        assertRefused(
                values + ": y_train has 2 values for each example, but y_test has 1. They must be alike.", values);
        Path scalar = npz("x", NumpyArray.ofDoubles(new double[1]), "y", longs(0, 1));
        assertRefused(scalar + ": “x” holds no examples. Save it with an example a row.", scalar);
        Path empty = npz("x", NumpyArray.ofDoubles(new double[0], 0, 2), "y", longs());
        assertRefused(empty + ": “x” holds no examples. Save it with an example a row.", empty);
        Path flat = npz("x", NumpyArray.ofDoubles(new double[0], 2, 0), "y", longs(0, 1));
        assertRefused(flat + ": “x” holds no numbers for an example. Save it with an example a row.", flat);
    }

    @Test
    void npz_valueThatIsNoNumber_isRefusedByExample() throws Exception {
        Path file = npz("x", doubles(2, 2, 1, 2, Double.NaN, 4), "y", longs(0, 1));
        assertRefused(file + ": “x” holds NaN for example 1. Replace it by a number, or leave that example out.", file);
        Path test = npz(
                "x_train",
                X,
                "y_train",
                longs(0, 1, 0),
                "x_test",
                doubles(1, 2, 1, Double.POSITIVE_INFINITY),
                "y_test",
                longs(0));
        assertRefused(
                test + ": “x_test” holds Infinity for example 0. Replace it by a number, or leave that example out.",
                test);
    }

    @Test
    void csv_wordsOrNumbers_areClasses() throws Exception {
        Dataset words = Unscaled.train(load(text("a.csv", "1,2,cat\n3,4,ant\n5,6,cat\n")));
        assertEquals(List.of("ant", "cat"), words.classNames());
        assertArrayEquals(new int[] {1, 0, 1}, LabelsOf.of(words));
        assertArrayEquals(new double[] {1, 2, 3, 4, 5, 6}, words.features().toArray());
        Dataset numbers = Unscaled.train(load(text("a.tsv", "1\t2\t-1\n3\t4\t1\n")));
        assertEquals(List.of("-1", "1"), numbers.classNames());
        Dataset values = Unscaled.train(load(text("b.csv", "1,2,0.5\n3,4,1\n")));
        assertEquals(DataShape.ofValues(2, 1), Unscaled.shape(values));
    }

    @Test
    void csv_wrongLabels_areRefused() throws Exception {
        Path words = text("a.csv", "1,2,cat\n3,4,ant\n");
        assertRefused(
                words
                        + ", line 1, column “column 3”: the label “cat” is a word, which cannot be predicted as a number. Set the task to “classes”.",
                words,
                DataFile.Task.VALUES);
        Path one = text("b.csv", "1,2,cat\n3,4,cat\n");
        assertRefused(one + ": “column 3” holds one class only. There must be at least two to tell apart.", one);
        Path number = text("c.csv", "1,2,3\n3,4,3\n");
        assertRefused(number + ": “column 3” holds one class only. There must be at least two to tell apart.", number);
    }

    @Test
    void file_missingOrOfAnotherKind_isRefused() throws Exception {
        Path missing = folder.resolve("nothing.npz");
        assertRefused(
                "There is no file " + missing + ". Put the data there, or change the experiment's data source.",
                missing);
        Path workbook = text("data.xlsx", "PK\u0003\u0004…");
        assertRefused(workbook + ": this is a workbook. Save its table as “CSV UTF-8”, and choose that.", workbook);
        Path picture = text("a.csv", "no");
        Files.write(picture, new byte[] {(byte) 0x89, 'P', 'N', 'G'});
        assertRefused(
                picture
                        + ": this is a single picture. Choose the folder that has a sub-folder of pictures for each class.",
                picture);
    }

    @Test
    void sha256_ofAnotherFile_isRefused() throws Exception {
        Path file = text("a.csv", "1,2,cat\n3,4,ant\n");
        String right = Digest.sha256(file);
        DataFile good = new DataFile(file, Optional.of(right), DataFile.Task.AUTO);
        assertEquals(2, good.load(RandomStream.seeded(1)).size());
        DataFile bad = new DataFile(file, Optional.of("0".repeat(64)), DataFile.Task.AUTO);
        var refusal = assertThrows(DataException.class, () -> bad.load(RandomStream.seeded(1)));
        String message = String.valueOf(refusal.getMessage());
        assertTrue(message.startsWith(file + " has changed: its SHA-256 is "), message);
    }
}
