package backprop.ui.workbench;

import backprop.data.Progress;
import backprop.experiment.ExperimentSpec;
import backprop.text.Strings;
import backprop.training.TrainerState;
import backprop.ui.common.Appearance;
import backprop.ui.common.DataShelf;
import backprop.ui.common.FileDialogs;
import backprop.ui.common.FramePacer;
import backprop.ui.common.ScreenThread;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The whole window, as the program opens it, but for its file dialogs. */
@ExtendWith(ScreenshotOnFailure.class)
@SuppressWarnings("NullAway.Init")
abstract class WindowTest {
    private static final int PATIENCE_SECONDS = 60;

    static {
        // The screen that exists in memory alone must have room for the wide window.
        System.setProperty("headless.geometry", "1920x1080-32");
    }

    final FakeDialogs dialogs = new FakeDialogs();
    final FxRobot robot = new FxRobot();
    private final ExecutorService training = Executors.newSingleThreadExecutor();
    private final ExecutorService background = Executors.newSingleThreadExecutor();
    Appearance appearance;
    WorkbenchViewModel model;
    Scene scene;

    /** Answers at once with the same file. */
    static final class FakeDialogs implements FileDialogs {
        Optional<Path> answer = Optional.empty();
        final List<String> proposed = new ArrayList<>();

        @Override
        public Optional<Path> save(Window owner, String title, String proposedName, String kind, String ending) {
            proposed.add(proposedName);
            return answer;
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

    ExperimentSpec spec() {
        return Samples.builtIn();
    }

    Engines engines() {
        return Engines.analyticAlone("There is no Python here.");
    }

    RunReporter.Loader loader() {
        DataShelf shelf = new DataShelf();
        return spec -> shelf.load(spec, Progress.NONE);
    }

    @BeforeEach
    void open() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        FxToolkit.registerStage(Stage::new);
        FxToolkit.setupStage(this::open);
    }

    private void open(Stage stage) {
        Appearance.loadFonts();
        appearance = new Appearance();
        EnginesViewModel engines = new EnginesViewModel(engines(), background, Platform::runLater);
        model = new WorkbenchViewModel(
                spec(),
                engines,
                training,
                background,
                new FramePacer(),
                Platform::runLater,
                loader(),
                RecentFiles.inMemory(),
                Strings.of("workbench"));
        WorkbenchView view = new WorkbenchView(model, appearance, dialogs);
        scene = new Scene(view, 1280, 800);
        appearance.dress(scene);
        view.installKeys(scene);
        view.guard(stage);
        stage.setScene(scene);
        stage.show();
        engines.search();
    }

    @AfterEach
    void close() throws TimeoutException {
        model.run.pause();
        training.shutdownNow();
        background.shutdown();
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, training::isTerminated);
        robot.release(new KeyCode[0]);
        robot.release(new MouseButton[0]);
        FxToolkit.cleanupStages();
    }

    static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> ScreenThread.get(condition));
    }

    final <N extends Node> N find(String id, Class<N> type) {
        return type.cast(ScreenThread.get(() -> robot.lookup(id).query()));
    }

    final String text(String id) {
        return ScreenThread.get(() -> find(id, Label.class).getText());
    }

    final TextField field(String key) {
        return find("#field-" + key, TextField.class);
    }

    /** Replaces what stands in a field, as a user does. */
    final void type(String key, String text) {
        robot.clickOn("#field-" + key);
        robot.push(KeyCode.SHORTCUT, KeyCode.A);
        robot.write(text);
    }

    final void awaitState(TrainerState state) throws TimeoutException {
        await(() -> model.run.state() == state && model.run.updateProperty().get() != null);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Trains a few epochs to the end without touching the form. */
    final void train(int epochs) throws TimeoutException {
        awaitState(TrainerState.READY);
        robot.interact(() -> {
            model.editor.edit(s -> s.withTraining(s.training().withEpochs(epochs)));
            model.transport.train();
        });
        awaitState(TrainerState.FINISHED);
    }

    /** Waits until every file that was to be saved is saved. */
    final void awaitSaved() throws TimeoutException {
        CountDownLatch saved = new CountDownLatch(1);
        background.execute(saved::countDown);
        await(() -> saved.getCount() == 0);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Every node that can be seen below this one, itself included. */
    static List<Node> visible(Node node) {
        List<Node> found = new ArrayList<>();
        if (node.isVisible()) {
            found.add(node);
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> found.addAll(visible(child)));
            }
        }
        return found;
    }
}
