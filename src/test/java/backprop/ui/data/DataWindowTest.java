package backprop.ui.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.BuiltInData;
import backprop.experiment.BuiltInExperiments;
import backprop.ui.common.Appearance;
import backprop.ui.common.DataShelf;
import backprop.ui.common.FileDialogs;
import backprop.ui.common.FramePacer;
import backprop.ui.common.ScreenThread;
import backprop.ui.workbench.Engines;
import backprop.ui.workbench.EnginesViewModel;
import backprop.ui.workbench.RecentFiles;
import backprop.ui.workbench.WorkbenchView;
import backprop.ui.workbench.WorkbenchViewModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The data screen in the whole window. */
@SuppressWarnings("NullAway.Init")
class DataWindowTest {
    private static final int PATIENCE_SECONDS = 60;

    static {
        // The screen that exists in memory alone is as large for every test of a window.
        System.setProperty("headless.geometry", "1920x1080-32");
    }

    @TempDir
    Path folder = Path.of("");

    private final FxRobot robot = new FxRobot();
    private final ExecutorService training = Executors.newSingleThreadExecutor();
    private final ExecutorService background = Executors.newSingleThreadExecutor();
    private final ExecutorService reading = Executors.newSingleThreadExecutor();
    private WorkbenchViewModel bench;
    private DataViewModel data;

    private final List<String> proposed = new ArrayList<>();
    private Optional<Path> answer = Optional.empty();

    /** Nobody is asked; the answer is known. */
    private final class KnownAnswers implements FileDialogs {
        @Override
        public Optional<Path> save(Window owner, String title, String proposedName, String kind, String ending) {
            proposed.add(proposedName);
            return answer;
        }

        @Override
        public Optional<Path> open(Window owner, String title, String kind, String... endings) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> openFolder(Window owner, String title) {
            return Optional.empty();
        }
    }

    @BeforeEach
    void open() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        FxToolkit.registerStage(Stage::new);
        FxToolkit.setupStage(this::open);
    }

    private void open(Stage stage) {
        Appearance.loadFonts();
        Appearance appearance = new Appearance();
        DataShelf shelf = new DataShelf();
        bench = WorkbenchViewModel.create(
                BuiltInExperiments.digits(20),
                new EnginesViewModel(Engines.analyticAlone(""), background, Platform::runLater),
                training,
                background,
                new FramePacer(),
                Platform::runLater,
                RecentFiles.in(folder.resolve("recent")),
                shelf);
        WorkbenchView view = new WorkbenchView(bench, appearance, new KnownAnswers());
        data = new DataViewModel(bench.editor(), shelf, reading, Platform::runLater);
        new DataView(data, appearance.theme(), new KnownAnswers(), background).addTo(view);
        Scene scene = new Scene(view, 1280, 800);
        appearance.dress(scene);
        view.installKeys(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() throws TimeoutException {
        training.shutdownNow();
        background.shutdown();
        reading.shutdownNow();
        robot.release(new KeyCode[0]);
        robot.release(new MouseButton[0]);
        FxToolkit.cleanupStages();
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> ScreenThread.get(condition));
    }

    private <N extends Node> N find(String id, Class<N> type) {
        return type.cast(ScreenThread.get(() -> robot.lookup(id).query()));
    }

    private String text(String id) {
        return ScreenThread.get(() -> find(id, Label.class).getText());
    }

    private void choose(String name) throws TimeoutException {
        SourceEntry entry = data.entries().stream()
                .filter(e -> e.name().equals(name) && !e.isOwn())
                .findFirst()
                .orElseThrow();
        robot.clickOn("#source-" + data.entries().indexOf(entry));
        await(() -> data.summaryProperty().get() != null);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** How many colours the first row of thumbnails has. */
    private int colours() {
        Node row = robot.lookup(node -> node instanceof ImageRow && node.isVisible())
                .query();
        WritableImage image = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> row.snapshot(null, null));
        Set<Integer> found = new HashSet<>();
        for (int x = 0; x < (int) image.getWidth(); x++) {
            found.add(image.getPixelReader().getArgb(x, (int) image.getHeight() / 3));
        }
        return found.size();
    }

    @Test
    void mnist_openedByKeys_isSeenFilteredAndSearched() throws TimeoutException {
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        assertTrue(find("#screen-data", ToggleButton.class).isSelected());
        choose("MNIST");
        assertEquals("70,000", text("#examples-count"));
        assertTrue(colours() > 10, "no images are seen");
        robot.interact(
                () -> find("#class-filter", ComboBox.class).getSelectionModel().select(4));
        assertEquals("7,141 of 70,000", text("#examples-count"));
        assertEquals("class 3", text("#example-class"));
        robot.push(KeyCode.SHORTCUT, KeyCode.F);
        robot.write("4711");
        robot.push(KeyCode.ENTER);
        await(() -> text("#example-index").equals("#4711"));
        assertEquals("class 5", text("#example-class"));
        assertEquals("70,000", text("#examples-count"));
        robot.clickOn("#images");
        int clicked = Integer.parseInt(text("#example-index").substring(1));
        robot.push(KeyCode.RIGHT);
        assertEquals("#" + (clicked + 1), text("#example-index"));
        robot.push(KeyCode.END);
        assertEquals("#69999", text("#example-index"));
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT1);
        assertTrue(find("#train", Button.class).isVisible());
    }

    @Test
    void distribution_toBeSaved_isOfferedAsAPictureOfItsData() throws TimeoutException {
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        choose("Iris");
        robot.clickOn("#save-distribution");
        robot.clickOn("#save-distribution-figure");
        assertEquals("Iris", find("#figure-caption", TextField.class).getText());
        robot.clickOn("#figure-save");
        assertEquals(List.of("iris-class-distribution.png"), proposed);
        robot.push(KeyCode.ESCAPE);
        assertTrue(robot.lookup("#save-figure-card").tryQuery().isEmpty());
    }

    @Test
    void distribution_ofTheExperimentsOwnData_isSavedWithItsExperimentAndSaidOnce()
            throws TimeoutException, IOException {
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        await(() -> data.summaryProperty().get() != null);
        robot.clickOn("#save-distribution");
        robot.clickOn("#save-distribution-figure");
        String caption = find("#figure-caption", TextField.class).getText();
        assertTrue(caption.endsWith(", as “Digits, H = 20, tanh” with seed 1 splits it"), caption);
        robot.push(KeyCode.ESCAPE);
        Path file = folder.resolve("classes.csv");
        answer = Optional.of(file);
        robot.clickOn("#save-distribution");
        robot.clickOn("#save-distribution-data");
        await(() -> text("#status-message").equals("Saved " + file));
        String csv = Files.readString(file);
        assertTrue(csv.contains("# experiment: Digits, H = 20, tanh"), csv);
        assertTrue(csv.contains("# seed: 1"), csv);
        robot.clickOn("#save-distribution");
        robot.clickOn("#save-distribution-table");
        TableView<?> values = find("#chart-table", TableView.class);
        assertEquals(10, values.getItems().size());
        assertEquals(
                List.of("class", "train", "test"),
                values.getColumns().stream().map(TableColumn::getText).toList());
        robot.push(KeyCode.ESCAPE);
        answer = Optional.of(folder.resolve("none").resolve("classes.csv"));
        robot.clickOn("#save-distribution");
        robot.clickOn("#save-distribution-data");
        await(() -> text("#status-message").contains("there is no folder"));
    }

    @Test
    void iris_usedInTheExperiment_trainsAnEpoch() throws TimeoutException {
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        choose("Iris");
        robot.clickOn("#use-data");
        assertEquals(BuiltInData.IRIS, bench.editor().spec().data().source());
        assertEquals("Iris is now this experiment's data.", text("#use-note"));
        robot.clickOn("#to-workbench");
        await(() -> text("#progress-headline").startsWith("Ready"));
        robot.push(KeyCode.F9);
        await(() -> text("#progress-headline").startsWith("Epoch 1 of"));
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        assertNotEquals(BuiltInData.IRIS, bench.editor().spec().data().source());
    }
}
