package backprop.data;

import static backprop.data.OwnFiles.NUMPY;
import static backprop.data.OwnFiles.load;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.file.DataException;
import backprop.file.Digest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnArraysTest {
    private static final Path MNIST = Path.of("assets", "data", "mnist");

    @TempDir
    Path folder = Path.of("");

    private static void assertImages(RawData data, int train, int test, int width, int height) {
        assertEquals(train, data.trainSize());
        assertEquals(train + test, data.size());
        assertEquals(Optional.of(new ImageShape(width, height)), data.image());
        assertInstanceOf(Features.Bytes.class, data.features());
        assertEquals(List.of("0", "1", "2"), data.classNames());
        assertEquals((7 * (width * height + 1)) % 256, data.features().get(1, 1));
        if (test > 0) {
            assertEquals(7, data.features().get(train, 1));
            assertEquals(0, LabelsOf.of(data.targets())[train]);
        }
        assertEquals(2, LabelsOf.of(data.targets())[2]);
    }

    private static String refusal(DataFile file) {
        return String.valueOf(
                assertThrows(DataException.class, () -> load(file)).getMessage());
    }

    @Test
    void load_kerasLayouts_keepBytesAndTheirTestPart() throws Exception {
        assertImages(load(NUMPY.resolve("keras.npz")), 12, 5, 8, 9);
        assertImages(load(NUMPY.resolve("train_images.npz")), 6, 3, 8, 8);
        RawData capitals = load(NUMPY.resolve("keras_capitals.npz"));
        assertEquals(6, capitals.trainSize());
        assertEquals(9, capitals.size());
        assertEquals(Optional.empty(), capitals.image());
    }

    @Test
    void load_floatImages_areNumbers() throws Exception {
        RawData data = load(NUMPY.resolve("not_mnist_floats.npz"));
        assertInstanceOf(Features.Numbers.class, data.features());
        assertEquals(Optional.of(new ImageShape(8, 8)), data.image());
        assertEquals((float) (7 / 255.0), data.features().get(0, 1));
    }

    @Test
    void load_otherShapesOfNumPy_areUnderstood() throws Exception {
        RawData bunch = load(NUMPY.resolve("bunch.npz"));
        assertEquals(Optional.of(new ImageShape(8, 8)), bunch.image());
        assertEquals(DataShape.ofClasses(64, 3), DataShape.of(bunch));
        assertEquals(
                Optional.of(new ImageShape(8, 9)),
                load(NUMPY.resolve("channels_first.npz")).image());
        RawData oneHot = load(NUMPY.resolve("one_hot_fortran.npz"));
        assertEquals(DataShape.ofClasses(5, 3), DataShape.of(oneHot));
        assertEquals(42, oneHot.features().get(1, 1));
    }

    @Test
    void load_severalSets_asksForOne() throws Exception {
        Path file = NUMPY.resolve("two_sets.npz");
        assertTrue(refusal(DataFile.of(file))
                .endsWith("two_sets.npz holds several sets: moons, blobs."
                        + " Say which arrays are meant (data, “layout”), or keep one set a file."));
        RawData data = load(DataFile.of(file).withLayout(Layout.Arrays.of("blobs_x", "blobs_y")));
        assertEquals(DataShape.ofClasses(2, 3), DataShape.of(data));
    }

    @Test
    void load_arraysThatCannotBe_areRefused() {
        DataFile keras = DataFile.of(NUMPY.resolve("keras.npz"));
        assertTrue(refusal(keras.withLayout(Layout.Arrays.of("x_train", "y_tain")))
                .contains("it has no array “y_tain”. It has x_train, y_train, x_test, y_test."));
        assertTrue(refusal(keras.withLayout(Layout.Arrays.of("x_train", "y_test")))
                .endsWith("“x_train” has 12 examples, but “y_test” has 5. Each example needs one label."));
        assertTrue(refusal(keras.withLayout(Layout.Arrays.of("y_train", "x_train")))
                .endsWith("“x_train” has 3 dimensions, but labels have one (N) or two (N×K)."
                        + " Choose another array, or save it with that shape."));
        Layout.Arrays wide = new Layout.Arrays(
                "x_train", "y_train", Optional.empty(), Optional.empty(), Optional.of(new ImageShape(9, 9)));
        assertTrue(refusal(keras.withLayout(wide))
                .endsWith("an example of “x_train” has 72 numbers, but an image of 9×9 has 81. Choose another size."));
        assertTrue(refusal(keras.withLayout(Layout.Table.auto()))
                .endsWith("it is NumPy arrays, but the layout is for a table."
                        + " Remove “layout” from the experiment's data."));
        assertTrue(refusal(DataFile.of(NUMPY.resolve("objects.npz"))).contains("it holds Python objects"));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Layout.Arrays("x", "y", Optional.of("z"), Optional.empty(), Optional.empty()));
    }

    @Test
    void load_numpyFiles_findsTheOthersByName() throws Exception {
        Path pair = NUMPY.resolve("pair");
        for (String name : List.of("train_x.npy", "train_y.npy", "test_x.npy")) {
            assertImages(load(pair.resolve(name)), 6, 3, 8, 8);
        }
        RawData moons = load(pair.resolve("moons_y.npy"));
        assertEquals(DataShape.ofClasses(2, 3), DataShape.of(moons));
        assertEquals(1.75, moons.features().get(0, 1));
        assertImages(load(pair), 6, 3, 8, 8);
        assertEquals(
                DataShape.ofClasses(2, 3),
                DataShape.of(load(DataFile.of(pair).withLayout(Layout.Arrays.of("moons_X.npy", "moons_y")))));
        Path alone = Files.copy(pair.resolve("train_x.npy"), folder.resolve("x.npy"));
        assertEquals(
                folder + " holds x. It must hold x and y, images and labels, data and target, or x_train, y_train,"
                        + " x_test and y_test.",
                refusal(DataFile.of(alone)));
    }

    @Test
    void load_numpyFilesBesideFoldersOfTheirNames_readsTheFiles() throws Exception {
        Path pair = NUMPY.resolve("pair");
        Path x = Files.copy(pair.resolve("moons_X.npy"), folder.resolve("moons_X.npy"));
        Files.copy(pair.resolve("moons_y.npy"), folder.resolve("moons_y.npy"));
        Files.createDirectory(folder.resolve("moons_X"));
        Files.writeString(folder.resolve("moons_y"), "notes");
        assertEquals(DataShape.ofClasses(2, 3), DataShape.of(load(x)));
    }

    @Test
    void load_idx_findsTheOthersByName() throws Exception {
        Files.write(folder.resolve("train-images-idx3-ubyte"), OwnFiles.idx(6, 9, 8));
        Files.write(folder.resolve("train-labels-idx1-ubyte"), OwnFiles.idx(6));
        Files.write(folder.resolve("t10k-images-idx3-ubyte.gz"), OwnFiles.gzip(OwnFiles.idx(3, 9, 8)));
        Path labels = Files.write(folder.resolve("t10k-labels-idx1-ubyte.gz"), OwnFiles.gzip(OwnFiles.idx(3)));
        assertImages(load(folder), 6, 3, 8, 9);
        assertImages(load(folder.resolve("train-labels-idx1-ubyte")), 6, 3, 8, 9);
        assertImages(load(labels), 3, 0, 8, 9);
        assertEquals(DataKind.IDX, DataFile.of(labels).kind());
        Files.write(labels, OwnFiles.idx(4));
        assertEquals(
                folder + ": “t10k-images-idx3-ubyte.gz” has 3 examples, but “t10k-labels-idx1-ubyte.gz” has 4."
                        + " Each example needs one label.",
                refusal(DataFile.of(labels)));
        Files.delete(labels);
        assertTrue(refusal(DataFile.of(folder.resolve("t10k-images-idx3-ubyte.gz")))
                .contains("its labels are not beside it: looked for t10k-labels-idx1-ubyte"));
    }

    @Test
    void load_idxOfOtherNames_needsALayout() throws Exception {
        Path x = Files.write(folder.resolve("digits.bin"), OwnFiles.idx(6, 9, 8));
        Files.write(folder.resolve("classes.bin"), OwnFiles.idx(6));
        assertTrue(refusal(DataFile.of(x)).contains("its name says neither “images” nor “labels”"));
        assertImages(load(DataFile.of(x).withLayout(Layout.Arrays.of("digits.bin", "classes.bin"))), 6, 0, 8, 9);
    }

    @Test
    void load_mnistItself_isTheShippedSet() throws Exception {
        RawData own = load(MNIST);
        RawData shipped = BuiltInData.MNIST.load();
        assertArrayEquals(((Features.Bytes) shipped.features()).values(), ((Features.Bytes) own.features()).values());
        assertArrayEquals(((Targets.Classes) shipped.targets()).labels(), ((Targets.Classes) own.targets()).labels());
        assertEquals(shipped.trainSize(), own.trainSize());
        assertEquals(shipped.classNames(), own.classNames());
    }

    @Test
    void fingerprint_ofSeveralFiles_isThatOfTheirList() throws Exception {
        Path pair = NUMPY.resolve("pair");
        StringBuilder lines = new StringBuilder();
        for (String name : List.of("test_x.npy", "test_y.npy", "train_x.npy", "train_y.npy")) {
            lines.append(Digest.sha256(pair.resolve(name)))
                    .append("  ")
                    .append(name)
                    .append('\n');
        }
        String expected = Digest.sha256(lines.toString().getBytes(StandardCharsets.UTF_8));
        DataFile file = DataFile.of(pair.resolve("train_y.npy"));
        assertEquals(expected, file.fingerprint(Progress.NONE));
        assertEquals(4, file.files().size());
        Path one = NUMPY.resolve("keras.npz");
        assertEquals(Digest.sha256(one), DataFile.of(one).fingerprint(Progress.NONE));
        assertTrue(DataFile.of(one).hasOwnTest());
        assertEquals(9, load(file.withSha256(Optional.of(expected))).size());
    }

    @Test
    void load_changedOrMoved_saysSoAsAValue() throws Exception {
        Path file = Files.copy(NUMPY.resolve("keras.npz"), folder.resolve("a.npz"));
        DataFile meant = DataFile.of(file).withSha256(Optional.of("0".repeat(64)));
        var changed = assertThrows(LostDataException.class, () -> load(meant));
        assertEquals(LostDataException.Kind.CHANGED, changed.kind());
        assertEquals(Optional.of(Digest.sha256(file)), changed.found());
        Files.delete(file);
        var missing = assertThrows(LostDataException.class, () -> load(meant));
        assertEquals(LostDataException.Kind.MISSING, missing.kind());
        assertEquals(file.toAbsolutePath(), missing.path());
        assertEquals(Optional.empty(), missing.found());
    }

    @Test
    void load_interrupted_isCancelled() {
        Thread.currentThread().interrupt();
        var cancelled = assertThrows(CancelledReadException.class, () -> load(NUMPY.resolve("keras.npz")));
        assertTrue(Thread.interrupted());
        assertTrue(String.valueOf(cancelled.getMessage()).contains("keras.npz was cancelled."));
    }

    @Test
    void load_anything_reportsRisingProgress() throws Exception {
        List<Double> heard = new ArrayList<>();
        DataFile.of(NUMPY.resolve("keras.npz")).load(backprop.math.RandomStream.seeded(0), heard::add);
        assertEquals(heard.stream().sorted().toList(), heard);
        assertEquals(1.0, heard.get(heard.size() - 1));
    }

    @Test
    void load_aNameThatNoFileCanHave_isRefused() throws Exception {
        Files.write(folder.resolve("train-images-idx3-ubyte"), OwnFiles.idx(6, 8, 8));
        Files.write(folder.resolve("train-labels-idx1-ubyte"), OwnFiles.idx(6));
        DataFile odd = DataFile.of(folder).withLayout(Layout.Arrays.of("a\0b", "train-labels-idx1-ubyte"));
        assertTrue(refusal(odd).contains("it has no array"), refusal(odd));
        DataFile checked = odd.withSha256(Optional.of("0".repeat(64)));
        assertTrue(refusal(checked).contains("it has no array"), refusal(checked));
    }

    @Test
    void inspect_aSizeBelowNothing_saysWhatIsWrong() throws Exception {
        byte[] images = OwnFiles.idx(6, 8, 8, 1);
        images[8] = -1;
        Files.write(folder.resolve("train-images-idx4-ubyte"), images);
        Files.write(folder.resolve("train-labels-idx1-ubyte"), OwnFiles.idx(6));
        Inspection found = Inspection.of(folder, Progress.NONE);
        assertTrue(
                found.problem().orElse("").contains("dimension 2"),
                found.problem().toString());
        Contents.Arrays arrays = (Contents.Arrays) found.contents().orElseThrow();
        assertTrue(arrays.arrays().get(0).problem().isPresent());
    }
}
