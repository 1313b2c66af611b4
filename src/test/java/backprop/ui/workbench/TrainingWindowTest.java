package backprop.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.metrics.EpochResult;
import backprop.metrics.Prediction;
import backprop.report.ChartKind;
import backprop.training.TrainerState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

class TrainingWindowTest extends WindowTest {
    @TempDir
    Path folder = Path.of("");

    private int[] pixels(ChartKind kind) {
        Region canvas = find("#canvas-" + kind, Region.class);
        WritableImage image = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> canvas.snapshot(null, null));
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = image.getPixelReader().getArgb(i % width, i / width);
        }
        return pixels;
    }

    private static int differences(int[] one, int[] two) {
        assertEquals(one.length, two.length);
        int found = 0;
        for (int i = 0; i < one.length; i++) {
            found += one[i] == two[i] ? 0 : 1;
        }
        return found;
    }

    @Test
    void train_epochsTypedAndTrainPressed_curvesGrowToTheEnd() throws TimeoutException {
        awaitState(TrainerState.READY);
        int[] lossBefore = pixels(ChartKind.LOSS);
        int[] accuracyBefore = pixels(ChartKind.ACCURACY);
        type("epochs", "60");
        await(() -> text("#progress-headline").equals("Ready · 60 epochs"));
        robot.clickOn("#train");
        await(() -> text("#progress-headline").equals("Epoch 60 of 60"));
        awaitState(TrainerState.FINISHED);
        assertEquals(60, model.loss.figure().get().present().get(0).size());
        assertEquals(60, model.accuracy.figure().get().present().get(1).size());
        assertTrue(differences(lossBefore, pixels(ChartKind.LOSS)) > 2_000, "the loss chart is still empty");
        assertTrue(
                differences(accuracyBefore, pixels(ChartKind.ACCURACY)) > 2_000, "the accuracy chart is still empty");
        assertTrue(text("#progress-details").startsWith("took "));
    }

    @Test
    void mistake_noneClicked_isTheFirstOfThoseThatAreLeft() throws TimeoutException {
        awaitState(TrainerState.READY);
        int atStart = model.digits.list.mistakes().get(0).index();
        train(60);
        List<Integer> left =
                model.digits.list.mistakes().stream().map(Mistake::index).toList();
        assertNotEquals(atStart, left.get(0));
        assertEquals(left.get(0), chosen().index());
    }

    @Test
    void mistake_clicked_showsItsSoftmaxAndStaysChosen() throws TimeoutException {
        train(4);
        assertTrue(model.digits.list.mistakes().size() > 10);
        Mistake second = model.digits.list.mistakes().get(1);
        int image = second.index();
        assertNotEquals(image, chosen().index());
        String name = Samples.STRINGS.get("digits.thumbnail", image, second.trueClass(), second.predicted());
        robot.clickOn((Node) robot.lookup(".mistake")
                .match(tile -> tile.isVisible() && name.equals(tile.getAccessibleText()))
                .query());
        await(() -> chosen().index() == image);
        assertShown(chosen());
        String before = text("#probability-" + chosen().trueClass());
        robot.interact(() -> {
            model.editor.edit(s -> s.withTraining(s.training().withEpochs(8)));
            model.transport.train();
        });
        await(() -> text("#progress-headline").equals("Epoch 8 of 8"));
        awaitState(TrainerState.FINISHED);
        assertEquals(image, chosen().index());
        assertShown(chosen());
        assertNotEquals(before, text("#probability-" + chosen().trueClass()));
    }

    private Prediction chosen() {
        return Objects.requireNonNull(model.digits.chosenProperty().get());
    }

    private void assertShown(Prediction prediction) {
        Prediction ofTheRun = Samples.shown(model.run).predictions().of(prediction.index());
        double sum = 0;
        for (int digit = 0; digit < 10; digit++) {
            double share = ofTheRun.probabilities()[digit];
            assertEquals(String.format(Locale.ROOT, "%.3f", share), text("#probability-" + digit));
            sum += Double.parseDouble(text("#probability-" + digit));
        }
        assertEquals(1, sum, 0.006);
        assertEquals("true %d → predicted %d".formatted(ofTheRun.trueClass(), ofTheRun.predicted()), text("#verdict"));
    }

    @Test
    void saveData_chosenFromTheChartsMenu_isReadBack() throws TimeoutException, IOException {
        train(5);
        Path data = folder.resolve("loss.csv");
        dialogs.answer = Optional.of(data);
        robot.clickOn("#save-LOSS");
        robot.clickOn("#save-LOSS-data");
        await(() -> text("#status-message").equals("Saved " + data));
        EpochResult last = Samples.shown(model.run).history().last().orElseThrow();
        List<String> lines = Files.readAllLines(data);
        assertEquals("5," + last.train().loss() + "," + last.test().loss(), lines.get(lines.size() - 1));
        assertEquals(List.of("digits-h-100-tanh-edited-textbook-seed-1-loss.csv"), dialogs.proposed);
    }
}
