package backprop.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.experiment.BuiltInExperiments;
import backprop.experiment.Deviation;
import backprop.experiment.ExperimentSpec;
import backprop.file.DataException;
import backprop.training.StopRules;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerminalTrainingTest {
    private static final String VALUES =
            "loss \\d+\\.\\d{4} train, \\d+\\.\\d{4} test; accuracy \\d+\\.\\d % train, \\d+\\.\\d % test";

    @TempDir
    Path folder = Path.of("");

    private static ExperimentSpec spec(int epochs) {
        ExperimentSpec spec = BuiltInExperiments.digits(5);
        return spec.withTraining(spec.training().withEpochs(epochs));
    }

    private List<String> lines(ExperimentSpec spec) throws DataException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new TerminalTraining(new PrintStream(bytes, true, StandardCharsets.UTF_8), folder).run(spec);
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static void assertMatches(String pattern, String line) {
        assertTrue(line.matches(pattern), line);
    }

    @Test
    void run_shortExperiment_tellsHowItGoesAndEnds() throws Exception {
        List<String> lines = lines(spec(20));
        assertEquals("Training in the terminal: Digits, H = 5, tanh, textbook form, seed 1, 20 epochs.", lines.get(0));
        assertMatches("epoch +2 of 20 +" + VALUES + " +\\d+:\\d\\d left", lines.get(1));
        assertMatches("epoch +18 of 20 .*", lines.get(9));
        assertMatches("Done: 20 epochs in \\d+\\.\\d s\\. Final " + VALUES + "\\.", lines.get(10));
    }

    @Test
    void run_shortExperiment_leavesReadableCharts() throws Exception {
        List<String> lines = lines(spec(3));
        List<Path> files = lines.subList(lines.indexOf("Charts and their data:") + 1, lines.size()).stream()
                .map(line -> Path.of(line.strip()))
                .toList();
        assertEquals(
                List.of(
                        "loss.png",
                        "loss.csv",
                        "loss.figure.json",
                        "accuracy.png",
                        "accuracy.csv",
                        "accuracy.figure.json"),
                files.stream().map(file -> file.getFileName().toString()).toList());
        for (Path file : files) {
            assertTrue(file.isAbsolute() && file.startsWith(folder), file.toString());
        }
        BufferedImage image = ImageIO.read(files.get(0).toFile());
        assertEquals(1890, image.getWidth(), "16 cm at 300 dpi");
        assertEquals(1181, image.getHeight());
        List<String> all = Files.readAllLines(files.get(4));
        assertTrue(all.contains("# seed: 1"), all.toString());
        List<String> table = all.stream().filter(line -> !line.startsWith("#")).toList();
        assertEquals("epoch,train,test", table.get(0));
        assertEquals(4, table.size());
        String last = table.get(3);
        assertMatches("3,0\\.\\d+,0\\.\\d+", last);
        double test = Double.parseDouble(last.substring(last.lastIndexOf(',') + 1));
        String printed = "%.1f %% test.".formatted(100 * test);
        assertTrue(lines.stream().anyMatch(line -> line.endsWith(printed)), printed);
    }

    @Test
    void run_asPublished_saysSo() throws Exception {
        assertTrue(lines(Deviation.asPublished(spec(1))).get(0).contains(", as published, "));
    }

    @Test
    void run_withSomeDepartures_saysOwnSettings() throws Exception {
        assertTrue(lines(Deviation.CLIP.set(spec(1), true)).get(0).contains(", own settings, "));
    }

    @Test
    void run_overTheLogitBound_saysWhere() throws Exception {
        ExperimentSpec spec = spec(30);
        List<String> lines = lines(
                spec.withTraining(spec.training().withStop(StopRules.NONE.withLogitBound(OptionalDouble.of(1e-3)))));
        assertMatches(
                "Stopped after 1 of 30 epochs, .* s: an output logit exceeded the bound\\. Final .*", lines.get(1));
    }

    @Test
    void run_folderThatIsAFile_failsNamingIt() throws Exception {
        Files.createFile(folder.resolve("backprop-results"));
        IOException e = assertThrows(IOException.class, () -> lines(spec(1)));
        assertTrue(String.valueOf(e.getMessage()).contains("backprop-results"), e.getMessage());
    }
}
