package backprop.torch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Part;
import backprop.experiment.BuiltInExperiments;
import backprop.experiment.ExperimentSpec;
import backprop.experiment.PreparedExperiment;
import backprop.metrics.BatchColumns;
import backprop.metrics.Columns;
import backprop.metrics.Metric;
import backprop.network.LayerSpec;
import backprop.network.NetworkSpec;
import backprop.network.Parameter;
import backprop.training.StopRules;
import backprop.training.TrainingRun;
import backprop.training.TrainingRun.Pace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs on the machine's PyTorch, in a folder, and beside ours. */
record TorchRuns(Python python, Path folder) {
    /** Two programs that round differently, over a few epochs. */
    static final double TOLERANCE = 1e-9;

    static ExperimentSpec spec(String id, int epochs) {
        ExperimentSpec spec = BuiltInExperiments.find(id).orElseThrow().textbook();
        return spec.withTraining(spec.training().withEpochs(epochs));
    }

    static ExperimentSpec stopping(ExperimentSpec spec, StopRules rules) {
        return spec.withTraining(spec.training().withStop(rules));
    }

    static ExperimentSpec withDropout(ExperimentSpec spec) {
        List<LayerSpec> layers = new ArrayList<>(spec.network().layers());
        layers.add(layers.size() - 1, new LayerSpec.Dropout(0.3));
        return spec.withNetwork(new NetworkSpec(spec.network().inputs(), layers));
    }

    TorchEngine engine() {
        return new TorchEngine(python, Optional.of(folder));
    }

    static void finish(TrainingRun run, Pace... paces) {
        for (int i = 0; run.stopReason().isEmpty(); i++) {
            run.advance(paces[i % paces.length]);
        }
    }

    static void assertClose(double[] ours, double[] theirs, double relative, String what) {
        assertEquals(ours.length, theirs.length, what);
        for (int i = 0; i < ours.length; i++) {
            double tolerance = Double.isFinite(ours[i]) ? relative * Math.max(1e-12, Math.abs(ours[i])) : 0;
            assertTrue(
                    Double.compare(ours[i], theirs[i]) == 0 || Math.abs(ours[i] - theirs[i]) <= tolerance,
                    what + " " + i + ": " + ours[i] + ", " + theirs[i]);
        }
    }

    /** Both to the end; everything that a run tells is the same. */
    void assertSame(ExperimentSpec spec, Pace... paces) throws Exception {
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
}
