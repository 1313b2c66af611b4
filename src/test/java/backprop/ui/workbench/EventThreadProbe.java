package backprop.ui.workbench;

import backprop.experiment.BuiltInExperiments;
import backprop.experiment.ExperimentSpec;
import backprop.training.TrainerState;
import backprop.ui.common.Appearance;
import backprop.ui.common.DataShelf;
import backprop.ui.common.FramePacer;
import backprop.ui.common.NativeFileDialogs;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/**
 * Measures how long the event thread keeps a user waiting while the digits are trained at full speed: a task is posted every
 * few milliseconds, and the time until it runs is a pause that a press of a key would have met. Not a test: figures depend on
 * the machine. The README says how to run it.
 */
public final class EventThreadProbe {
    private static final int EVERY_MILLIS = 4;

    private EventThreadProbe() {}

    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true");
        Application.launch(Window.class, args);
    }

    /** The workbench, with its Train pressed by itself. */
    public static final class Window extends Application {
        private final ExecutorService training = Executors.newSingleThreadExecutor();
        private final ExecutorService background = Executors.newSingleThreadExecutor();

        @Override
        public void start(Stage stage) {
            Appearance.loadFonts();
            Appearance appearance = new Appearance();
            WorkbenchViewModel model = WorkbenchViewModel.create(
                    experiment(),
                    new EnginesViewModel(Engines.analyticAlone(""), background, Platform::runLater),
                    training,
                    background,
                    new FramePacer(),
                    Platform::runLater,
                    RecentFiles.inMemory(),
                    new DataShelf());
            WorkbenchView view = new WorkbenchView(model, appearance, new NativeFileDialogs());
            Scene scene = new Scene(view, 1280, 800);
            appearance.dress(scene);
            stage.setScene(scene);
            stage.show();
            Thread probe = new Thread(() -> measure(model), "probe");
            probe.setDaemon(true);
            probe.start();
        }

        /** That of the command line, with so many epochs and a point of every batch, or document 1's. */
        private ExperimentSpec experiment() {
            List<String> asked = getParameters().getRaw();
            if (asked.isEmpty()) {
                return BuiltInExperiments.digits(100);
            }
            ExperimentSpec known =
                    BuiltInExperiments.find(asked.get(0)).orElseThrow().textbook();
            int epochs = asked.size() > 1
                    ? Integer.parseInt(asked.get(1))
                    : known.training().epochs();
            return known.withTraining(known.training().withEpochs(epochs).withBatchMetrics(true));
        }

        private void measure(WorkbenchViewModel model) {
            try {
                TimeUnit.SECONDS.sleep(2);
                Platform.runLater(() -> model.loss
                        .perBatchProperty()
                        .set(model.editor.spec().training().batchMetrics()));
                Platform.runLater(model.transport::train);
                double[] pauses = new double[1_000_000];
                int count = 0;
                boolean started = false;
                while (count < pauses.length) {
                    long posted = System.nanoTime();
                    CountDownLatch ran = new CountDownLatch(1);
                    Platform.runLater(ran::countDown);
                    ran.await();
                    pauses[count++] = (System.nanoTime() - posted) / 1e6;
                    TrainerState state = model.run.state();
                    started |= state == TrainerState.RUNNING;
                    if (started && state == TrainerState.FINISHED) {
                        break;
                    }
                    TimeUnit.MILLISECONDS.sleep(EVERY_MILLIS);
                }
                report(Arrays.copyOf(pauses, count), model);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Platform.exit();
            training.shutdown();
            background.shutdown();
        }

        private static void report(double[] pauses, WorkbenchViewModel model) {
            Arrays.sort(pauses);
            System.out.printf(
                    Locale.ROOT,
                    "%s, %s%n%,d probes: median %.1f ms, 99 %% %.1f ms, longest five %s ms%n",
                    model.transport.headline.get(),
                    model.transport.details.get(),
                    pauses.length,
                    pauses[pauses.length / 2],
                    pauses[(int) (pauses.length * 0.99)],
                    Arrays.toString(Arrays.stream(pauses, Math.max(0, pauses.length - 5), pauses.length)
                            .mapToLong(Math::round)
                            .toArray()));
        }
    }
}
