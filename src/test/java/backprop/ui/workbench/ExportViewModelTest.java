package backprop.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.experiment.Deviation;
import backprop.figure.Figure;
import backprop.metrics.EpochResult;
import backprop.report.ChartFigures;
import backprop.report.ChartKind;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportViewModelTest {
    private static final int EPOCHS = 5;

    @TempDir
    Path folder = Path.of("");

    private final Bench bench = Bench.trained(Samples.quick(EPOCHS));
    private final ExportViewModel export = new ExportViewModel(
            bench.run,
            bench.editor,
            Runnable::run,
            Runnable::run,
            new ExperimentNames(bench.editor, Samples.STRINGS),
            Samples.STRINGS);
    private final RunUpdate shown = bench.shown();

    private Figure figure(ChartKind kind) {
        return new ChartFigures().figure(kind, shown.curves(), null, false);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void saveImage_anyScale_isReadBack(int scale) throws IOException {
        Path file = folder.resolve("loss.png");
        export.saveImage(figure(ChartKind.LOSS), scale, file);
        BufferedImage image = ImageIO.read(file.toFile());
        assertEquals(640 * scale, image.getWidth());
        assertEquals(400 * scale, image.getHeight());
        assertEquals("Saved " + file, export.messageProperty().get());
        assertFalse(export.failedProperty().get());
    }

    @Test
    void saveImage_metadata_sayWhatItShows() throws IOException {
        Path file = folder.resolve("loss.png");
        export.saveImage(figure(ChartKind.LOSS), 1, file);
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertTrue(bytes.contains("Digits, H = 8, tanh, Textbook, seed 1"));
        assertTrue(bytes.contains("Backprop Workbench"));
    }

    @Test
    void saveImage_asPublished_isAnotherImage() throws IOException {
        Path textbook = folder.resolve("textbook.png");
        export.saveImage(figure(ChartKind.LOSS), 1, textbook);
        bench.editor.edit(Deviation::asPublished);
        bench.run.rewind();
        bench.work();
        Path published = folder.resolve("published.png");
        export.saveImage(figure(ChartKind.LOSS), 1, published);
        assertTrue(Files.readString(published, StandardCharsets.ISO_8859_1).contains("4 departures as published"));
        BufferedImage one = ImageIO.read(textbook.toFile());
        BufferedImage two = ImageIO.read(published.toFile());
        int different = 0;
        for (int x = 0; x < one.getWidth(); x++) {
            for (int y = 0; y < 60; y++) {
                different += one.getRGB(x, y) == two.getRGB(x, y) ? 0 : 1;
            }
        }
        assertNotEquals(0, different, "the image's header does not say which form it is");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LOSS", "ACCURACY"})
    void saveData_anyChart_hasTheHistorysRows(String kind) throws IOException {
        Path file = folder.resolve("data.csv");
        export.saveData(figure(ChartKind.valueOf(kind)), file);
        List<String> lines = Files.readAllLines(file);
        assertEquals("epoch,train,test", lines.get(0));
        assertEquals(EPOCHS + 1, lines.size());
        EpochResult last = shown.history().last().orElseThrow();
        boolean loss = kind.equals("LOSS");
        double train = loss ? last.train().loss() : last.train().accuracy();
        double test = loss ? last.test().loss() : last.test().accuracy();
        assertEquals(EPOCHS + "," + train + "," + test, lines.get(EPOCHS));
    }

    @Test
    void saveData_formerRun_isLeftOut() throws IOException {
        Path file = folder.resolve("data.csv");
        export.saveData(new ChartFigures().figure(ChartKind.LOSS, shown.curves(), shown.curves(), true), file);
        assertEquals("epoch,train,test", Files.readAllLines(file).get(0));
    }

    @Test
    void save_missingFolder_isReported() {
        Path image = folder.resolve("missing").resolve("loss.png");
        export.saveImage(figure(ChartKind.LOSS), 1, image);
        assertTrue(export.failedProperty().get());
        assertTrue(
                export.messageProperty().get().contains("missing"),
                export.messageProperty().get());
        export.saveData(figure(ChartKind.LOSS), folder.resolve("data.csv"));
        assertFalse(export.failedProperty().get());
        export.saveData(figure(ChartKind.LOSS), image.resolveSibling("data.csv"));
        assertTrue(export.failedProperty().get());
    }

    @Test
    void proposedName_experimentAndChart_isAPlainFileName() {
        assertEquals("digits-h-8-tanh-textbook-seed-1-loss", export.proposedName("Loss"));
    }
}
