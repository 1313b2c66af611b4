package backprop.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.experiment.Deviation;
import backprop.figure.Figure;
import backprop.metrics.EpochResult;
import backprop.report.ChartFigures;
import backprop.report.ChartKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
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

    @Test
    void saveFigure_trainedRun_isOfferedWithItsNameAndWhereItComesFrom() throws IOException {
        Figure figure = figure(ChartKind.LOSS);
        export.saveFigure(figure);
        assertTrue(export.figures().isOpen());
        Path file = folder.resolve("loss.svg");
        export.figures().save(file);
        String svg = Files.readString(file);
        assertTrue(svg.contains("Digits, H = 8, tanh, Textbook, seed 1"), svg);
        Instant began = shown.trained().began().orElseThrow().truncatedTo(ChronoUnit.SECONDS);
        assertTrue(svg.contains("Date of the run: " + began) || svg.contains(began.toString()), svg);
        assertEquals(
                "Saved " + file + ", and beside it loss.figure.json",
                export.messageProperty().get());
        assertFalse(export.failedProperty().get());
    }

    @Test
    void saveFigure_asPublished_saysSoInThePicture() throws IOException {
        bench.editor.edit(Deviation::asPublished);
        bench.run.rewind();
        bench.work();
        assertEquals(Optional.empty(), bench.shown().trained().began());
        export.saveFigure(figure(ChartKind.LOSS));
        Path file = folder.resolve("published.svg");
        export.figures().save(file);
        assertTrue(Files.readString(file).contains("4 departures as published"));
    }

    @Test
    void saveFigure_whileTrainingGoesOn_saysHowFarItHadCome() throws IOException {
        Path file = folder.resolve("early.svg");
        Path late = folder.resolve("late.svg");
        bench.run.rewind();
        bench.work();
        bench.whenRunningAt(2, () -> {
            export.saveFigure(figure(ChartKind.LOSS));
            export.figures().save(file);
        });
        bench.train();
        assertTrue(Files.readString(file).contains("seed 1, after 2 of 5 epochs"));
        export.saveFigure(figure(ChartKind.LOSS));
        export.figures().save(late);
        assertFalse(Files.readString(late).contains("of 5 epochs"));
    }

    private static List<String> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"LOSS", "ACCURACY"})
    void saveData_anyChart_hasTheHistorysRows(String kind) throws IOException {
        Path file = folder.resolve("data.csv");
        export.saveData(figure(ChartKind.valueOf(kind)), file);
        List<String> all = Files.readAllLines(file);
        Instant began = shown.trained().began().orElseThrow().truncatedTo(ChronoUnit.SECONDS);
        assertTrue(all.contains("# seed: 1") && all.contains("# date of the run: " + began), all::toString);
        List<String> lines = rows(file);
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
        assertEquals("epoch,train,test", rows(file).get(0));
    }

    @Test
    void save_missingFolder_isReported() {
        Path missing = folder.resolve("missing").resolve("data.csv");
        export.saveData(figure(ChartKind.LOSS), missing);
        assertTrue(export.failedProperty().get());
        assertTrue(
                export.messageProperty().get().contains("missing"),
                export.messageProperty().get());
        export.saveData(figure(ChartKind.LOSS), folder.resolve("data.csv"));
        assertFalse(export.failedProperty().get());
    }

    @Test
    void proposedName_experimentAndChart_isAPlainFileName() {
        assertEquals("digits-h-8-tanh-textbook-seed-1-loss", export.proposedName("Loss"));
    }
}
