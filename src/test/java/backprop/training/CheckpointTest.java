package backprop.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.BatchSpec;
import backprop.data.LastBatch;
import backprop.data.Part;
import backprop.data.Parts;
import backprop.loss.LossKind;
import backprop.loss.LossSpec;
import backprop.loss.Penalty;
import backprop.math.Precision;
import backprop.math.RandomStream;
import backprop.metrics.BatchColumns;
import backprop.metrics.Metric;
import backprop.metrics.Monitor;
import backprop.network.Activation;
import backprop.network.Initializer;
import backprop.network.LayerSpec;
import backprop.network.Network;
import backprop.network.NetworkSpec;
import backprop.network.Parameter;
import backprop.network.Slip;
import backprop.optimizer.Adadelta;
import backprop.optimizer.Adagrad;
import backprop.optimizer.Adam;
import backprop.optimizer.AdamW;
import backprop.optimizer.AmsGrad;
import backprop.optimizer.Clip;
import backprop.optimizer.Epsilon;
import backprop.optimizer.InitialVelocity;
import backprop.optimizer.Moments;
import backprop.optimizer.Momentum;
import backprop.optimizer.NAdam;
import backprop.optimizer.Nesterov;
import backprop.optimizer.OptimizerSpec;
import backprop.optimizer.RmsProp;
import backprop.optimizer.Schedule;
import backprop.optimizer.Sgd;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A run cut anywhere and gone on with from its checkpoint ends bit for bit as one that was never cut. */
class CheckpointTest {
    private static final int EPOCHS = 7;
    private static final BatchSpec SHUFFLED = new BatchSpec(5, true, LastBatch.KEPT);
    private static final BatchSpec IN_ORDER = new BatchSpec(5, false, LastBatch.DROPPED);
    private static final Monitor WATCHED = new Monitor(Part.VALIDATION, Metric.LOSS);
    private static final Epsilon USUAL = new Epsilon(1e-8, Epsilon.Place.OUTSIDE);
    private static final InitialVelocity ZERO = new InitialVelocity.Zero();
    private static final OptimizerSpec MOMENTUM = new Momentum(0.1, 0.9, Momentum.Form.PLAIN, ZERO);

    /** One experiment, made anew each time. */
    private record Setup(
            OptimizerSpec optimizer,
            Schedule schedule,
            TrainingSpec spec,
            Set<Slip> slips,
            double dropout,
            Parts parts) {
        static Setup of(OptimizerSpec optimizer) {
            TrainingSpec spec = TrainingSpec.of(EPOCHS, SHUFFLED);
            Parts parts = new Parts(TinyRun.TRAIN, Optional.of(TinyRun.TEST), Optional.of(TinyRun.TEST));
            return new Setup(optimizer, new Schedule.Constant(), spec, Set.of(), 0, parts);
        }

        Setup with(Schedule to) {
            return new Setup(optimizer, to, spec, slips, dropout, parts);
        }

        Setup with(TrainingSpec to) {
            return new Setup(optimizer, schedule, to, slips, dropout, parts);
        }

        Setup with(Slip... to) {
            return new Setup(optimizer, schedule, spec, Set.of(to), dropout, parts);
        }

        Setup dropping() {
            return new Setup(optimizer, schedule, spec, slips, 0.3, parts);
        }

        Setup trainingPartOnly() {
            Parts alone = new Parts(TinyRun.TRAIN, Optional.empty(), Optional.empty());
            return new Setup(optimizer, schedule, spec, slips, dropout, alone);
        }

        TrainingLoop newRun() {
            Initializer normal = new Initializer.Normal(0, 1);
            NetworkSpec layers = new NetworkSpec(
                    3,
                    List.of(
                            new LayerSpec.Dense(5, normal, normal),
                            new LayerSpec.Stage(Activation.TANH),
                            new LayerSpec.Dropout(dropout),
                            new LayerSpec.Dense(3, normal, normal)));
            RandomStream root = RandomStream.seeded(3);
            Network network = new Network(layers, spec.precision(), slips, root.fork("init"), root.fork("dropout"));
            LossSpec loss = LossSpec.of(new LossKind.CrossEntropy()).withPenalty(new Penalty(1e-3, 1e-2, true));
            Parts precise = new Parts(
                    parts.train().as(spec.precision()),
                    parts.validation().map(part -> part.as(spec.precision())),
                    parts.test().map(part -> part.as(spec.precision())));
            return new TrainingLoop(
                    spec, new Subject(network, precise, loss, optimizer, schedule, slips, root.fork("shuffle")));
        }
    }

    private static Map<String, Setup> setups() {
        Map<String, Setup> all = new LinkedHashMap<>();
        List<OptimizerSpec> rules = List.of(
                new Sgd(0.1),
                MOMENTUM,
                new Momentum(0.1, 0.9, Momentum.Form.TORCH, new InitialVelocity.MultipleOfStart(0.1)),
                new Momentum(0.1, 0.9, Momentum.Form.AVERAGE, new InitialVelocity.Constant(1e-2, false)),
                new Nesterov(0.1, 0.9, ZERO),
                new Adagrad(0.1, USUAL),
                new RmsProp(0.01, 0.9, USUAL, RmsProp.Scope.ELEMENT, 0),
                new RmsProp(0.01, 0.9, USUAL, RmsProp.Scope.ARRAY, 1),
                new Adadelta(1, 0.9, 1e-6),
                new Adam(0.05, Moments.USUAL),
                new AdamW(0.05, Moments.USUAL, 0.1),
                new AmsGrad(0.05, Moments.USUAL),
                new NAdam(0.05, Moments.USUAL, 0.004));
        rules.forEach(rule -> all.put(rule.toString(), Setup.of(rule)));
        Setup momentum = Setup.of(MOMENTUM);
        TrainingSpec spec = momentum.spec();
        all.put("full batch", momentum.with(spec.withBatches(BatchSpec.full())));
        all.put(
                "full batch, before",
                momentum.with(spec.withBatches(BatchSpec.full()).withMetrics(MetricsTiming.BEFORE)));
        all.put(
                "full batch, during",
                momentum.with(spec.withBatches(BatchSpec.full()).withMetrics(MetricsTiming.DURING)));
        all.put("full batch, dropout", momentum.dropping().with(spec.withBatches(BatchSpec.full())));
        all.put("in order, last batch dropped", momentum.with(spec.withBatches(IN_ORDER)));
        all.put("before", momentum.with(spec.withMetrics(MetricsTiming.BEFORE)));
        all.put("during", momentum.with(spec.withMetrics(MetricsTiming.DURING).withBatchMetrics(true)));
        all.put("batch metrics", momentum.with(spec.withBatchMetrics(true)));
        all.put("dropout", momentum.dropping());
        all.put("training part only", momentum.trainingPartOnly());
        all.put("training part only, during", momentum.trainingPartOnly().with(spec.withMetrics(MetricsTiming.DURING)));
        all.put("float32", momentum.dropping().with(spec.withPrecision(Precision.FLOAT32)));
        all.put("float32 Adam", Setup.of(new Adam(0.05, Moments.USUAL)).with(spec.withPrecision(Precision.FLOAT32)));
        all.put("clip by element", momentum.with(spec.withClip(new Clip.ByElement(0.05))));
        all.put("clip by norm", momentum.with(spec.withClip(new Clip.ByNorm(0.1))));
        all.put("plateau", momentum.with(new Schedule.Plateau(WATCHED, 0.5, 0, 0.05, 1e-4)));
        all.put("cosine", momentum.with(new Schedule.WarmUp(2, new Schedule.Cosine(0.01))));
        for (boolean best : new boolean[] {true, false}) {
            StopRules rules1 =
                    StopRules.NONE.withEarlyStopping(Optional.of(new StopRules.EarlyStopping(WATCHED, 2, 0.1, best)));
            all.put("early stopping, restore " + best, momentum.with(spec.withStop(rules1)));
        }
        all.put(
                "target",
                momentum.with(spec.withStop(StopRules.NONE.withTarget(
                        Optional.of(new StopRules.Target(new Monitor(Part.TRAIN, Metric.ACCURACY), 0.9))))));
        all.put("state per batch", momentum.with(Slip.STATE_PER_BATCH_POSITION));
        all.put("reversed", momentum.with(Slip.STATE_PER_BATCH_POSITION, Slip.MOMENTUM_REVERSED_FIRST_EPOCH));
        all.put(
                "idle",
                Setup.of(new RmsProp(0.01, 0.5, USUAL, RmsProp.Scope.ARRAY, 1)).with(Slip.RMSPROP_IDLE_FIRST_EPOCH));
        all.put("diverging", Setup.of(new Sgd(1e160)).with(spec.withMetrics(MetricsTiming.AFTER)));
        all.put("diverging, before", Setup.of(new Sgd(1e100)).with(spec.withMetrics(MetricsTiming.BEFORE)));
        all.put("diverging, during", Setup.of(new Sgd(1e100)).with(spec.withMetrics(MetricsTiming.DURING)));
        return all;
    }

    static Stream<String> names() {
        return setups().keySet().stream();
    }

    private static Setup setup(String name) {
        return Optional.ofNullable(setups().get(name)).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("names")
    void restore_cutAfterAnyBatch_endsBitForBitAsInOneGo(String name) {
        Setup setup = setup(name);
        TrainingLoop whole = TinyRun.finished(setup.newRun());
        int steps = steps(setup);
        for (int cut = 0; cut < steps; cut++) {
            TrainingLoop first = setup.newRun();
            for (int i = 0; i < cut; i++) {
                first.step();
            }
            Checkpoint saved = first.checkpoint();
            // What the first run does after its checkpoint is no business of the second.
            if (first.stopReason().isEmpty()) {
                first.step();
            }
            TrainingLoop second = setup.newRun();
            second.restore(saved);
            assertSame(whole, TinyRun.finished(second), "cut after " + cut);
        }
    }

    private static int steps(Setup setup) {
        TrainingLoop run = setup.newRun();
        int steps = 0;
        while (run.stopReason().isEmpty()) {
            run.step();
            steps++;
        }
        return steps;
    }

    private static void assertSame(TrainingLoop expected, TrainingLoop found, String message) {
        assertEquals(expected.stopReason(), found.stopReason(), message);
        assertEquals(TinyRun.results(expected), TinyRun.results(found), message);
        assertEquals(expected.epochsDone(), found.epochsDone(), message);
        assertEquals(expected.batchesDone(), found.batchesDone(), message);
        assertEquals(expected.examplesDone(), found.examplesDone(), message);
        assertEquals(expected.history().changes(), found.history().changes(), message);
        for (Part part : Part.values()) {
            assertArrayEquals(
                    losses(expected.history().batches(part)),
                    losses(found.history().batches(part)),
                    message);
        }
        for (int p = 0; p < expected.network().parameters().size(); p++) {
            Parameter one = expected.network().parameters().get(p);
            Parameter two = found.network().parameters().get(p);
            assertArrayEquals(one.value().toArray(), two.value().toArray(), message + ", " + one.name());
        }
        assertEquals(expected.predictions().epoch(), found.predictions().epoch(), message);
        assertArrayEquals(
                expected.predictions().outputs().toArray(),
                found.predictions().outputs().toArray(),
                message);
        assertEquals(
                expected.history().best(expected.judged(), Metric.LOSS).map(result -> result.epoch()),
                found.history().best(found.judged(), Metric.LOSS).map(result -> result.epoch()),
                message);
    }

    private static double[] losses(BatchColumns columns) {
        return Arrays.copyOf(columns.loss(), columns.size());
    }

    @ParameterizedTest
    @MethodSource("names")
    void restore_ofAFinishedRun_isFinishedAlike(String name) {
        TrainingLoop whole = TinyRun.finished(setup(name).newRun());
        TrainingLoop second = setup(name).newRun();
        second.restore(whole.checkpoint());
        assertSame(whole, second, "at the end");
    }

    @Test
    void restore_ofACancelledRun_goesOn() {
        Setup setup = Setup.of(MOMENTUM);
        TrainingLoop first = setup.newRun();
        for (int i = 0; i < 8; i++) {
            first.step();
        }
        first.cancel();
        TrainingLoop second = setup.newRun();
        second.restore(first.checkpoint());
        assertSame(TinyRun.finished(setup.newRun()), TinyRun.finished(second), "cancelled");
    }

    @Test
    void restore_afterAChange_goesOnWithTheNewSettings() {
        Setup setup = Setup.of(MOMENTUM).with(Setup.of(MOMENTUM).spec().withClip(new Clip.ByNorm(1)));
        TrainingLoop changed = setup.newRun();
        changed.step();
        changed.change(new Momentum(0.02, 0.5, Momentum.Form.PLAIN, ZERO), new Clip.ByNorm(0.2));
        changed.step();
        Checkpoint saved = changed.checkpoint();
        TrainingLoop second = setup.newRun();
        second.restore(saved);
        assertEquals(3, second.history().changes().size());
        assertSame(TinyRun.finished(changed), TinyRun.finished(second), "changed");
        TrainingLoop nesterov = Setup.of(new Nesterov(0.1, 0.9, ZERO)).newRun();
        nesterov.change(new Nesterov(0.1, 0.3, ZERO), new Clip.None());
        TrainingLoop third = Setup.of(new Nesterov(0.1, 0.9, ZERO)).newRun();
        third.restore(nesterov.checkpoint());
        assertSame(TinyRun.finished(nesterov), TinyRun.finished(third), "Nesterov");
    }

    @Test
    void restore_keepsTheTrainingTime() {
        TrainingLoop first = Setup.of(MOMENTUM).newRun();
        for (int i = 0; i < 6; i++) {
            first.step();
        }
        TrainingLoop second = Setup.of(MOMENTUM).newRun();
        second.restore(first.checkpoint());
        assertEquals(first.seconds(), second.seconds());
        assertTrue(second.seconds() > 0);
    }

    @Test
    void restore_ofAnotherExperiment_isRefused() {
        Checkpoint plain = Setup.of(new Sgd(0.1)).newRun().checkpoint();
        TrainingLoop momentum = Setup.of(MOMENTUM).newRun();
        var refusal = assertThrows(IllegalArgumentException.class, () -> momentum.restore(plain));
        assertEquals("The checkpoint has no “optimizer.0” of 3×5: it is of another experiment.", refusal.getMessage());
        TrainingLoop plateau = Setup.of(new Sgd(0.1))
                .with(new Schedule.Plateau(WATCHED, 0.5, 0, 0, 0))
                .newRun();
        assertThrows(IllegalArgumentException.class, () -> plateau.restore(plain));
        TrainingSpec stopping = TrainingSpec.of(EPOCHS, SHUFFLED)
                .withStop(StopRules.NONE.withEarlyStopping(
                        Optional.of(new StopRules.EarlyStopping(WATCHED, 2, 0, true))));
        TrainingLoop early = Setup.of(new Sgd(0.1)).with(stopping).newRun();
        var missing = assertThrows(IllegalArgumentException.class, () -> early.restore(plain));
        assertEquals(
                "The checkpoint has no “patience”: it is of another experiment, or damaged.", missing.getMessage());
        TrainingLoop perBatch =
                Setup.of(new Sgd(0.1)).with(Slip.STATE_PER_BATCH_POSITION).newRun();
        assertThrows(IllegalArgumentException.class, () -> perBatch.restore(plain));
    }
}
