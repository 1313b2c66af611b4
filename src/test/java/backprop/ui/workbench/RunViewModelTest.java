package backprop.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.experiment.ExperimentSpec;
import backprop.training.StopReason;
import backprop.training.TrainerState;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunViewModelTest {
    private static final int EPOCHS = 8;
    private final ExperimentSpec spec = Samples.quickInBatches(EPOCHS);

    @Test
    void rename_afterTheRun_waitsForNoOther() {
        Bench bench = Bench.trained(Samples.quick(3));
        bench.editor.edit(spec -> spec.withName("mine"));
        assertFalse(bench.run.editsWaitProperty().get());
        bench.run.rewind();
        bench.work();
        assertEquals("mine", bench.shown().experiment().spec().name());
        assertNull(bench.run.formerProperty().get());
    }

    @Test
    void open_beforeTraining_showsTheStart() {
        Bench bench = new Bench(spec);
        assertNull(bench.run.updateProperty().get());
        bench.work();
        assertEquals(TrainerState.READY, bench.run.state());
        assertEquals(0, bench.shown().history().size());
        assertEquals(60, bench.shown().predictions().size());
        assertEquals(240, bench.shown().experiment().parts().train().size());
    }

    @Test
    void train_toTheEnd_recordsEveryEpoch() {
        Bench bench = Bench.trained(spec);
        assertEquals(TrainerState.FINISHED, bench.run.state());
        assertEquals(Optional.of(StopReason.COMPLETED), bench.shown().progress().stopReason());
        assertEquals(EPOCHS, bench.shown().history().size());
        assertTrue(bench.results().get(EPOCHS - 1).train().loss()
                < bench.results().get(0).train().loss());
    }

    @Test
    void pause_andTrainAgain_givesTheSameNumbers() {
        Bench bench = Bench.opened(spec);
        bench.whenRunningAt(3, bench.run::pause);
        bench.train();
        assertEquals(TrainerState.PAUSED, bench.run.state());
        assertEquals(3, bench.shown().history().size());
        bench.run.stepBatch();
        bench.work();
        assertEquals(TrainerState.PAUSED, bench.run.state());
        bench.run.stepEpoch();
        bench.work();
        assertEquals(4, bench.shown().history().size());
        bench.train();
        assertEquals(Bench.trained(spec).results(), bench.results());
    }

    @Test
    void stop_paused_endsTheRunAndKeepsItsCurves() {
        Bench bench = Bench.opened(spec);
        bench.whenRunningAt(2, bench.run::pause);
        bench.train();
        bench.run.stop();
        bench.work();
        assertEquals(TrainerState.FINISHED, bench.run.state());
        assertEquals(Optional.of(StopReason.CANCELLED), bench.shown().progress().stopReason());
        assertEquals(2, bench.shown().history().size());
    }

    @Test
    void edit_beforeTheStart_opensTheEditedExperiment() {
        Bench bench = Bench.opened(spec);
        ExperimentSpec edited = spec.withSeed(2);
        bench.editor.edit(s -> edited);
        assertFalse(bench.run.editsWaitProperty().get());
        bench.train();
        assertEquals(edited, bench.shown().experiment().spec());
        assertEquals(Bench.trained(edited).results(), bench.results());
        assertNull(bench.run.formerProperty().get());
    }

    @Test
    void edit_whileRunning_waitsAndSaysSo() {
        Bench bench = Bench.opened(spec);
        bench.whenRunningAt(2, () -> bench.editor.edit(s -> s.withSeed(2)));
        bench.train();
        assertTrue(bench.run.editsWaitProperty().get());
        assertEquals(spec, bench.shown().experiment().spec());
        assertEquals(Bench.trained(spec).results(), bench.results());
        bench.editor.undo();
        assertFalse(bench.run.editsWaitProperty().get());
    }

    @Test
    void rewind_afterEdits_appliesThem() {
        Bench bench = Bench.trained(spec);
        bench.editor.edit(s -> s.withSeed(2));
        bench.run.rewind();
        assertFalse(bench.run.editsWaitProperty().get());
        bench.work();
        assertEquals(TrainerState.READY, bench.run.state());
        assertEquals(2, bench.shown().experiment().spec().seed());
    }

    @Test
    void rewind_withoutEdits_goesBackToTheVerySameStart() {
        Bench bench = Bench.opened(spec);
        RunUpdate start = bench.shown();
        bench.train();
        bench.run.rewind();
        bench.work();
        assertEquals(0, bench.shown().history().size());
        assertEquals(
                start.predictions().of(0).confidence(),
                bench.shown().predictions().of(0).confidence());
        bench.train();
        assertEquals(Bench.trained(spec).results(), bench.results());
        assertNull(bench.run.formerProperty().get());
    }

    @Test
    void train_afterTheEnd_usesTheEdits() {
        Bench bench = Bench.trained(spec);
        bench.editor.edit(s -> s.withSeed(2));
        assertTrue(bench.run.editsWaitProperty().get());
        bench.train();
        assertEquals(Bench.trained(spec.withSeed(2)).results(), bench.results());
        assertNotEquals(Bench.trained(spec).results(), bench.results());
    }

    @Test
    void former_otherSettings_isTheRunBefore() {
        Bench bench = Bench.trained(spec);
        RunUpdate first = bench.shown();
        bench.editor.edit(s -> s.withSeed(2));
        bench.train();
        assertSame(first, bench.run.formerProperty().get());
        bench.train();
        assertSame(first, bench.run.formerProperty().get());
        RunUpdate second = bench.shown();
        bench.editor.edit(s -> s.withSeed(3));
        bench.run.rewind();
        bench.work();
        assertEquals(
                second.experiment().spec(),
                Objects.requireNonNull(bench.run.formerProperty().get())
                        .experiment()
                        .spec());
    }

    @Test
    void news_ofAFormerRun_isIgnored() {
        Bench bench = Bench.trained(spec);
        bench.run.rewind();
        bench.run.train();
        bench.editor.edit(s -> s.withSeed(2));
        bench.run.rewind();
        bench.run.updateProperty().addListener((value, old, update) -> {
            long seed = Objects.requireNonNull(update).experiment().spec().seed();
            assertEquals(2, seed, "news of the former run");
        });
        bench.work();
        assertEquals(2, bench.shown().experiment().spec().seed());
        assertEquals(TrainerState.READY, bench.run.state());
    }

    @Test
    void edit_beforeANewRunHasTold_opensTheEditedExperiment() {
        ExperimentSpec spec = Samples.quick(EPOCHS);
        Bench bench = Bench.trained(spec);
        bench.editor.edit(s -> s.withSeed(2));
        bench.run.rewind();
        bench.editor.edit(s -> s.withSeed(3));
        bench.work();
        assertFalse(bench.run.editsWaitProperty().get());
        assertEquals(3, bench.shown().experiment().spec().seed());
    }

    @Test
    void train_thenEditWhileTheDataLoad_trainsTheEditedExperiment() {
        ExperimentSpec spec = Samples.quick(EPOCHS);
        Bench bench = new Bench(spec);
        bench.run.train();
        bench.editor.edit(s -> s.withSeed(2));
        bench.work();
        assertEquals(Bench.trained(spec.withSeed(2)).results(), bench.results());
    }

    @Test
    void stepBatch_withinAnEpoch_showsTheNetworkAsItIsAndChangesNoResult() {
        ExperimentSpec spec = Samples.quickInBatches(2);
        Bench bench = Bench.opened(spec);
        double[] before = bench.shown().predictions().of(0).probabilities();
        bench.run.stepBatch();
        bench.work();
        double[] after = bench.shown().predictions().of(0).probabilities();
        assertFalse(Arrays.equals(before, after));
        assertEquals(0, bench.shown().history().size());
        bench.train();
        assertEquals(Bench.trained(spec).results(), bench.results());
    }
}
