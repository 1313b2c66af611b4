package backprop.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.report.ChartFigures;
import backprop.report.ChartKind;
import backprop.training.StopReason;
import backprop.training.TrainerState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Both engines, one after the other from the same start. */
class BothEnginesTest {
    private final EnginesBench both = new EnginesBench();
    private final Bench bench = both.bench;

    @Test
    void both_trained_oneAfterTheOtherFromTheSameStart() {
        both.open(EngineChoice.BOTH);
        bench.train();
        assertEquals(TrainerState.FINISHED, bench.run.state());
        assertEquals(List.of(EngineKind.ANALYTIC, EngineKind.PYTORCH), both.legs());
        assertEquals(Bench.trained(both.spec).results(), bench.results());
        assertEquals(1, both.engines.runs.size());
        assertEquals("Both done · Epoch 6 of 6", both.transport.headline.get());
        assertTrue(both.transport.details.get().startsWith("Analytic 0:0"), both.transport.details.get());
        assertEquals(1.0, both.transport.fraction.get());
    }

    @Test
    void both_firstLegDone_isHalfTheBarAndTheSecondBeginsByItself() {
        both.open(EngineChoice.BOTH);
        bench.run.train();
        while (bench.run.leg().isFirst()) {
            bench.training.remove().run();
        }
        assertEquals(TrainerState.RUNNING, bench.run.state());
        assertTrue(both.transport.running.get());
        assertEquals("Pause", both.transport.primaryText.get());
        assertEquals(0.5, both.transport.fraction.get());
        assertEquals("PyTorch is starting …", both.transport.headline.get());
        bench.work();
        assertEquals(TrainerState.FINISHED, bench.run.state());
    }

    @Test
    void both_stoppedInTheSecondLeg_saysWhoseRunItIs() {
        both.open(EngineChoice.BOTH);
        bench.run.updateProperty().addListener((property, old, update) -> {
            if (update != null
                    && !update.leg().isFirst()
                    && update.progress().state() == TrainerState.RUNNING
                    && update.progress().epochsDone() == 2) {
                bench.run.stop();
            }
        });
        bench.train();
        assertEquals("PyTorch · Stopped by you at epoch 2 of 6", both.transport.headline.get());
        assertTrue(both.transport.details.get().startsWith("took "), both.transport.details.get());
    }

    @Test
    void charts_whilePyTorchStarts_sayThatItDoes() {
        ChartViewModel loss =
                new ChartViewModel(ChartKind.LOSS, bench.run, bench.editor, new ChartSettings(), new ChartFigures());
        List<String> said = new ArrayList<>();
        bench.run.updateProperty().subscribe(update -> {
            if (bench.run.state() == TrainerState.RUNNING) {
                said.add(loss.figure().get().words().empty());
            }
        });
        both.open(EngineChoice.PYTORCH);
        bench.train();
        assertEquals("PyTorch is starting; the curves begin with its first epoch", said.get(0));
        assertFalse(loss.figure().get().words().empty().contains("starting"));
    }

    @Test
    void former_ofAnotherEngine_isNamedInTheLegend() {
        ChartViewModel loss =
                new ChartViewModel(ChartKind.LOSS, bench.run, bench.editor, new ChartSettings(), new ChartFigures());
        both.open(EngineChoice.PYTORCH);
        bench.train();
        bench.engines.choose(EngineChoice.ANALYTIC);
        bench.train();
        assertEquals(
                List.of("", "pale: PyTorch, the run before"),
                loss.keys().get().stream().map(ChartViewModel.Key::run).toList());
        loss.showFormerProperty().set(false);
        assertEquals(1, loss.keys().get().size());
    }

    @Test
    void former_ofBothWhileTheFirstBeginsAnew_isNamedInTheLegend() {
        ChartViewModel loss =
                new ChartViewModel(ChartKind.LOSS, bench.run, bench.editor, new ChartSettings(), new ChartFigures());
        both.open(EngineChoice.BOTH);
        bench.train();
        bench.editor.edit(spec -> spec.withSeed(9));
        bench.run.rewind();
        bench.work();
        assertEquals(
                List.of("Analytic", "pale: Analytic + PyTorch, the run before"),
                loss.keys().get().stream().map(ChartViewModel.Key::run).toList());
    }

    @Test
    void both_pausedInTheFirstLeg_goesOnThroughBoth() {
        both.open(EngineChoice.BOTH);
        bench.whenRunningAt(2, bench.run::pause);
        bench.train();
        assertEquals(TrainerState.PAUSED, bench.run.state());
        assertEquals("Analytic · Epoch 2 of 6 · paused", both.transport.headline.get());
        bench.train();
        assertEquals(List.of(EngineKind.ANALYTIC, EngineKind.PYTORCH), both.legs());
        assertEquals(EnginesBench.EPOCHS, bench.shown().history().size());
    }

    @Test
    void both_stoppedInTheFirstLeg_endsTheWhole() {
        both.open(EngineChoice.BOTH);
        bench.whenRunningAt(2, bench.run::stop);
        bench.train();
        assertEquals(TrainerState.FINISHED, bench.run.state());
        assertEquals(List.of(EngineKind.ANALYTIC), both.legs());
        assertEquals(Optional.of(StopReason.CANCELLED), bench.shown().progress().stopReason());
        assertEquals(List.of(), both.engines.runs);
        bench.train();
        assertEquals(List.of(EngineKind.ANALYTIC, EngineKind.PYTORCH), both.legs());
    }

    @Test
    void both_steppedToTheEndOfTheFirstLeg_secondWaitsAtItsStart() {
        both.open(EngineChoice.BOTH);
        for (int epoch = 0; epoch < EnginesBench.EPOCHS; epoch++) {
            bench.run.stepEpoch();
            bench.work();
        }
        assertEquals(List.of(EngineKind.ANALYTIC, EngineKind.PYTORCH), both.legs());
        assertEquals(TrainerState.READY, bench.run.state());
        assertEquals("PyTorch · Ready · 6 epochs", both.transport.headline.get());
        bench.run.stepBatch();
        bench.work();
        assertEquals(TrainerState.PAUSED, bench.run.state());
        assertEquals(1, bench.shown().progress().batchesDone());
    }

    @Test
    void both_rewoundInTheSecondLeg_isAtTheStartOfTheFirst() {
        both.open(EngineChoice.BOTH);
        both.whenInSecondLegAt(2, bench.run::pause);
        bench.train();
        assertEquals(TrainerState.PAUSED, bench.run.state());
        bench.run.rewind();
        bench.work();
        assertEquals(TrainerState.READY, bench.run.state());
        assertEquals(List.of(EngineKind.ANALYTIC), both.legs());
        assertEquals(0, bench.shown().history().size());
        assertTrue(both.engines.runs.get(0).closed);
        assertNull(bench.run.formerProperty().get());
    }

    @Test
    void both_trainAfterTheEnd_startsBothAnew() {
        both.open(EngineChoice.BOTH);
        bench.train();
        bench.train();
        assertEquals(2, both.engines.runs.size());
        assertEquals(List.of(EngineKind.ANALYTIC, EngineKind.PYTORCH), both.legs());
        assertTrue(both.engines.runs.get(0).closed);
    }

    @Test
    void close_givesBackWhatTheEngineHolds() {
        both.open(EngineChoice.PYTORCH);
        bench.whenRunningAt(2, bench.run::pause);
        bench.train();
        assertTrue(both.engines.runs.stream().noneMatch(run -> run.closed));
        bench.run.close();
        bench.work();
        assertTrue(both.engines.runs.stream().allMatch(run -> run.closed));
    }

    @Test
    void openAnew_pairThatWasJustStarted_opensOneRunAlone() {
        List<String> opened = new ArrayList<>();
        Bench counting = new Bench(
                both.spec,
                source -> {
                    opened.add(both.spec.name());
                    return Samples.load(source);
                },
                both.engines);
        counting.engines.search();
        counting.engines.pair(both.spec.withTraining(both.spec.training().withEpochs(2)));
        counting.work();
        opened.clear();
        counting.run.train();
        counting.run.openAnew();
        counting.work();
        assertEquals(List.of(both.spec.name()), opened);
        assertEquals(TrainerState.READY, counting.run.state());
    }

    @Test
    void openAnew_forgetsAPair() {
        both.open(EngineChoice.BOTH);
        bench.engines.pair(both.spec.withTraining(both.spec.training().withEpochs(2)));
        bench.work();
        bench.train();
        assertEquals(
                List.of(EnginesBench.EPOCHS, 2),
                bench.shown().legs().stream().map(leg -> leg.history().size()).toList());
        assertNull(bench.shown().trained().agreement());
        bench.run.openAnew();
        bench.train();
        assertEquals(
                List.of(EnginesBench.EPOCHS, EnginesBench.EPOCHS),
                bench.shown().legs().stream().map(leg -> leg.history().size()).toList());
    }
}
