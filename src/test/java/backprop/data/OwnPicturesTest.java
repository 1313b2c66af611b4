package backprop.data;

import static backprop.data.OwnFiles.load;
import static backprop.data.OwnFiles.picture;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.file.DataException;
import backprop.pictures.Fit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnPicturesTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void load_subFolders_areClasses() throws Exception {
        picture(folder.resolve("cat/a.png"), 5, 4, 10);
        picture(folder.resolve("cat/b.png"), 5, 4, 20);
        picture(folder.resolve("ant/c.png"), 5, 4, 30);
        RawData data = load(folder);
        assertEquals(List.of("ant", "cat"), data.classNames());
        assertEquals(Optional.of(new ImageShape(5, 4)), data.image());
        assertInstanceOf(Features.Bytes.class, data.features());
        assertArrayEquals(new int[] {0, 1, 1}, ((Targets.Classes) data.targets()).labels());
        assertEquals(20, data.features().get(2, 19));
        RawData small = load(DataFile.of(folder).withLayout(new Layout.Pictures(2, 2, Fit.STRETCH)));
        assertEquals(4, small.inputs());
        assertEquals(DataKind.PICTURES, DataFile.of(folder).kind());
    }

    @Test
    void load_partsOfTheirOwn_areKept() throws Exception {
        for (String part : List.of("train", "val", "test")) {
            picture(folder.resolve(part + "/x/1.png"), 3, 3, 10);
            picture(folder.resolve(part + "/y/1.png"), 3, 3, 20);
        }
        RawData data = load(folder);
        assertEquals(4, data.trainSize());
        assertEquals(6, data.size());
        Inspection inspection = Inspection.of(folder, Progress.NONE);
        assertEquals(
                List.of("The 2 validation pictures are the last of the training part: let the split take them from"
                        + " there."),
                inspection.hints());
        assertEquals(
                List.of(new ClassCount("x", 3), new ClassCount("y", 3)),
                inspection.preview().orElseThrow().classes());
    }

    @Test
    void load_largePictures_areBroughtToTheUsualSize() throws Exception {
        picture(folder.resolve("a/1.png"), 100, 50, 1);
        picture(folder.resolve("b/1.png"), 100, 50, 2);
        assertEquals(Optional.of(new ImageShape(28, 28)), load(folder).image());
    }

    @Test
    void load_whatCannotBe_isRefused() throws Exception {
        picture(folder.resolve("1.png"), 3, 3, 1);
        assertRefused(
                ": it has pictures, but no sub-folders. Make a sub-folder for each class, and put the pictures of the class into it.",
                DataFile.of(folder));
        picture(folder.resolve("cat/1.png"), 3, 3, 1);
        assertTrue(refusal(DataFile.of(folder)).contains("it has only one class, “cat”"));
        picture(folder.resolve("dog/1.png"), 3, 3, 1);
        assertRefused(
                ": the sub-folders of pictures are classes, which cannot be predicted as numbers. Set the task to “classes”.",
                DataFile.of(folder).withTask(DataFile.Task.VALUES));
    }

    private static String refusal(DataFile file) {
        return String.valueOf(
                assertThrows(DataException.class, () -> load(file)).getMessage());
    }

    private static void assertRefused(String message, DataFile file) {
        assertEquals(file.path() + message, refusal(file));
    }

    @Test
    void load_moreThanCanBeHeld_isRefusedBeforeAnyIsRead() throws Exception {
        Path two = Files.createDirectories(folder.resolve("b"));
        Files.write(two.resolve("1.png"), new byte[1]);
        Path one = Files.createDirectories(folder.resolve("a"));
        for (int i = 0; i < 2_048; i++) {
            Files.write(one.resolve(i + ".png"), new byte[1]);
        }
        DataFile large = DataFile.of(folder).withLayout(new Layout.Pictures(1024, 1024, Fit.PAD));
        String refusal = String.valueOf(
                assertThrows(DataException.class, () -> load(large)).getMessage());
        assertTrue(refusal.contains("more than the 2 GB that can be held"), refusal);
    }
}
