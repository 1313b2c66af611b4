package backprop.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import backprop.data.Part;
import backprop.metrics.BatchResult;
import backprop.metrics.ConfusionMatrix;
import backprop.metrics.EpochResult;
import backprop.metrics.History;
import backprop.metrics.Metric;
import backprop.metrics.Monitor;
import backprop.metrics.PartMetrics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTablesTest {
    private static final double THIRD = 1.0 / 3;
    private static final String OF_CLASSES =
            "epoch,train_loss,train_accuracy,validation_loss,validation_accuracy,test_loss,test_accuracy,seconds";
    private static final String OF_VALUES =
            ",train_mse,train_mae,train_r2,validation_mse,validation_mae,validation_r2,test_mse,test_mae,test_r2";

    @TempDir
    Path folder = Path.of("");

    private List<String> metrics(History history, boolean values) throws IOException {
        Path file = folder.resolve("metrics.csv");
        RunTables.metrics(file, history, values);
        return Files.readAllLines(file);
    }

    @Test
    void metrics_absentPartAndNan_areEmptyAndNan() throws IOException {
        History history = History.ofClasses(Part.TRAIN, Part.TEST);
        history.add(new EpochResult(
                0, PartMetrics.ofClasses(THIRD, 1), PartMetrics.ABSENT, PartMetrics.ofClasses(2, 0.5), 0.1, 0.25));
        history.add(new EpochResult(
                1,
                PartMetrics.ofClasses(Double.NaN, 0),
                PartMetrics.ABSENT,
                PartMetrics.ofClasses(Double.POSITIVE_INFINITY, Double.NaN),
                0.1,
                1e-9));
        assertEquals(
                List.of(OF_CLASSES, "0,0.3333333333333333,1.0,,,2.0,0.5,0.25", "1,NaN,0.0,,,Infinity,NaN,1.0E-9"),
                metrics(history, false));
    }

    @Test
    void metrics_validationPart_hasItsColumns() throws IOException {
        History history = History.ofClasses(Part.TRAIN, Part.VALIDATION);
        history.add(new EpochResult(
                7, PartMetrics.ofClasses(1, 0.5), PartMetrics.ofClasses(3, 0.25), PartMetrics.ABSENT, 0.1, 2));
        assertEquals("7,1.0,0.5,3.0,0.25,,,2.0", metrics(history, false).get(1));
    }

    @Test
    void metrics_numbersToPredict_haveTheirColumnsBehind() throws IOException {
        History history = new History(Stream.of(Metric.LOSS, Metric.MSE, Metric.MAE, Metric.R2)
                .map(metric -> new Monitor(Part.TRAIN, metric))
                .toList());
        PartMetrics train = new PartMetrics(4, Double.NaN, 2, 1, -0.5);
        history.add(new EpochResult(1, train, PartMetrics.ABSENT, PartMetrics.ABSENT, 0.1, 3));
        assertEquals(List.of(OF_CLASSES + OF_VALUES, "1,4.0,,,,,,3.0,2.0,1.0,-0.5,,,,,,"), metrics(history, true));
    }

    @Test
    void metrics_nothingYet_isTheHeader() throws IOException {
        assertEquals(List.of(OF_CLASSES), metrics(History.ofClasses(Part.TRAIN), false));
    }

    @Test
    void metrics_missingFolder_saysSo() {
        Path file = folder.resolve("missing").resolve("metrics.csv");
        assertThrows(IOException.class, () -> RunTables.metrics(file, History.ofClasses(Part.TRAIN), false));
    }

    @Test
    void batches_ofTwoParts_areLinesOfTheirOwn() throws IOException {
        History history = History.ofClasses(Part.TRAIN, Part.VALIDATION);
        history.add(new BatchResult(Part.TRAIN, 1, 1, THIRD, 0.5));
        history.add(new BatchResult(Part.VALIDATION, 1, 1, 2, 1));
        history.add(new BatchResult(Part.TRAIN, 1, 2, Double.NaN, 0));
        Path file = folder.resolve("batches.csv");
        RunTables.batches(file, history, false);
        String header = "part,epoch,batch,loss,accuracy";
        assertEquals(
                List.of(header, "train,1,1,0.3333333333333333,0.5", "train,1,2,NaN,0.0", "validation,1,1,2.0,1.0"),
                Files.readAllLines(file));
        RunTables.batches(file, history, true);
        assertEquals("validation,1,1,2.0,", Files.readAllLines(file).get(3));
    }

    @Test
    void confusion_namesWithCommasAndQuotes_areQuoted() throws IOException {
        Path file = folder.resolve("confusion.csv");
        RunTables.confusion(
                file, new ConfusionMatrix(new int[][] {{3, 1}, {0, 2}}), List.of("cat, small", "a \"dog\""));
        assertEquals(
                List.of(
                        "true \\ predicted,\"cat, small\",\"a \"\"dog\"\"\"",
                        "\"cat, small\",3,1",
                        "\"a \"\"dog\"\"\",0,2"),
                Files.readAllLines(file));
        RunTables.confusion(file, new ConfusionMatrix(new int[][] {{3, 1}, {0, 2}}), List.of("-1", "=A1"));
        assertEquals(List.of("true \\ predicted,-1,'=A1", "-1,3,1", "'=A1,0,2"), Files.readAllLines(file));
    }
}
