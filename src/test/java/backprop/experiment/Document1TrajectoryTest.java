package backprop.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.file.DataException;
import backprop.metrics.EpochResult;
import backprop.training.TrainingLoop;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The first epochs of document 1's experiment against NumPy's from the same start ({@code src/test/python}). */
class Document1TrajectoryTest {
    private static final int EPOCHS = 30;
    private static final double RELATIVE = 1e-9;

    private static List<String> fixture() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Document1TrajectoryTest.class.getResourceAsStream("document1-trajectory.csv")),
                StandardCharsets.US_ASCII))) {
            return reader.lines().toList();
        }
    }

    @Test
    void firstEpochs_asPublished_followTheNumPyProgram() throws IOException, DataException {
        List<String> lines = fixture();
        assertEquals("epoch,train_loss,test_loss,test_accuracy", lines.get(0));
        assertEquals(EPOCHS, lines.size() - 1);
        TrainingLoop run = PreparedExperiment.prepare(Document1Start.spec()).newRun();
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            run.step();
            EpochResult found = run.history().last().orElseThrow();
            String[] expected = lines.get(epoch + 1).split(",", -1);
            assertEquals(Integer.parseInt(expected[0]), found.epoch());
            assertClose(expected[1], found.train().loss(), "training loss of epoch " + epoch);
            assertClose(expected[2], found.test().loss(), "test loss of epoch " + epoch);
            assertEquals(Double.parseDouble(expected[3]), found.test().accuracy(), "accuracy of epoch " + epoch);
        }
    }

    private static void assertClose(String expected, double found, String what) {
        double value = Double.parseDouble(expected);
        assertEquals(value, found, RELATIVE * value, what);
    }
}
