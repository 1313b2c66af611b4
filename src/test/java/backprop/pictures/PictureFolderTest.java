package backprop.pictures;

import static backprop.pictures.Pictures.assertRefused;
import static backprop.pictures.Pictures.assertSays;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import backprop.file.DataException;
import backprop.file.Digest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureFolderTest {
    @TempDir
    Path temporary;

    private Path make(String... names) throws IOException {
        Path root = temporary.resolve("set");
        for (String name : names) {
            Path file = root.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, name);
        }
        return root;
    }

    private static List<String> names(PictureSet set, Path root) {
        return set.files().stream()
                .map(file -> root.relativize(file).toString().replace('\\', '/'))
                .toList();
    }

    @Test
    void list_subFoldersWithPictures_areClassesInNaturalOrder() throws IOException, DataException {
        Path root =
                make("10/b.PNG", "2/x10.jpg", "2/x9.jpeg", "2/X1.JPG", "Äpfel/a.png", "apples/a.png", "Bears/a.png");
        PictureFolder found = PictureFolder.list(root);
        assertEquals(
                List.of("2", "10", "apples", "Bears", "Äpfel"), found.training().names());
        assertEquals(
                List.of("2/X1.JPG", "2/x9.jpeg", "2/x10.jpg", "10/b.PNG", "apples/a.png", "Bears/a.png", "Äpfel/a.png"),
                names(found.training(), root));
        assertArrayEquals(new int[] {0, 0, 0, 1, 2, 3, 4}, found.training().labels());
        assertEquals(7, found.training().size());
        assertEquals(Optional.empty(), found.validation());
        assertEquals(Optional.empty(), found.test());
        assertEquals(new Skipped(0, 0, 0), found.skipped());
    }

    @Test
    void list_hiddenAndOtherFiles_areCountedAndSkipped() throws IOException, DataException {
        Path root = make(
                "a/1.png",
                "b/1.png",
                "readme.txt",
                ".DS_Store",
                ".git/x",
                "__MACOSX/a",
                "a/Thumbs.db",
                "a/old/2.png",
                "b/.1.png",
                "b/2.gif");
        PictureFolder found = PictureFolder.list(root);
        assertEquals(List.of("a/1.png", "b/1.png"), names(found.training(), root));
        assertEquals(new Skipped(4, 4, 0), found.skipped());
        assertEquals(8, found.skipped().total());
    }

    @Test
    void list_links_areFollowedOnlyInsideTheFolder() throws IOException, DataException {
        Path root = make("a/1.png", "b/1.png");
        Path secret = Files.writeString(temporary.resolve("secret.png"), "x");
        Path elsewhere = Files.createDirectories(temporary.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("1.png"), "x");
        Files.createSymbolicLink(root.resolve("a/2.png"), root.resolve("b/1.png"));
        Files.createSymbolicLink(root.resolve("a/3.png"), secret);
        Files.createSymbolicLink(root.resolve("a/4.png"), root.resolve("nothing.png"));
        Files.createSymbolicLink(root.resolve("a/up"), root);
        Files.createSymbolicLink(root.resolve("c"), elsewhere);
        Path link = Files.createSymbolicLink(temporary.resolve("link"), root);
        for (Path way : List.of(root, link)) {
            PictureFolder found = PictureFolder.list(way);
            assertEquals(List.of("a/1.png", "a/2.png", "b/1.png"), names(found.training(), way));
            assertEquals(new Skipped(0, 1, 3), found.skipped());
        }
    }

    @ParameterizedTest
    @CsvSource({"train,test,val", "Training,Testing,validation", "TRAIN,TEST,valid", "train,test,dev"})
    void list_partsWithClasses_areKeptApart(String train, String test, String validation)
            throws IOException, DataException {
        Path root = make(
                train + "/a/1.png",
                train + "/b/1.png",
                train + "/b/2.png",
                test + "/a/3.png",
                test + "/b/4.png",
                validation + "/a/5.png",
                validation + "/b/6.png",
                "more/7.png",
                "readme.txt",
                train + "/x.csv");
        PictureFolder found = PictureFolder.list(root);
        assertEquals(List.of("a", "b"), found.training().names());
        assertEquals(3, found.training().size());
        assertEquals(
                List.of(test + "/a/3.png", test + "/b/4.png"),
                names(found.test().orElseThrow(), root));
        assertEquals(
                List.of(validation + "/a/5.png", validation + "/b/6.png"),
                names(found.validation().orElseThrow(), root));
        assertEquals(7, found.files().size());
        assertEquals(new Skipped(0, 3, 0), found.skipped());
    }

    @Test
    void list_classesThatAreCalledTrainAndTest_areClasses() throws IOException, DataException {
        Path root = make("test/1.png", "train/1.png", "bus/1.png");
        assertEquals(
                List.of("bus", "test", "train"),
                PictureFolder.list(root).training().names());
    }

    @Test
    void list_partsThatDoNotFit_areRefused() throws IOException {
        Path root = make("train/a/1.png", "train/b/1.png", "test/a/1.png", "test/c/1.png");
        assertRefused(
                root.resolve("test")
                        + ": its classes are “a”, “c”, but those of the training part “a”, “b”. Give both the same"
                        + " sub-folders.",
                () -> PictureFolder.list(root));
        make("Training/a/1.png");
        assertRefused(
                root + ": “train” and “Training” are the same part. Keep one of them, or move it elsewhere.",
                () -> PictureFolder.list(root));
    }

    @Test
    void list_tooFewClassesOrPictures_saysWhatToDo() throws IOException {
        Path root = Files.createDirectories(temporary.resolve("set"));
        String classes = " Make a sub-folder for each class, and ";
        assertRefused(
                root + ": it has no sub-folders." + classes + "put the pictures of the class into it.",
                () -> PictureFolder.list(root));
        make("a/1.png", "1.png");
        assertRefused(
                root + ": it has only one class, “a”: there is nothing to tell apart." + classes
                        + "choose the folder around them.",
                () -> PictureFolder.list(root));
        Path b = Files.createDirectories(root.resolve("b"));
        String put = ". Put some into it (other pictures saved as PNG), or remove the sub-folder.";
        assertRefused(b + ": the class has no PNG or JPEG pictures" + put, () -> PictureFolder.list(root));
        make("b/1.bmp", "b/png");
        assertRefused(
                b + ": the class has no PNG or JPEG pictures, only other files or folders (2)" + put,
                () -> PictureFolder.list(root));
        Files.delete(root.resolve("a/1.png"));
        assertSays("a: the class has no", () -> PictureFolder.list(root));
    }

    @Test
    void list_manyClasses_areShortenedInMessages() throws IOException {
        List<String> names = new ArrayList<>(List.of("test/1/a.png", "test/2/a.png"));
        for (int i = 0; i < 9; i++) {
            names.add("train/" + i + "/a.png");
        }
        Path root = make(names.toArray(String[]::new));
        assertSays("“0”, “1”, “2”, “3”, “4” … (9). Give", () -> PictureFolder.list(root));
    }

    @Test
    void list_noFolder_saysSo() throws IOException {
        Path none = temporary.resolve("none");
        assertRefused(
                none + ": there is no such folder. Check the name, and that its disk is connected.",
                () -> PictureFolder.list(none));
        Path file = Files.writeString(temporary.resolve("file"), "x");
        assertRefused(
                file + ": this is a file, not a folder. Choose the folder that has a sub-folder for each class.",
                () -> PictureFolder.list(file));
    }

    @Test
    void sha256_files_isThatOfTheirSumsAndNames() throws IOException, DataException, InterruptedException {
        Path root = make("b/1.png", "a/1.png");
        List<Integer> done = new ArrayList<>();
        String lines =
                Digest.sha256(bytes("a/1.png")) + "  a/1.png\n" + Digest.sha256(bytes("b/1.png")) + "  b/1.png\n";
        assertEquals(Digest.sha256(bytes(lines)), PictureFolder.list(root).sha256(done::add));
        assertEquals(List.of(1, 2), done);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"content", "name", "class", "more"})
    void sha256_anyChange_changesIt(String change) throws IOException, DataException, InterruptedException {
        Path root = make("b/1.png", "a/1.png");
        String before = PictureFolder.list(root).sha256(n -> {});
        make("b/skipped.txt");
        assertEquals(before, PictureFolder.list(root).sha256(n -> {}));
        switch (change) {
            case "content" -> Files.writeString(root.resolve("a/1.png"), "other");
            case "name" -> Files.move(root.resolve("a/1.png"), root.resolve("a/2.png"));
            case "class" -> Files.move(root.resolve("a"), root.resolve("c"));
            default -> make("a/3.png");
        }
        assertNotEquals(before, PictureFolder.list(root).sha256(n -> {}));
    }

    @Test
    void sha256_interruptedOrVanished_says() throws IOException, DataException {
        Path root = make("b/1.png", "a/1.png");
        PictureFolder found = PictureFolder.list(root);
        assertEquals(
                "Reading the pictures was cancelled after 1 of 2.",
                assertThrows(
                                InterruptedException.class,
                                () -> found.sha256(n -> Thread.currentThread().interrupt()))
                        .getMessage());
        Files.delete(root.resolve("b/1.png"));
        assertSays(root.resolve("b/1.png") + " cannot be read", () -> found.sha256(n -> {}));
    }

    @Test
    void pictureClass_withoutFiles_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> new PictureClass("a", List.of()));
    }
}
