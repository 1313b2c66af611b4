package backprop.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.experiment.ExperimentSpec;
import backprop.figure.Series;
import backprop.figure.SeriesStyle;
import backprop.report.ChartFigures;
import backprop.report.ChartKind;
import backprop.training.Agreement;
import backprop.training.EngineException;
import backprop.training.StopReason;
import backprop.training.TrainerState;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BothEnginesTest {
    private static final int EPOCHS = 6;
    private final ExperimentSpec spec = Samples.quickInBatches(EPOCHS);
    private final FakeEngines engines = new FakeEngines();
    private final Bench bench = new Bench(spec, Samples::load, engines);
    private final TransportViewModel transport =
            new TransportViewModel(bench.run, bench.editor, bench.problems, Samples.STRINGS);

    private void open(EngineChoice choice) {
        bench.engines.search();
        bench.engines.choose(choice);
        bench.work();
    }

    /** Does something once, in the middle of the second leg. */
    private void whenInSecondLegAt(int epochs, Runnable action) {
        boolean[] done = {false};
        bench.run.updateProperty().addListener((value, old, update) -> {
            if (!done[0]
                    && update != null
                    && update.leg().index() == 1
                    && update.progress().state() == TrainerState.RUNNING
                    && update.progress().epochsDone() >= epochs) {
                done[0] = true;
                action.run();
            }
        });
    }

    private List<EngineKind> legs() {
        return bench.shown().legs().stream().map(update -> update.leg().kind()).toList();
    }

    @Test
    void choice_beforeTheStart_opensItAtOnce() {
        open(EngineChoice.PYTORCH);
        assertFalse(bench.run.editsWaitProperty().get());
        assertEquals(EngineKind.PYTORCH, bench.shown().leg().kind());
        bench.train();
        assertEquals(EPOCHS, bench.shown().history().size());
        assertEquals("PyTorch · Epoch 6 of 6", transport.headline.get());
        assertFalse(bench.editor.canUndoProperty().get());
        assertFalse(bench.editor.unsavedProperty().get());
    }

    @Test
    void choice_afterTheRun_waitsForTheNext() {
        open(EngineChoice.ANALYTIC);
        bench.train();
        bench.engines.choose(EngineChoice.PYTORCH);
        assertTrue(bench.run.editsWaitProperty().get());
        assertTrue(bench.run.onlyEngineWaits());
        assertEquals(EngineKind.ANALYTIC, bench.shown().leg().kind());
        bench.train();
        assertEquals(EngineKind.PYTORCH, bench.shown().leg().kind());
        assertFalse(bench.run.editsWaitProperty().get());
    }

    @Test
    void both_trained_oneAfterTheOtherFromTheSameStart() {
        open(EngineChoice.BOTH);
        bench.train();
        assertEquals(TrainerState.FINISHED, bench.run.state());
        assertEquals(List.of(EngineKind.ANALYTIC, EngineKind.PYTORCH), legs());
        assertEquals(Bench.trained(spec).results(), bench.results());
        assertEquals(1, engines.runs.size());
        assertEquals("Both done · Epoch 6 of 6", transport.headline.get());
        assertTrue(transport.details.get().startsWith("Analytic 0:0"), transport.details.get());
        assertEquals(1.0, transport.fraction.get());
    }

    @Test
    void both_firstLegDone_isHalfTheBarAndTheSecondBeginsByItself() {
        open(EngineChoice.BOTH);
        bench.run.train();
        while (bench.run.leg().isFirst()) {
            bench.training.remove().run();
        }
        assertEquals(TrainerState.RUNNING, bench.run.state());
        assertTrue(transport.running.get());
        assertEquals("Pause", transport.primaryText.get());
        assertEquals(0.5, transport.fraction.get());
        assertEquals("PyTorch is starting …", transport.headline.get());
        bench.work();
        assertEquals(TrainerState.FINISHED, bench.run.state());
    }

    @Test
    void both_pausedInTheFirstLeg_goesOnThroughBoth() {
        open(EngineChoice.BOTH);
        bench.whenRunningAt(2, bench.run::pause);
        bench.train();
        assertEquals(TrainerState.PAUSED, bench.run.state());
        assertEquals("Analytic · Epoch 2 of 6", transport.headline.get());
        bench.train();
        assertEquals(List.of(EngineKind.ANALYTIC, EngineKind.PYTORCH), legs());
        assertEquals(EPOCHS, bench.shown().history().size());
    }

    @Test
    void both_stoppedInTheFirstLeg_endsTheWhole() {
        open(EngineChoice.BOTH);
        bench.whenRunningAt(2, bench.run::stop);
        bench.train();
        assertEquals(TrainerState.FINISHED, bench.run.state());
        assertEquals(List.of(EngineKind.ANALYTIC), legs());
        assertEquals(Optional.of(StopReason.CANCELLED), bench.shown().progress().stopReason());
        assertEquals(List.of(), engines.runs);
        bench.train();
        assertEquals(List.of(EngineKind.ANALYTIC, EngineKind.PYTORCH), legs());
    }

    @Test
    void both_steppedToTheEndOfTheFirstLeg_secondWaitsAtItsStart() {
        open(EngineChoice.BOTH);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            bench.run.stepEpoch();
            bench.work();
        }
        assertEquals(List.of(EngineKind.ANALYTIC, EngineKind.PYTORCH), legs());
        assertEquals(TrainerState.READY, bench.run.state());
        assertEquals("PyTorch · Ready · 6 epochs", transport.headline.get());
        bench.run.stepBatch();
        bench.work();
        assertEquals(TrainerState.PAUSED, bench.run.state());
        assertEquals(1, bench.shown().progress().batchesDone());
    }

    @Test
    void both_rewoundInTheSecondLeg_isAtTheStartOfTheFirst() {
        open(EngineChoice.BOTH);
        whenInSecondLegAt(2, bench.run::pause);
        bench.train();
        assertEquals(TrainerState.PAUSED, bench.run.state());
        bench.run.rewind();
        bench.work();
        assertEquals(TrainerState.READY, bench.run.state());
        assertEquals(List.of(EngineKind.ANALYTIC), legs());
        assertEquals(0, bench.shown().history().size());
        assertTrue(engines.runs.get(0).closed);
        assertNull(bench.run.formerProperty().get());
    }

    @Test
    void both_trainAfterTheEnd_startsBothAnew() {
        open(EngineChoice.BOTH);
        bench.train();
        bench.train();
        assertEquals(2, engines.runs.size());
        assertEquals(List.of(EngineKind.ANALYTIC, EngineKind.PYTORCH), legs());
        assertTrue(engines.runs.get(0).closed);
    }

    @Test
    void edit_inTheSecondLeg_waitsForTheNextRun() {
        open(EngineChoice.BOTH);
        whenInSecondLegAt(1, () -> bench.editor.edit(s -> s.withSeed(2)));
        bench.train();
        assertTrue(bench.run.editsWaitProperty().get());
        assertEquals(List.of(EngineKind.ANALYTIC, EngineKind.PYTORCH), legs());
        assertEquals(spec, bench.shown().experiment().spec());
    }

    @Test
    void learningRate_changedInAPauseOfPyTorch_waitsForTheNextRun() {
        open(EngineChoice.PYTORCH);
        bench.whenRunningAt(2, bench.run::pause);
        bench.train();
        bench.editor.edit(s -> s.withOptimizer(s.optimizer().withLearningRate(0.03)));
        assertTrue(bench.run.editsWaitProperty().get());
        assertFalse(bench.run.editsAreLive());
        bench.train();
        assertEquals(List.of(), bench.shown().history().changes());
        assertEquals(spec, bench.shown().experiment().spec());
    }

    @Test
    void learningRate_changedInAPauseOfBoth_waitsForTheNextRun() {
        open(EngineChoice.BOTH);
        bench.whenRunningAt(2, bench.run::pause);
        bench.train();
        bench.editor.edit(s -> s.withOptimizer(s.optimizer().withLearningRate(0.03)));
        assertTrue(bench.run.editsWaitProperty().get());
        bench.train();
        assertEquals(Bench.trained(spec).results(), bench.results());
    }

    @Test
    void charts_both_showFourNamedCurves() {
        ChartViewModel loss =
                new ChartViewModel(ChartKind.LOSS, bench.run, bench.editor, new ChartSettings(), new ChartFigures());
        open(EngineChoice.BOTH);
        bench.train();
        List<Series> curves = loss.figure().get().present();
        assertEquals(
                List.of("train · Analytic", "test · Analytic", "train · PyTorch", "test · PyTorch"),
                curves.stream().map(Series::name).toList());
        assertEquals(
                List.of(SeriesStyle.BLUE, SeriesStyle.ORANGE, SeriesStyle.GREEN, SeriesStyle.PURPLE),
                curves.stream().map(Series::style).toList());
        assertTrue(curves.stream().allMatch(curve -> curve.size() == EPOCHS));
        assertEquals(
                List.of("Analytic", "PyTorch"),
                loss.keys().get().stream().map(ChartViewModel.Key::run).toList());
        assertTrue(
                loss.figure().get().describe().contains("test · PyTorch"),
                loss.figure().get().describe());
    }

    @Test
    void former_ofBothAfterAnEdit_isPaleWithAllFour() {
        ChartViewModel loss =
                new ChartViewModel(ChartKind.LOSS, bench.run, bench.editor, new ChartSettings(), new ChartFigures());
        open(EngineChoice.BOTH);
        bench.train();
        bench.editor.edit(s -> s.withSeed(2));
        bench.run.rewind();
        bench.work();
        assertEquals(
                List.of(
                        "former train · Analytic",
                        "former test · Analytic",
                        "former train · PyTorch",
                        "former test · PyTorch",
                        "train · Analytic",
                        "test · Analytic"),
                loss.figure().get().series().stream().map(Series::name).toList());
    }

    @Test
    void agreement_sameStart_isExactInEveryEpoch() {
        open(EngineChoice.BOTH);
        bench.train();
        List<Agreement.Row> rows = agreement().rows();
        assertEquals(EPOCHS, rows.size());
        assertTrue(
                rows.stream().allMatch(row -> row.largest() == 0 && row.arrays().size() == 4));
    }

    @Test
    void agreement_anotherStart_isApart() {
        engines.moved = 0.5;
        open(EngineChoice.BOTH);
        bench.train();
        assertTrue(agreement().rows().get(0).ofArrays() > 0.01);
    }

    private Agreement agreement() {
        return Objects.requireNonNull(bench.shown().trained().agreement());
    }

    @Test
    void failure_ofTheEngine_isItsOwnMessageWithDetails() {
        engines.failure = Optional.of(new EngineException("PyTorch ran out of memory.", "Traceback\n  line 3"));
        open(EngineChoice.BOTH);
        bench.train();
        assertEquals("PyTorch ran out of memory.", bench.run.failureProperty().get());
        RunFailure failure = bench.run.problemProperty().get();
        assertNotNull(failure);
        assertEquals("Traceback\n  line 3", failure.details());
        assertTrue(failure.ofEngine());
        assertEquals(TrainerState.READY, bench.run.state());
        assertEquals("The engine cannot train this", transport.headline.get());
        engines.failure = Optional.empty();
        bench.train();
        assertEquals(List.of(EngineKind.ANALYTIC, EngineKind.PYTORCH), legs());
        assertNull(bench.run.problemProperty().get());
    }

    @Test
    void failure_thenAnalytic_opensItAtOnce() {
        engines.failure = Optional.of(new EngineException("No."));
        open(EngineChoice.PYTORCH);
        bench.train();
        bench.engines.choose(EngineChoice.ANALYTIC);
        bench.work();
        assertEquals("", bench.run.failureProperty().get());
        assertEquals(List.of(EngineKind.ANALYTIC), legs());
    }

    @Test
    void close_givesBackWhatTheEngineHolds() {
        open(EngineChoice.PYTORCH);
        bench.whenRunningAt(2, bench.run::pause);
        bench.train();
        assertTrue(engines.runs.stream().noneMatch(run -> run.closed));
        bench.run.close();
        bench.work();
        assertTrue(engines.runs.stream().allMatch(run -> run.closed));
    }

    @Test
    void openAnew_pairThatWasJustStarted_opensOneRunAlone() {
        List<String> opened = new ArrayList<>();
        Bench counting = new Bench(
                spec,
                source -> {
                    opened.add(spec.name());
                    return Samples.load(source);
                },
                engines);
        counting.engines.search();
        counting.engines.pair(spec.withTraining(spec.training().withEpochs(2)));
        counting.work();
        opened.clear();
        counting.run.train();
        counting.run.openAnew();
        counting.work();
        assertEquals(List.of(spec.name()), opened);
        assertEquals(TrainerState.READY, counting.run.state());
    }

    @Test
    void openAnew_forgetsAPair() {
        open(EngineChoice.BOTH);
        bench.engines.pair(spec.withTraining(spec.training().withEpochs(2)));
        bench.work();
        bench.train();
        assertEquals(
                List.of(EPOCHS, 2),
                bench.shown().legs().stream().map(leg -> leg.history().size()).toList());
        assertNull(bench.shown().trained().agreement());
        bench.run.openAnew();
        bench.train();
        assertEquals(
                List.of(EPOCHS, EPOCHS),
                bench.shown().legs().stream().map(leg -> leg.history().size()).toList());
    }
}
