package backprop.torch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Part;
import backprop.experiment.BuiltInExperiments;
import backprop.experiment.Deviation;
import backprop.experiment.ExperimentSpec;
import backprop.experiment.PreparedExperiment;
import backprop.loss.LossKind;
import backprop.loss.LossSpec;
import backprop.math.Matrix;
import backprop.math.Precision;
import backprop.metrics.BatchColumns;
import backprop.metrics.Columns;
import backprop.metrics.Metric;
import backprop.metrics.Monitor;
import backprop.network.LayerSpec;
import backprop.network.NetworkSpec;
import backprop.network.Parameter;
import backprop.optimizer.Sgd;
import backprop.training.Agreement;
import backprop.training.Checkpoint;
import backprop.training.EngineException;
import backprop.training.MetricsTiming;
import backprop.training.ParameterTrace;
import backprop.training.StopReason;
import backprop.training.StopRules;
import backprop.training.TrainingRun;
import backprop.training.TrainingRun.Pace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TorchRunTest {
    private static final double TOLERANCE = 1e-9;

    private static Python python = new Python(List.of(), "", "", "");

    @BeforeAll
    static void find() throws Exception {
        python = TestPython.orSkip();
    }

    @TempDir
    Path folder = Path.of("");

    private static ExperimentSpec spec(String id, int epochs) {
        ExperimentSpec spec = BuiltInExperiments.find(id).orElseThrow().textbook();
        return spec.withTraining(spec.training().withEpochs(epochs));
    }

    private static ExperimentSpec stopping(ExperimentSpec spec, StopRules rules) {
        return spec.withTraining(spec.training().withStop(rules));
    }

    private TorchEngine engine() {
        return new TorchEngine(python, Optional.of(folder));
    }

    private static void finish(TrainingRun run, Pace... paces) {
        for (int i = 0; run.stopReason().isEmpty(); i++) {
            run.advance(paces[i % paces.length]);
        }
    }

    private static void assertClose(double[] ours, double[] theirs, double relative, String what) {
        assertEquals(ours.length, theirs.length, what);
        for (int i = 0; i < ours.length; i++) {
            double tolerance = Double.isFinite(ours[i]) ? relative * Math.max(1e-12, Math.abs(ours[i])) : 0;
            assertTrue(
                    Double.compare(ours[i], theirs[i]) == 0 || Math.abs(ours[i] - theirs[i]) <= tolerance,
                    what + " " + i + ": " + ours[i] + ", " + theirs[i]);
        }
    }

    /** Both to the end; everything that a run tells is the same. */
    private void assertSame(ExperimentSpec spec, Pace... paces) throws Exception {
        PreparedExperiment prepared = PreparedExperiment.prepare(spec);
        TrainingRun ours = prepared.newRun();
        finish(ours, Pace.END);
        try (TrainingRun theirs = engine().newRun(prepared)) {
            assertArrayEquals(
                    prepared.newRun().predictions().outputs().toArray(),
                    theirs.predictions().outputs().toArray());
            finish(theirs, paces);
            assertEquals(ours.stopReason(), theirs.stopReason());
            assertEquals(ours.epochsDone(), theirs.epochsDone());
            assertEquals(ours.batchesDone(), theirs.batchesDone());
            assertEquals(ours.examplesDone(), theirs.examplesDone());
            Columns a = ours.history().columns();
            Columns b = theirs.history().columns();
            assertArrayEquals(a.epoch(), b.epoch());
            for (Part part : Part.values()) {
                for (Metric metric : List.of(Metric.LOSS, Metric.ACCURACY)) {
                    assertClose(
                            a.column(part, metric).orElse(new double[0]),
                            b.column(part, metric).orElse(new double[0]),
                            TOLERANCE,
                            part + " " + metric);
                }
            }
            assertClose(
                    ours.history().results().stream()
                            .mapToDouble(r -> r.learningRate())
                            .toArray(),
                    theirs.history().results().stream()
                            .mapToDouble(r -> r.learningRate())
                            .toArray(),
                    TOLERANCE,
                    "η");
            for (Part part : Part.values()) {
                BatchColumns mine = ours.history().batches(part);
                BatchColumns its = theirs.history().batches(part);
                assertClose(mine.loss(), its.loss(), TOLERANCE, part + " batch loss");
                assertClose(mine.accuracy(), its.accuracy(), TOLERANCE, part + " batch accuracy");
            }
            for (int i = 0; i < ours.network().parameters().size(); i++) {
                Parameter parameter = ours.network().parameters().get(i);
                assertClose(
                        parameter.value().toArray(),
                        theirs.network().parameters().get(i).value().toArray(),
                        1e-6,
                        parameter.name());
            }
            assertEquals(ours.predictions().epoch(), theirs.predictions().epoch());
            assertClose(
                    ours.predictions().outputs().toArray(),
                    theirs.predictions().outputs().toArray(),
                    1e-6,
                    "predictions");
            assertTrue(theirs.seconds() > 0);
            assertTrue(theirs.facts().startupSeconds() > 0);
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(0, left.count(), "nothing stays behind");
        }
    }

    @ParameterizedTest
    @EnumSource(Pace.class)
    void run_batchesInShuffledOrder_isOurs(Pace pace) throws Exception {
        ExperimentSpec spec = spec("digits-100-batches", 3);
        assertSame(spec.withTraining(spec.training().withBatchMetrics(true)), pace);
    }

    @ParameterizedTest
    @EnumSource(MetricsTiming.class)
    void run_metricsAtAnyTime_isOurs(MetricsTiming timing) throws Exception {
        ExperimentSpec spec = spec("digits-100-batches", 2);
        spec = spec.withTraining(spec.training().withMetrics(timing).withBatchMetrics(true));
        assertSame(spec, Pace.BATCH, Pace.END);
    }

    @ParameterizedTest
    @ValueSource(strings = {"digits-100", "digits-100-batches", "moons-momentum"})
    void run_published_isOurs(String id) throws Exception {
        ExperimentSpec spec = Deviation.asPublished(spec(id, 4));
        for (Deviation slip : List.of(Deviation.OUTPUT_GRADIENT_WITHOUT_SLOPE)) {
            spec = slip.set(spec, false);
        }
        assertSame(spec, Pace.END);
    }

    @Test
    void run_thatStopsEarly_endsAsOurs() throws Exception {
        Monitor loss = new Monitor(Part.TEST, Metric.LOSS);
        ExperimentSpec digits = spec("digits-100-batches", 40);
        assertSame(
                stopping(
                        digits,
                        StopRules.NONE.withEarlyStopping(Optional.of(new StopRules.EarlyStopping(loss, 1, 0.2, true)))),
                Pace.EPOCH);
        assertSame(stopping(digits, StopRules.NONE.withTarget(Optional.of(new StopRules.Target(loss, 0.4)))), Pace.END);
        assertSame(stopping(spec("digits-100", 40), StopRules.NONE.withLogitBound(OptionalDouble.of(21))), Pace.END);
    }

    private static ExperimentSpec withRate(ExperimentSpec spec, double rate) {
        return spec.withLoss(LossSpec.of(new LossKind.MeanSquaredError())).withOptimizer(new Sgd(rate));
    }

    @ParameterizedTest
    @EnumSource(MetricsTiming.class)
    void run_thatDivergesAtOnce_keepsItsStart(MetricsTiming timing) throws Exception {
        ExperimentSpec digits = spec("digits-100-batches", 3);
        ExperimentSpec spec = withRate(digits.withTraining(digits.training().withMetrics(timing)), 1e9);
        TrainingRun run = PreparedExperiment.prepare(spec).newRun();
        finish(run, Pace.END);
        assertEquals(Optional.of(StopReason.DIVERGED), run.stopReason());
        assertEquals(0, run.predictions().epoch());
        assertSame(spec, Pace.END);
    }

    @Test
    void run_thatDivergesLater_keepsTheLastGoodWeights() throws Exception {
        ExperimentSpec digits = spec("digits-100", 400);
        ExperimentSpec spec = withRate(digits, 50);
        TrainingRun run = PreparedExperiment.prepare(spec).newRun();
        finish(run, Pace.END);
        assertEquals(Optional.of(StopReason.DIVERGED), run.stopReason());
        assertTrue(run.predictions().epoch() > 1);
        try (TrainingRun theirs = engine().newRun(PreparedExperiment.prepare(spec))) {
            finish(theirs, Pace.END);
            assertEquals(Optional.of(StopReason.DIVERGED), theirs.stopReason());
            assertEquals(run.predictions().epoch(), theirs.predictions().epoch());
            assertTrue(theirs.predictions().outputs().isFinite());
            assertTrue(theirs.network().parameters().stream()
                    .allMatch(parameter -> parameter.value().isFinite()));
        }
    }

    private static ExperimentSpec withDropout(ExperimentSpec spec) {
        List<LayerSpec> layers = new ArrayList<>(spec.network().layers());
        layers.add(layers.size() - 1, new LayerSpec.Dropout(0.3));
        return spec.withNetwork(new NetworkSpec(spec.network().inputs(), layers));
    }

    @ParameterizedTest
    @EnumSource(MetricsTiming.class)
    void run_withDropout_isOurs(MetricsTiming timing) throws Exception {
        ExperimentSpec spec = withDropout(spec("digits-100-batches", 2));
        assertSame(spec.withTraining(spec.training().withMetrics(timing)), Pace.BATCH, Pace.END);
    }

    @Test
    void watchParameters_bestWeightsArePutBack_areThoseOfTheEpoch() throws Exception {
        Monitor loss = new Monitor(Part.TEST, Metric.LOSS);
        ExperimentSpec spec = stopping(
                spec("digits-100-batches", 40),
                StopRules.NONE.withEarlyStopping(Optional.of(new StopRules.EarlyStopping(loss, 1, 0.2, true))));
        PreparedExperiment prepared = PreparedExperiment.prepare(spec);
        TrainingRun ours = prepared.newRun();
        ParameterTrace trace = new ParameterTrace(1 << 24);
        ours.watchParameters(1, trace);
        finish(ours, Pace.END);
        try (TrainingRun theirs = engine().newRun(prepared)) {
            Agreement agreement = new Agreement(ours.history(), trace, theirs.history());
            theirs.watchParameters(1, agreement);
            finish(theirs, Pace.END);
            assertTrue(theirs.predictions().epoch() < theirs.epochsDone());
            assertEquals(theirs.epochsDone(), agreement.rows().size());
            assertTrue(Agreement.worst(agreement.rows()).orElseThrow().largest() < TOLERANCE);
        }
    }

    @Test
    void restored_fromAHostileCheckpoint_runsNothingOfIt() throws Exception {
        PreparedExperiment prepared = PreparedExperiment.prepare(spec("digits-100-batches", 2));
        Path proof = folder.resolve("proof");
        try (TrainingRun run = engine().newRun(prepared)) {
            run.advance(Pace.BATCH);
            Checkpoint checkpoint = run.checkpoint();
            long[] structure = checkpoint.integers().getOrDefault("torch.structure", new long[0]);
            StringBuilder text = new StringBuilder();
            for (long each : structure) {
                text.append((char) each);
            }
            String code = "open(%s, 'w')".formatted("'" + proof + "'");
            String hostile = text.toString()
                    .replace("\"run\": {", "\"run\": {\"loop\": \"" + code + "\", \"ending\": \"" + code + "\", ")
                    .replace("\"program\": {", "\"program\": {\"measure\": \"" + code + "\", ");
            assertTrue(hostile.length() > text.length() + 3 * code.length(), hostile);
            checkpoint
                    .integers()
                    .put("torch.structure", hostile.chars().asLongStream().toArray());
            try (TrainingRun again = engine().restored(prepared, checkpoint)) {
                finish(again, Pace.END);
            }
        }
        assertTrue(Files.notExists(proof));
    }

    @Test
    void abort_whileABatchIsDone_endsTheStepAtOnce() throws Exception {
        PreparedExperiment prepared = PreparedExperiment.prepare(spec("digits-100-batches", 1000));
        try (TrainingRun run = engine().newRun(prepared)) {
            run.advance(Pace.BATCH);
            ProcessHandle child = ProcessHandle.current()
                    .children()
                    .filter(ProcessHandle::isAlive)
                    .findAny()
                    .orElseThrow();
            Thread closing = new Thread(run::abort);
            closing.start();
            assertThrows(EngineException.class, () -> finish(run, Pace.END));
            closing.join();
            child.onExit().get(1, TimeUnit.MINUTES);
        }
    }

    @Test
    void run_limitOfTime_endsByItWithTheBestWeights() throws Exception {
        // No epoch is better than the first by a hundred; and short epochs, so that a slow machine does two of them as
        // well.
        Monitor loss = new Monitor(Part.TRAIN, Metric.LOSS);
        StopRules rules = StopRules.NONE
                .withSeconds(OptionalDouble.of(0.3))
                .withEarlyStopping(Optional.of(new StopRules.EarlyStopping(loss, 60_000, 100, true)));
        try (TrainingRun run =
                engine().newRun(PreparedExperiment.prepare(stopping(spec("moons-adam", 60_000), rules)))) {
            finish(run, Pace.BATCH);
            assertEquals(Optional.of(StopReason.TIME), run.stopReason());
            assertTrue(run.epochsDone() > 1, "epochs " + run.epochsDone());
            assertTrue(run.predictions().epoch() < run.epochsDone());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"digits-100-batches", "moons-adam", "digits-100"})
    void restored_fromItsCheckpoint_goesOnAsTheWholeRun(String id) throws Exception {
        ExperimentSpec spec = spec(id, 3);
        spec = spec.withTraining(spec.training().withBatchMetrics(true));
        spec = id.equals("moons-adam") ? withDropout(spec) : spec;
        PreparedExperiment prepared = PreparedExperiment.prepare(spec);
        TorchEngine engine = engine();
        try (TrainingRun whole = engine.newRun(prepared);
                TrainingRun cut = engine.newRun(prepared)) {
            finish(whole, Pace.END);
            cut.advance(Pace.EPOCH);
            cut.advance(Pace.BATCH);
            Checkpoint checkpoint = cut.checkpoint();
            assertTrue(TorchEngine.isOf(checkpoint));
            assertFalse(TorchEngine.isOf(prepared.newRun().checkpoint()));
            try (TrainingRun again = engine.restored(prepared, checkpoint)) {
                assertEquals(cut.epochsDone(), again.epochsDone());
                assertEquals(cut.batchesDone(), again.batchesDone());
                assertEquals(cut.history().size(), again.history().size());
                finish(again, Pace.END);
                // PyTorch's own sums hang in their last bit on where the arrays lie in memory.
                assertClose(
                        whole.history().column(Part.TRAIN, Metric.LOSS),
                        again.history().column(Part.TRAIN, Metric.LOSS),
                        TOLERANCE,
                        "loss");
                assertClose(
                        whole.history().batches(Part.TRAIN).loss(),
                        again.history().batches(Part.TRAIN).loss(),
                        TOLERANCE,
                        "batch loss");
                assertClose(
                        whole.predictions().outputs().toArray(),
                        again.predictions().outputs().toArray(),
                        TOLERANCE,
                        "predictions");
            }
        }
    }

    @Test
    void watchParameters_everySecondEpoch_tellsThoseOfTheOtherEngine() throws Exception {
        PreparedExperiment prepared = PreparedExperiment.prepare(spec("digits-100", 5));
        Map<String, double[]> ours = new LinkedHashMap<>();
        Map<String, double[]> theirs = new LinkedHashMap<>();
        TrainingRun analytic = prepared.newRun();
        analytic.watchParameters(2, (epoch, values) -> keep(epoch, values, ours));
        finish(analytic, Pace.END);
        try (TrainingRun run = engine().newRun(prepared)) {
            run.watchParameters(2, (epoch, values) -> keep(epoch, values, theirs));
            finish(run, Pace.END);
        }
        assertEquals(
                List.of("2 W1", "2 b1", "2 W2", "2 b2", "4 W1", "4 b1", "4 W2", "4 b2"), List.copyOf(ours.keySet()));
        assertEquals(List.copyOf(ours.keySet()), List.copyOf(theirs.keySet()));
        ours.forEach((name, values) -> assertClose(values, theirs.getOrDefault(name, new double[0]), TOLERANCE, name));
    }

    private static void keep(int epoch, Map<String, Matrix> values, Map<String, double[]> all) {
        values.forEach((name, value) -> all.put(epoch + " " + name, value.toArray()));
    }

    @Test
    void run_float32_staysClose() throws Exception {
        ExperimentSpec spec = spec("digits-100-batches", 3);
        PreparedExperiment prepared =
                PreparedExperiment.prepare(spec.withTraining(spec.training().withPrecision(Precision.FLOAT32)));
        TrainingRun ours = prepared.newRun();
        finish(ours, Pace.END);
        try (TrainingRun theirs = engine().newRun(prepared)) {
            finish(theirs, Pace.END);
            assertEquals(Precision.FLOAT32, theirs.predictions().outputs().precision());
            assertClose(
                    ours.history().column(Part.TEST, Metric.LOSS),
                    theirs.history().column(Part.TEST, Metric.LOSS),
                    1e-3,
                    "test loss");
        }
    }

    @Test
    void cancel_inTheMiddle_leavesWhatThereIsAndNoProcess() throws Exception {
        PreparedExperiment prepared = PreparedExperiment.prepare(spec("digits-100-batches", 1000));
        try (TrainingRun run = engine().newRun(prepared)) {
            run.advance(Pace.BATCH);
            run.cancel();
            assertEquals(Optional.of(StopReason.CANCELLED), run.stopReason());
            assertTrue(run.network().parameters().get(0).value().isFinite());
            assertTrue(TorchEngine.isOf(run.checkpoint()));
            assertThrows(IllegalStateException.class, () -> run.advance(Pace.BATCH));
        }
        assertTrue(ProcessHandle.current().descendants().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void newRun_whatPyTorchCannotExpress_isRefusedAtOnce() throws Exception {
        ExperimentSpec spec = spec("digits-100-batches", 1_000_000);
        PreparedExperiment prepared = PreparedExperiment.prepare(spec);
        TorchEngine engine = engine();
        EngineException refused = assertThrows(EngineException.class, () -> engine.newRun(prepared));
        assertTrue(String.valueOf(refused.getMessage()).contains("epochs"), refused.getMessage());
    }
}
