package backprop.app;

import backprop.experiment.BuiltInExperiments;
import backprop.experiment.WarmUp;
import backprop.ui.common.Appearance;
import backprop.ui.common.DataShelf;
import backprop.ui.common.FileDialogs;
import backprop.ui.common.FramePacer;
import backprop.ui.common.NativeFileDialogs;
import backprop.ui.data.DataView;
import backprop.ui.data.DataViewModel;
import backprop.ui.data.ImportView;
import backprop.ui.data.ImportViewModel;
import backprop.ui.workbench.EnginesViewModel;
import backprop.ui.workbench.RecentFiles;
import backprop.ui.workbench.WorkbenchView;
import backprop.ui.workbench.WorkbenchViewModel;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The window: makes the parts and puts them together. */
public final class WorkbenchApp extends Application {
    private static final int FIRST_HIDDEN_UNITS = 100;
    private static final int CLOSING_SECONDS = 3;
    private static final int SAVING_SECONDS = 10;
    private static final long WARM_UP_NANOS = TimeUnit.MILLISECONDS.toNanos(1500);

    private final ExecutorService training = Executors.newSingleThreadExecutor(task -> daemon(task, "training"));
    private final ExecutorService background = Executors.newSingleThreadExecutor(task -> daemon(task, "background"));

    private final ExecutorService searching = Executors.newSingleThreadExecutor(task -> daemon(task, "python"));

    /** Ends what is training. */
    private Runnable closing = () -> {};

    private final ExecutorService reading = Executors.newSingleThreadExecutor(task -> daemon(task, "data"));

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void start(Stage stage) {
        Appearance.loadFonts();
        Appearance appearance = new Appearance();
        DataShelf shelf = new DataShelf();
        EnginesViewModel engines = new EnginesViewModel(new MachineEngines(), searching, Platform::runLater);
        WorkbenchViewModel model = WorkbenchViewModel.create(
                BuiltInExperiments.digits(FIRST_HIDDEN_UNITS),
                engines,
                training,
                background,
                new FramePacer(),
                Platform::runLater,
                RecentFiles.in(RecentFiles.usualFile()),
                shelf);
        model.keepFigureSettingsIn(RecentFiles.usualFile().resolveSibling("figure.properties"));
        closing = model::close;
        FileDialogs dialogs = new NativeFileDialogs();
        WorkbenchView view = new WorkbenchView(model, appearance, dialogs);
        ImportView importing = addData(view, model, shelf, appearance, dialogs);
        Scene scene = new Scene(view, 1280, 800);
        appearance.dress(scene);
        view.installKeys(scene);
        importing.installKeys(scene);
        view.guard(stage);
        stage.setScene(scene);
        stage.setMinWidth(1024);
        stage.setMinHeight(720);
        stage.show();
        warmUp();
        engines.search();
    }

    /** Has the inner loops compiled while the user looks at the window. */
    private static void warmUp() {
        Thread thread = daemon(
                () -> {
                    long start = System.nanoTime();
                    WarmUp.run(() -> System.nanoTime() - start > WARM_UP_NANOS);
                },
                "warm-up");
        thread.start();
    }

    private ImportView addData(
            WorkbenchView view, WorkbenchViewModel model, DataShelf shelf, Appearance appearance, FileDialogs dialogs) {
        DataViewModel data = new DataViewModel(model.editor(), shelf, reading, Platform::runLater);
        DataView screen = new DataView(data, appearance.theme(), dialogs, background);
        screen.addTo(view);
        ImportViewModel opened = new ImportViewModel(
                shelf,
                RecentFiles.in(RecentFiles.usualFile().resolveSibling("recent-data.txt")),
                screen::take,
                reading,
                Platform::runLater);
        ImportView importing = new ImportView(opened, appearance.theme(), dialogs);
        importing.addTo(view, screen);
        return importing;
    }

    @Override
    public void stop() {
        closing.run();
        training.shutdown();
        reading.shutdownNow();
        searching.shutdownNow();
        background.shutdown();
        try {
            // An engine of its own process ends with its run.
            if (!training.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                training.shutdownNow();
            }
            // A chart that is being saved is finished first.
            background.awaitTermination(SAVING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
