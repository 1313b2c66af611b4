package backprop.idx;

import static backprop.idx.Fixtures.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.file.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdxPairTest {
    private static final String LOOKED = " (with or without .gz, in capitals or small letters)";

    @TempDir
    Path folder;

    private Path make(String name) throws IOException {
        return Files.createFile(folder.resolve(name));
    }

    @ParameterizedTest
    @CsvSource({
        "train-images-idx3-ubyte, train-labels-idx1-ubyte",
        "train-images.idx3-ubyte, train-labels.idx1-ubyte",
        "train-images.idx3-ubyte, train-labels-idx1-ubyte.gz",
        "TRAIN-IMAGES-IDX3-UBYTE.GZ, train-labels-idx1-ubyte",
        "t10k-images-idx3-ubyte.gz, t10k-labels-idx1-ubyte.gz",
        "emnist-letters-train-images-idx3-ubyte.gz, emnist-letters-train-labels-idx1-ubyte.gz",
        "qmnist-test-images-idx3-ubyte.gz, qmnist-test-labels-idx2-int.gz",
        "images.idx, labels.idx",
        "mine_images.idx3.ubyte, mine_labels.idx1.ubyte"
    })
    void of_eitherFile_findsTheOther(String images, String labels) throws IOException, DataException {
        IdxPair pair = new IdxPair(make(images), make(labels));
        make("readme.txt");
        make("other-labels-idx1-ubyte");
        assertEquals(pair, IdxPair.of(pair.images()));
        assertEquals(pair, IdxPair.of(pair.labels()));
        assertEquals(Optional.empty(), IdxPair.of(pair.images()).test());
    }

    @Test
    void of_folder_findsTheTrainingPairAndItsTestPair() throws IOException, DataException {
        IdxPair test = new IdxPair(make("t10k-images.idx3-ubyte"), make("t10k-labels.idx1-ubyte"));
        IdxPair train = new IdxPair(make("train-images-idx3-ubyte.gz"), make("train-labels-idx1-ubyte.gz"));
        make(".DS_Store");
        assertEquals(train, IdxPair.of(folder));
        assertEquals(Optional.of(test), train.test());
        assertEquals(Optional.empty(), test.test());
    }

    @Test
    void of_folderWithOnePairOfAnyPart_findsIt() throws IOException, DataException {
        IdxPair only = new IdxPair(make("t10k-images-idx3-ubyte"), make("t10k-labels-idx1-ubyte"));
        assertEquals(only, IdxPair.of(folder));
    }

    @Test
    void of_packedAndUnpackedBoth_staysWithWhatWasChosen() throws IOException, DataException {
        for (String end : List.of("", ".gz")) {
            for (String start : List.of("train", "test")) {
                make(start + "-images-idx3-ubyte" + end);
                make(start + "-labels-idx1-ubyte" + end);
            }
        }
        for (String end : List.of("", ".gz")) {
            IdxPair train = IdxPair.of(folder.resolve("train-images-idx3-ubyte" + end));
            assertEquals(folder.resolve("train-labels-idx1-ubyte" + end), train.labels());
            IdxPair test = train.test().orElseThrow();
            assertEquals(folder.resolve("test-images-idx3-ubyte" + end), test.images());
            assertEquals(folder.resolve("test-labels-idx1-ubyte" + end), test.labels());
        }
    }

    @Test
    void test_oneFileOrAnotherSetOnly_isNothing() throws IOException, DataException {
        IdxPair train = new IdxPair(make("train-images-idx3-ubyte"), make("train-labels-idx1-ubyte"));
        make("t10k-images-idx3-ubyte");
        make("fashion-t10k-images-idx3-ubyte");
        make("fashion-t10k-labels-idx1-ubyte");
        assertEquals(Optional.empty(), train.test());
        IdxPair test = new IdxPair(make("test-images-idx3-ubyte"), make("test-labels-idx1-ubyte"));
        assertEquals(Optional.of(test), train.test());
    }

    @Test
    void of_otherFileMissing_saysWhatItLookedFor() throws IOException {
        Path images = make("train-images-idx3-ubyte");
        String refusal = images + ": its labels are not beside it: looked for train-labels-idx1-ubyte and"
                + " train-labels.idx1-ubyte" + LOOKED + " in " + folder + ". Put both files into one folder.";
        assertRefused(refusal, () -> IdxPair.of(images));
        assertRefused(refusal, () -> IdxPair.of(folder));
    }

    @Test
    void of_nameThatSaysNothing_isRefused() throws IOException {
        Path file = make("digits.bin");
        assertRefused(
                file + ": its name says neither “images” nor “labels”, so that the other file cannot be found. Name the"
                        + " two files such as train-images-idx3-ubyte and train-labels-idx1-ubyte.",
                () -> IdxPair.of(file));
        assertRefused(
                folder + ": no images and labels are in this folder: looked for train-images-idx3-ubyte and"
                        + " train-labels-idx1-ubyte" + LOOKED + ". Choose the folder that holds them.",
                () -> IdxPair.of(folder));
        Path none = folder.resolve("train-images-idx3-ubyte");
        assertRefused(none + ": there is no such file. Check the name and the folder.", () -> IdxPair.of(none));
    }

    @Test
    void of_folderWithSeveralSets_asksForOne() throws IOException {
        make("a-train-images-idx3-ubyte");
        make("b-train-images-idx3-ubyte");
        assertRefused(
                folder + ": several sets are in this folder: a-train, b-train. Choose the images of one of them.",
                () -> IdxPair.of(folder));
    }
}
