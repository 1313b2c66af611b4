package backprop.ui.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.ColumnCandidate;
import backprop.data.DataFile;
import backprop.data.DataKind;
import backprop.data.ImageShape;
import backprop.data.Inspection;
import backprop.data.Layout;
import backprop.data.Preview;
import backprop.experiment.BuiltInExperiments;
import backprop.experiment.ExperimentSpec;
import backprop.pictures.Fit;
import backprop.table.TableFormat;
import backprop.text.Strings;
import backprop.ui.common.DataShelf;
import backprop.ui.data.ImportProblem.Place;
import backprop.ui.data.ImportViewModel.State;
import backprop.ui.workbench.RecentFiles;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class ImportViewModelTest {
    private static final Path NUMPY = Path.of("src", "test", "resources", "backprop", "data");

    @TempDir
    Path folder = Path.of("");

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final Desk desk = new Desk(BuiltInExperiments.digits(20));
    private RecentFiles recent;
    private ImportViewModel model;
    private TableChoices table;

    @BeforeEach
    void create() {
        recent = RecentFiles.in(folder.resolve("config").resolve("recent"));
        model = new ImportViewModel(new DataShelf(), recent, desk.model::take, waiting::add, Runnable::run);
        table = new TableChoices(model);
    }

    private void work() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    private void open(Path path) {
        model.open(path);
        work();
        assertEquals("", model.failureProperty().get());
        assertEquals(State.READY, model.stateProperty().get());
    }

    /** As a spreadsheet of this country writes it: a byte order mark, semicolons, decimal commas. */
    private Path plants() throws IOException {
        StringBuilder text = new StringBuilder("\uFEFFno;length;width;kind\n");
        for (int i = 0; i < 30; i++) {
            text.append("%d;%d,5;0,%d;%s%n".formatted(i + 1, i % 7, i % 5, i % 3 == 0 ? "moss" : "fern"));
        }
        return Files.writeString(folder.resolve("plants.csv"), text);
    }

    private Inspection found() {
        return Objects.requireNonNull(model.inspectionProperty().get());
    }

    private Preview preview() {
        return found().preview().orElseThrow();
    }

    private ColumnCandidate column(String name) {
        return table.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private ImportProblem problem() {
        return model.problemProperty().get();
    }

    private String summary() {
        return new ImportTexts(Strings.of("data")).summary(found());
    }

    @Test
    void open_table_isReadAsItsProgramWroteIt() throws IOException {
        model.open(plants());
        assertEquals(State.READING, model.stateProperty().get());
        assertFalse(model.canTake().get());
        work();
        assertTrue(model.canTake().get());
        assertEquals(
                Optional.of(new TableFormat(
                        TableFormat.Separator.SEMICOLON, TableFormat.Header.PRESENT, TableFormat.Decimal.COMMA)),
                table.format());
        assertEquals(ColumnRole.LEFT_OUT, table.roles().get("no"));
        assertEquals(ColumnRole.FEATURE, table.roles().get("length"));
        assertEquals(ColumnRole.LABEL, table.roles().get("kind"));
        assertTrue(summary().endsWith("30 rows of 2 features, 2 classes"), summary());
    }

    @Test
    void setLabel_aColumnOfNumbers_isPredictedAndTheFormerBecomesFeatures() throws IOException {
        open(plants());
        assertEquals(DataFile.Task.CLASSES, model.taskProperty().get());
        table.setLabel(column("width"));
        assertTrue(model.lookingProperty().get());
        work();
        table.setLabel(column("kind"));
        work();
        table.setLabel(column("length"));
        work();
        assertEquals(ColumnRole.ONE_HOT, table.roles().get("kind"));
        assertEquals(3, preview().shape().inputs());
        assertEquals(ImportProblem.NONE, problem());
    }

    @Test
    void setLabel_afterTheTaskWasChosen_keepsTheTaskAndSaysWhatIsWrong() throws IOException {
        open(plants());
        model.choose(DataFile.Task.VALUES);
        work();
        assertTrue(problem().isAt(Place.TASK), problem().text());
        table.setLabel(column("width"));
        work();
        assertEquals(1, preview().shape().values());
        table.setLabel(column("kind"));
        work();
        assertTrue(problem().isAt(Place.LABEL), problem().text());
        assertTrue(
                problem().text().endsWith("Set the task to “classes”."),
                problem().text());
        assertFalse(problem().text().contains(folder.toString()), problem().text());
        assertFalse(model.canTake().get());
        model.choose(DataFile.Task.CLASSES);
        work();
        assertEquals(ImportProblem.NONE, problem());
        assertTrue(model.canTake().get());
    }

    @Test
    void setRole_ofTheLabel_asksForAnotherAndLooksAtNothing() throws IOException {
        open(plants());
        table.setRole(List.of(column("kind")), ColumnRole.LEFT_OUT);
        assertTrue(problem().isAt(Place.LABEL));
        assertTrue(waiting.isEmpty());
        assertFalse(model.canTake().get());
        table.setRole(List.of(column("kind")), ColumnRole.LABEL);
        work();
        assertTrue(model.canTake().get());
    }

    @Test
    void setRole_ofAllFeatures_blamesTheColumns() throws IOException {
        open(plants());
        table.setRole(List.of(column("length"), column("width")), ColumnRole.LEFT_OUT);
        work();
        assertTrue(problem().isAt(Place.COLUMNS), problem().text());
    }

    @Test
    void setHeader_absent_keepsTheRolesByPlace() throws IOException {
        open(Files.writeString(folder.resolve("bare.csv"), "1.5,2.5,a\n2.5,3.5,b\n0.5,1.5,a\n"));
        table.setHeader(TableFormat.Header.ABSENT);
        work();
        assertEquals(3, preview().size());
        table.setLabel(table.columns().get(2));
        work();
        table.setHeader(TableFormat.Header.PRESENT);
        work();
        assertEquals(2, table.rows());
        assertEquals(ColumnRole.LABEL, table.roles().get("a"));
    }

    @Test
    void open_archive_offersItsArrays() {
        open(NUMPY.resolve("keras.npz"));
        assertEquals(DataKind.NUMPY_ARCHIVE, found().kind());
        ArrayChoices arrays = new ArrayChoices(model);
        Layout first = model.layoutProperty().get();
        arrays.choose(ArrayChoices.Use.TEST_Y, Optional.empty());
        assertTrue(problem().isAt(Place.TEST_ARRAYS));
        arrays.choose(ArrayChoices.Use.TEST_X, Optional.empty());
        work();
        assertEquals(ImportProblem.NONE, problem());
        assertEquals(0, preview().test());
        assertNotEquals(first, model.layoutProperty().get());
        arrays.choose(ArrayChoices.Use.Y, arrays.chosen(ArrayChoices.Use.X));
        work();
        assertTrue(problem().isAt(Place.ARRAYS), problem().text());
    }

    @Test
    void open_arraysWithoutKnownNames_saysInASentenceWhatThereIs() throws IOException {
        Files.copy(NUMPY.resolve("pair").resolve("train_x.npy"), folder.resolve("first.npy"));
        open(folder);
        assertEquals(
                "It holds first. It must hold x and y, images and labels, data and target, or x_train, y_train, x_test"
                        + " and y_test.",
                problem().text());
    }

    @Test
    void open_folderWithADamagedFile_startsWithTheFilesName() throws IOException {
        Files.write(folder.resolve("train-images-idx3-ubyte"), new byte[] {0, 0, 8, 3, 0});
        Files.write(folder.resolve("train-labels-idx1-ubyte"), new byte[] {0, 0, 8, 1, 0, 0, 0, 1, 7});
        open(folder);
        assertTrue(
                problem().text().startsWith("train-images-idx3-ubyte: "),
                problem().text());
    }

    @Test
    void size_ofArrays_isRefusedInPlaceUntilItFits() {
        open(NUMPY.resolve("keras.npz"));
        ArrayChoices arrays = new ArrayChoices(model);
        int pixels = preview().shape().inputs();
        arrays.size("3x", "");
        assertTrue(problem().isAt(Place.SIZE));
        arrays.size(String.valueOf(pixels), "2");
        work();
        assertTrue(problem().isAt(Place.SIZE), problem().text());
        arrays.size(String.valueOf(pixels), "1");
        work();
        assertEquals(ImportProblem.NONE, problem());
        assertEquals(
                Optional.of(new ImageShape(pixels, 1)), preview().examples().image());
    }

    @Test
    void open_pictures_areBroughtToTheSizeThatIsTyped() throws IOException {
        for (String kind : List.of("dark", "light")) {
            Path place = Files.createDirectories(folder.resolve("pictures").resolve(kind));
            for (int i = 0; i < 3; i++) {
                BufferedImage image = new BufferedImage(6, 4, BufferedImage.TYPE_BYTE_GRAY);
                ImageIO.write(image, "png", place.resolve(i + ".png").toFile());
            }
        }
        open(folder.resolve("pictures"));
        PictureChoices pictures = new PictureChoices(model);
        assertEquals("6", pictures.width());
        pictures.size("", "4");
        assertTrue(problem().isAt(Place.SIZE));
        pictures.size("5", "5");
        pictures.fit(Fit.STRETCH);
        work();
        assertEquals(
                new Layout.Pictures(5, 5, Fit.STRETCH), model.layoutProperty().get());
        assertTrue(summary().endsWith("6 images of 5×5, 2 classes"), summary());
    }

    @Test
    void open_workbook_saysWhatToTryAndChangesNothing() throws IOException {
        ExperimentSpec before = desk.editor.spec();
        Path file = folder.resolve("plants.xlsx");
        Files.write(file, new byte[] {'P', 'K', 3, 4, 0, 0});
        model.open(file);
        work();
        assertEquals(State.FAILED, model.stateProperty().get());
        assertEquals(
                "This is a workbook. Save its table as “CSV UTF-8”, and choose that.",
                model.failureProperty().get());
        model.open(folder.resolve("nothing.csv"));
        work();
        assertEquals(State.FAILED, model.stateProperty().get());
        model.cancel();
        assertEquals(State.CLOSED, model.stateProperty().get());
        assertEquals(before, desk.editor.spec());
        assertEquals(List.of(), model.recent());
    }

    @Test
    void cancel_whileReading_hearsNothingMore() throws IOException {
        model.open(plants());
        model.cancel();
        work();
        assertEquals(State.CLOSED, model.stateProperty().get());
    }

    @Test
    void take_used_adaptsTheExperimentAsOneEditAndIsRemembered() throws IOException {
        Path file = plants();
        ExperimentSpec before = desk.editor.spec();
        open(file);
        model.take();
        assertEquals(State.TAKING, model.stateProperty().get());
        work();
        assertEquals(State.CLOSED, model.stateProperty().get());
        DataFile taken = (DataFile) desk.editor.spec().data().source();
        assertEquals(file, taken.path());
        assertEquals(64, taken.sha256().orElseThrow().length());
        assertEquals(2, desk.editor.spec().network().inputs());
        assertEquals(List.of(file), model.recent());
        desk.editor.undo();
        assertEquals(before, desk.editor.spec());
    }

    @Test
    void take_notUsed_isShownAlone() throws IOException {
        ExperimentSpec before = desk.editor.spec();
        open(plants());
        model.useProperty().set(false);
        model.take();
        work();
        assertEquals(before, desk.editor.spec());
        assertEquals("plants.csv", desk.model.chosenProperty().get().name());
        assertEquals(SourceEntry.Group.OPENED, desk.model.chosenProperty().get().group());
    }

    @Test
    void take_cancelled_comesBackToTheChoices() throws IOException {
        open(plants());
        model.take();
        model.cancel();
        work();
        assertEquals(State.READY, model.stateProperty().get());
        assertTrue(model.canTake().get());
    }

    @Test
    void take_fileGoneMeanwhile_saysSoInPlace() throws IOException {
        Path file = plants();
        open(file);
        Files.delete(file);
        model.take();
        work();
        assertEquals(State.READY, model.stateProperty().get());
        assertFalse(problem().isNone());
    }
}
