package backprop.ui.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.DataFile;
import backprop.data.DataSource;
import backprop.data.Layout;
import backprop.data.Progress;
import backprop.data.RawData;
import backprop.data.Scaling;
import backprop.data.SplitSpec;
import backprop.experiment.Adapted;
import backprop.experiment.BuiltInExperiments;
import backprop.experiment.DataSpec;
import backprop.file.DataException;
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
import java.util.Optional;
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
import javafx.scene.control.ToggleButton;
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

/** The import of data of one's own in the whole window, and the way to data that moved. */
@SuppressWarnings("NullAway.Init")
class ImportWindowTest {
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

    private final FakeDialogs dialogs = new FakeDialogs();

    /** Answers at once with the same file. */
    private static final class FakeDialogs implements FileDialogs {
        Optional<Path> answer = Optional.empty();

        @Override
        public Optional<Path> save(Window owner, String title, String proposedName, String kind, String ending) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> open(Window owner, String title, String kind, String... endings) {
            return answer;
        }

        @Override
        public Optional<Path> openFolder(Window owner, String title) {
            return answer;
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
        WorkbenchView view = new WorkbenchView(bench, appearance, dialogs);
        data = new DataViewModel(bench.editor(), shelf, reading, Platform::runLater);
        DataView screen = new DataView(data, appearance.theme(), dialogs, background);
        screen.addTo(view);
        ImportViewModel model = new ImportViewModel(
                shelf, RecentFiles.in(folder.resolve("recent-data")), screen::take, reading, Platform::runLater);
        ImportView importing = new ImportView(model, appearance.theme(), dialogs);
        importing.addTo(view, screen);
        Scene scene = new Scene(view, 1280, 800);
        appearance.dress(scene);
        view.installKeys(scene);
        importing.installKeys(scene);
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

    private Path plants(String name) throws IOException {
        StringBuilder text = new StringBuilder("\uFEFFkind;length;width\n");
        for (int i = 0; i < 40; i++) {
            text.append("%s;%d,5;0,%d%n".formatted(i % 2 == 0 ? "moss" : "fern", i % 7, i % 9));
        }
        return Files.writeString(folder.resolve(name), text);
    }

    private DataSource source() {
        return bench.editor().spec().data().source();
    }

    @Test
    void openData_byKeysWithAnotherLabel_isImportedAndTrainsAnEpoch() throws IOException, TimeoutException {
        await(() -> text("#progress-headline").startsWith("Ready"));
        dialogs.answer = Optional.of(plants("plants.csv"));
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.O);
        await(() -> robot.lookup("#import-choice").tryQuery().isPresent());
        robot.push(KeyCode.ENTER);
        await(() -> robot.lookup("#import-summary").tryQuery().isPresent());
        assertTrue(text("#import-summary").endsWith("a number to predict"), text("#import-summary"));
        robot.interact(
                () -> find("#import-label", ComboBox.class).getSelectionModel().select(0));
        await(() -> text("#import-summary").endsWith("40 rows of 2 features, 2 classes"));
        await(() -> !find("#import-take", Button.class).isDisabled());
        robot.push(KeyCode.ENTER);
        await(() -> source() instanceof DataFile);
        assertTrue(find("#screen-data", ToggleButton.class).isSelected());
        assertEquals(2, bench.editor().spec().network().inputs());
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT1);
        await(() -> text("#progress-headline").startsWith("Ready"));
        robot.push(KeyCode.F9);
        await(() -> text("#progress-headline").startsWith("Epoch 1 of"));
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        assertFalse(source() instanceof DataFile);
    }

    @Test
    void escape_onTheCards_leavesAllAsItWas() throws IOException, TimeoutException {
        await(() -> text("#progress-headline").startsWith("Ready"));
        dialogs.answer = Optional.of(Files.writeString(folder.resolve("one.csv"), ""));
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.O);
        await(() -> robot.lookup("#import-choice").tryQuery().isPresent());
        robot.push(KeyCode.ENTER);
        await(() -> robot.lookup("#import-failure").tryQuery().isPresent());
        robot.push(KeyCode.ESCAPE);
        await(() -> !find("#import", Node.class).isVisible()
                || robot.lookup("#import-failure").tryQuery().isEmpty());
        assertFalse(source() instanceof DataFile);
    }

    @Test
    void lostData_foundElsewhere_trainAgain() throws IOException, TimeoutException, DataException {
        await(() -> text("#progress-headline").startsWith("Ready"));
        DataFile named =
                DataFile.of(plants("here.csv")).withLayout(Layout.Table.auto().withLabel(Optional.of("kind")));
        DataFile here = named.withSha256(Optional.of(named.fingerprint(Progress.NONE)));
        DataFile lost = here.withPath(folder.resolve("there.csv"));
        RawData data = new DataSpec(here, 0, new SplitSpec.None(), new Scaling.None()).load(Progress.NONE);
        robot.interact(() -> bench.editor().edit(spec -> Adapted.to(spec, lost, data)));
        await(() -> text("#progress-headline").equals("Its data have moved or changed"));
        assertTrue(text("#failure").contains("there.csv"), text("#failure"));
        dialogs.answer = Optional.of(here.path());
        robot.clickOn("#lost-file");
        await(() -> text("#progress-headline").startsWith("Ready"));
        assertEquals(here, source());
        robot.push(KeyCode.F9);
        await(() -> text("#progress-headline").startsWith("Epoch 1 of"));
    }

    private Label opened(Path file) throws TimeoutException {
        dialogs.answer = Optional.of(file);
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.O);
        await(() -> robot.lookup("#import-choice").tryQuery().isPresent());
        robot.push(KeyCode.ENTER);
        await(() -> robot.lookup("#import-summary").tryQuery().isPresent());
        return find("#import-summary", Label.class);
    }

    @Test
    void openData_afterAnotherCard_tellsTheFormerOneNothing() throws IOException, TimeoutException {
        await(() -> text("#progress-headline").startsWith("Ready"));
        Label former = opened(plants("plants.csv"));
        String said = former.getText();
        robot.push(KeyCode.ESCAPE);
        await(() -> robot.lookup("#import-summary").tryQuery().isEmpty());
        Label now = opened(Files.writeString(folder.resolve("few.csv"), "a,b,class\n1,2,x\n3,4,y\n"));
        assertNotEquals(said, now.getText());
        assertEquals(said, former.getText());
    }
}
