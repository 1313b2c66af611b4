package backprop.experiment;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Part;
import backprop.experiment.json.ExperimentFiles;
import backprop.metrics.BatchColumns;
import backprop.metrics.EpochResult;
import backprop.metrics.Metric;
import backprop.metrics.Monitor;
import backprop.network.Parameter;
import backprop.numpy.NpzReader;
import backprop.numpy.NumpyArray;
import backprop.training.TrainingLoop;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every experiment of the fixtures gives the numbers of the reference trainer (src/test/python), which shares no code with the
 * program: in float64 to rounding, in float32 to four digits.
 */
class TrajectoriesTest {
    private static final int COUNT = 190;

    /** How far a number may be from the expected one. */
    private record Band(double relative, double absolute) {
        static Band of(Path folder) {
            boolean single = folder.getFileName().toString().startsWith("float32-");
            return single ? new Band(1e-4, 1e-4) : new Band(1e-9, 1e-12);
        }

        void check(double expected, double actual, String what) {
            double band = Math.max(absolute, relative * Math.abs(expected));
            assertTrue(
                    Double.compare(expected, actual) == 0 || Math.abs(actual - expected) <= band,
                    () -> "%s: expected %s, but was %s".formatted(what, expected, actual));
        }
    }

    static List<Path> folders() throws Exception {
        try (Stream<Path> all = Files.list(root())) {
            return all.filter(folder -> Files.exists(folder.resolve("experiment.json")))
                    .sorted()
                    .toList();
        }
    }

    private static Path root() throws URISyntaxException {
        URL root = Objects.requireNonNull(TrajectoriesTest.class.getResource("/backprop/trajectories"));
        return Path.of(root.toURI());
    }

    @Test
    void folders_ofTheFixtures_areAllThere() throws Exception {
        assertEquals(COUNT, folders().size());
    }

    @ParameterizedTest
    @MethodSource("folders")
    void run_ofFixture_givesReferenceNumbers(Path folder) throws Exception {
        WeightsFile start = new WeightsFile(folder.resolve("weights.npz"), Optional.empty());
        ExperimentSpec spec =
                ExperimentFiles.read(folder.resolve("experiment.json")).withStart(Optional.of(start));

        TrainingLoop run = PreparedExperiment.prepare(spec).newRun();
        while (run.stopReason().isEmpty()) {
            run.step();
        }

        Band band = Band.of(folder);
        assertAll(
                () -> checkEpochs(folder, run, band),
                () -> checkBatches(folder, run, band),
                () -> checkWeights(folder, run, band));
    }

    private static void checkEpochs(Path folder, TrainingLoop run, Band band) throws Exception {
        List<String[]> table = table(folder.resolve("expected.csv"));
        String[] names = table.get(0);
        List<EpochResult> results = run.history().results();
        for (int row = 0; row < Math.min(results.size(), table.size() - 1); row++) {
            EpochResult result = results.get(row);
            for (int col = 0; col < names.length; col++) {
                String what = "epoch " + table.get(row + 1)[0] + ", " + names[col];
                band.check(number(table.get(row + 1)[col]), column(names[col]).apply(result), what);
            }
        }
        assertEquals(table.size() - 1, results.size(), () -> "epochs; stopped by " + run.stopReason());
    }

    private static Function<EpochResult, Double> column(String name) {
        if (name.equals("epoch")) {
            return result -> (double) result.epoch();
        }
        String[] words = name.toUpperCase(Locale.ROOT).split("_", 2);
        Monitor monitor = new Monitor(Part.valueOf(words[0]), Metric.valueOf(words[1]));
        return result -> result.value(monitor);
    }

    private static void checkBatches(Path folder, TrainingLoop run, Band band) throws Exception {
        Path file = folder.resolve("expected-batches.csv");
        if (!Files.exists(file)) {
            return;
        }
        List<String[]> table = table(file);
        BatchColumns batches = run.history().batches(Part.TRAIN);
        assertEquals(table.size() - 1, batches.size(), "batches");
        for (int i = 0; i < batches.size(); i++) {
            String[] expected = table.get(i + 1);
            assertEquals(Integer.parseInt(expected[0]), batches.epoch()[i], "epoch");
            assertEquals(Integer.parseInt(expected[1]), batches.batch()[i], "batch");
            band.check(
                    number(expected[2]), batches.loss()[i], "loss of epoch " + expected[0] + ", batch " + expected[1]);
        }
    }

    private static void checkWeights(Path folder, TrainingLoop run, Band band) throws Exception {
        Path file = folder.resolve("expected-weights.npz");
        if (!Files.exists(file)) {
            return;
        }
        List<Parameter> parameters = run.network().parameters();
        try (NpzReader expected = NpzReader.open(file)) {
            assertEquals(expected.names().size(), parameters.size(), "arrays");
            for (Parameter parameter : parameters) {
                NumpyArray array = expected.read(parameter.name());
                assertEquals(array.size(), parameter.value().size(), parameter.name());
                for (int i = 0; i < array.size(); i++) {
                    band.check(array.at(i), parameter.value().get(i), parameter.name() + "[" + i + "] at the end");
                }
            }
        }
    }

    private static List<String[]> table(Path csv) throws Exception {
        List<String[]> rows = new ArrayList<>();
        for (String line : Files.readAllLines(csv)) {
            rows.add(line.split(",", -1));
        }
        return rows;
    }

    /** An empty cell is a part or a metric that is not there, which reads as NaN. */
    private static double number(String cell) {
        return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    }
}
