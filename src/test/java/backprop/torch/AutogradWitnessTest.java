package backprop.torch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.experiment.ArrayCheck;
import backprop.experiment.AutogradCheck;
import backprop.experiment.AutogradCheck.Verdict;
import backprop.experiment.BuiltIn;
import backprop.experiment.BuiltInExperiments;
import backprop.experiment.ExperimentSpec;
import backprop.experiment.GradientCases;
import backprop.experiment.GradientCheck;
import backprop.experiment.GradientReport;
import backprop.experiment.PreparedExperiment;
import backprop.training.EngineException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AutogradWitnessTest {
    /** Two programs in float64, some hundred additions' worth. */
    private static final double ROUNDING = 1e-12;

    /** What {@link GradientCheck} lets pass, of gradients that are not tiny. */
    private static final double SERIES = 1e-4;

    @TempDir
    Path folder = Path.of("");

    private static GradientReport check(ExperimentSpec spec) throws Exception {
        return GradientCheck.of(spec, new AutogradWitness(TestPython.orSkip()));
    }

    private static AutogradCheck third(ArrayCheck array) {
        return array.autograd().orElseThrow();
    }

    private static void assertAllAgree(GradientReport report) {
        assertTrue(report.isRight(), report.toString());
        for (ArrayCheck array : report.arrays()) {
            assertEquals(Verdict.ALL_AGREE, third(array).verdict(), array.toString());
            assertEquals(0, third(array).fromAnalytic(), ROUNDING, array.toString());
            assertEquals(0, third(array).fromDifferences(), SERIES, array.toString());
        }
    }

    private static BuiltIn builtIn(String id) {
        return BuiltInExperiments.find(id).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"digits-100", "moons-sgd", "ellipse-scalar"})
    void check_textbook_allThreeAgree(String id) throws Exception {
        assertAllAgree(check(builtIn(id).textbook()));
    }

    @Test
    void check_dropoutPenaltySumAndFloat32_allThreeAgree() throws Exception {
        assertAllAgree(check(GradientCases.withDropoutPenaltySumAndFloat32()));
    }

    /** Each starts Python, so that of those that leave the gradient right there is one. */
    static Stream<GradientCases.OfSlip> slips() {
        return Stream.concat(GradientCases.wrong(), GradientCases.right().limit(1));
    }

    @ParameterizedTest
    @MethodSource("slips")
    void check_slip_tellsTheArraysWhoseAnalyticGradientIsWrong(GradientCases.OfSlip of) throws Exception {
        assertWrong(of.wrong(), check(of.spec()));
    }

    @Test
    void check_moonsAsPublished_tellsThatTheAnalyticGradientIsWrong() throws Exception {
        GradientReport report = check(builtIn("moons-sgd").published());
        assertWrong(List.of("W4"), report);
        ArrayCheck last = report.arrays().get(6);
        assertTrue(third(last).fromAnalytic() > 0.1, last.toString());
        assertEquals(0, third(last).fromDifferences(), SERIES, last.toString());
    }

    private static void assertWrong(List<String> names, GradientReport report) {
        List<String> wrong = report.arrays().stream()
                .filter(array -> third(array).verdict() == Verdict.ANALYTIC_WRONG)
                .map(ArrayCheck::name)
                .toList();
        assertEquals(names, wrong, report.toString());
        assertEquals(names.isEmpty(), report.isRight());
        assertTrue(
                report.arrays().stream()
                        .filter(array -> !wrong.contains(array.name()))
                        .allMatch(array -> third(array).isRight()),
                report.toString());
    }

    @Test
    void check_startAtTheKinks_saysThatTheDifferencesHaveNoSay() throws Exception {
        GradientReport report = check(builtIn("not-xor").textbook());
        assertTrue(report.isRight(), report.toString());
        assertEquals(Verdict.AT_KINKS, third(report.arrays().get(1)).verdict());
    }

    private static EngineException failure(String code, Duration limit) throws Exception {
        Python real = TestPython.orSkip();
        List<String> command =
                Stream.concat(real.command().stream(), Stream.of("-c", code)).toList();
        Python other = new Python(command, real.program(), real.version(), real.torch(), real.numpy());
        PreparedExperiment prepared =
                PreparedExperiment.prepare(builtIn("not-xor").textbook());
        long before = folders();
        EngineException failure =
                assertThrows(EngineException.class, () -> new AutogradWitness(other, limit).gradients(prepared));
        assertTrue(folders() <= before, "a folder was left");
        return failure;
    }

    private static long folders() throws IOException {
        String own = System.getProperty("java.io.tmpdir");
        try (Stream<Path> all = Files.list(Path.of(own))) {
            return all.filter(path -> Files.exists(path.resolve("gradients.py")))
                    .count();
        }
    }

    @Test
    void gradients_pythonFails_saysWhatItSaidLast() throws Exception {
        EngineException failure = failure("print('first'); raise ImportError('no torch today')", Duration.ofMinutes(1));
        assertEquals("PyTorch could not take the gradient: ImportError: no torch today", failure.getMessage());
        assertTrue(failure.details().contains("first"), failure.details());
    }

    @Test
    void gradients_python_worksInAFolderOfItsOwn() throws Exception {
        EngineException failure = failure("import os, sys; sys.exit(os.getcwd())", Duration.ofMinutes(1));
        String folder = failure.details().strip();
        assertTrue(Path.of(folder).getFileName().toString().startsWith("backprop-"), folder);
    }

    /** Starts the harness with a program that says so when it has begun, and then takes long. */
    private Process started(String... before) throws Exception {
        Path program = Files.writeString(folder.resolve("program.py"), """
                import time
                print("begun", flush=True)
                time.sleep(1000)
                for epoch in range(1):
                    optimizer.step()
                """);
        try (InputStream text = Objects.requireNonNull(AutogradWitness.class.getResourceAsStream("gradients.py"))) {
            Files.copy(text, folder.resolve("gradients.py"));
        }
        List<String> command = new ArrayList<>(List.of(before));
        command.addAll(TestPython.orSkip().command());
        command.addAll(List.of(
                folder.resolve("gradients.py").toString(),
                program.toString(),
                folder.resolve("gradients.npz").toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        assertEquals("begun", process.inputReader().readLine());
        return process;
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "There is no SIGTERM.")
    void harness_isTerminated_removesItsFolder() throws Exception {
        Process process = started();
        process.destroy();
        assertEquals(143, process.waitFor());
        assertFalse(Files.exists(folder));
    }

    @Test
    @Timeout(60)
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "The parent is a shell.")
    void harness_parentIsKilled_endsAndRemovesItsFolder() throws Exception {
        Process parent = started("/bin/sh", "-c", "\"$@\" & wait", "sh");
        ProcessHandle child = parent.children().findFirst().orElseThrow();
        parent.destroyForcibly();
        child.onExit().get();
        assertFalse(Files.exists(folder));
    }

    @Test
    void gradients_pythonDoesNotEnd_isEndedAfterTheLimit() throws Exception {
        EngineException failure = failure("import time; time.sleep(1000)", Duration.ofSeconds(1));
        assertEquals("PyTorch has not taken the gradient within 1 s.", failure.getMessage());
    }

    @Test
    void gradients_pythonSaysTooMuch_isEnded() throws Exception {
        EngineException failure = failure("while True: print('x' * 1000)", Duration.ofMinutes(1));
        assertEquals("PyTorch says too much instead of taking the gradient.", failure.getMessage());
    }

    @Test
    void gradients_pythonWritesNone_isAnError() throws Exception {
        String message = String.valueOf(failure("pass", Duration.ofMinutes(1)).getMessage());
        assertTrue(message.contains("gradients.npz"), message);
    }
}
