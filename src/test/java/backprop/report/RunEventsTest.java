package backprop.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.data.Part;
import backprop.figure.Event;
import backprop.figure.Figure;
import backprop.figure.Series;
import backprop.metrics.Change;
import backprop.metrics.EpochResult;
import backprop.metrics.History;
import backprop.metrics.PartMetrics;
import backprop.training.StopReason;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RunEventsTest {
    private static RunCurves stopped(RunCurves run, StopReason reason) {
        return new RunCurves(
                run.name(),
                run.history(),
                run.begun(),
                run.epochs(),
                Optional.of(reason),
                run.logitBound(),
                run.batches());
    }

    private static List<Event> events(RunCurves run) {
        return new ChartFigures().figure(ChartKind.LOSS, run, null, true).events();
    }

    @Test
    void figure_changesAtOneEpoch_areOneEvent() {
        RunCurves run = RunSamples.losses(3, 2, 1);
        run.history().add(new Change(2, 0, Change.Setting.LEARNING_RATE, 0.1, 0.01));
        run.history().add(new Change(2, 3, Change.Setting.CLIP, Double.NaN, 1));
        assertEquals(List.of(new Event(2, "η 0.1 → 0.01, clip none → 1")), events(run));
    }

    @Test
    void figure_stepsOfASchedule_areEvents() {
        RunCurves run = RunSamples.rates(new double[] {4, 3, 2, 1}, new double[] {0.1, 0.1, 0.05, 0.05});
        assertEquals(List.of(new Event(2, "η 0.1 → 0.05")), events(run));
    }

    @Test
    void figure_changeByTheUser_isNotToldTwice() {
        RunCurves run = RunSamples.rates(new double[] {4, 3, 2, 1}, new double[] {0.1, 0.1, 0.05, 0.05});
        run.history().add(new Change(2, 0, Change.Setting.LEARNING_RATE, 0.1, 0.05));
        assertEquals(List.of(new Event(2, "η 0.1 → 0.05")), events(run));
    }

    @Test
    void figure_stepToARateThatTheUserChoseLater_isToldToo() {
        RunCurves run = RunSamples.rates(new double[] {4, 3, 2, 1}, new double[] {0.1, 0.05, 0.2, 0.05});
        run.history().add(new Change(2, 0, Change.Setting.LEARNING_RATE, 0.05, 0.2));
        run.history().add(new Change(3, 4, Change.Setting.LEARNING_RATE, 0.2, 0.05));
        assertEquals(
                List.of(new Event(1, "η 0.1 → 0.05"), new Event(2, "η 0.05 → 0.2"), new Event(3, "η 0.2 → 0.05")),
                events(run));
    }

    /** Results from before the updates of epochs 0, 1, 2 … have the rates of those updates. */
    @Test
    void figure_resultsFromBeforeTheUpdates_haveEventsWhereRatesChanged() {
        double[] rates = {0.1, 0.05, 0.2, 0.4, 0.4};
        History history = History.ofClasses(Part.TRAIN);
        for (int epoch = 0; epoch < rates.length; epoch++) {
            PartMetrics train = PartMetrics.ofClasses(1, 0.5);
            history.add(new EpochResult(epoch, train, PartMetrics.ABSENT, PartMetrics.ABSENT, rates[epoch], 0));
        }
        history.add(new Change(2, 0, Change.Setting.LEARNING_RATE, 0.05, 0.2));
        history.add(new Change(2, 3, Change.Setting.LEARNING_RATE, 0.2, 0.4));
        RunCurves run = new RunCurves(history, true, 50, Optional.empty(), OptionalDouble.empty());
        assertEquals(List.of(new Event(1, "η 0.1 → 0.05"), new Event(2, "η 0.05 → 0.2, η 0.2 → 0.4")), events(run));
    }

    @Test
    void figure_rateThatFallsAllTheTime_isNoRowOfEvents() {
        double[] rates = new double[40];
        Arrays.setAll(rates, i -> 1.0 / (i + 1));
        assertEquals(List.of(), events(RunSamples.rates(new double[40], rates)));
    }

    @Test
    void figure_stoppedEarly_saysWhereAndWhy() {
        RunCurves run = RunSamples.losses(3, 2, 1);
        assertEquals(
                List.of(new Event(3, "stopped at epoch 3: no improvement")),
                events(stopped(run, StopReason.NO_IMPROVEMENT)));
        assertEquals(
                List.of(new Event(3, "stopped at epoch 3: the time is up")), events(stopped(run, StopReason.TIME)));
        assertEquals(List.of(), events(stopped(run, StopReason.COMPLETED)));
        assertEquals(List.of(), events(stopped(run, StopReason.CANCELLED)));
        assertEquals(List.of(), events(stopped(run, StopReason.LOGIT_BOUND)));
    }

    @Test
    void comparedRuns_haveOneCurveEachByItsName() {
        RunCurves bad = stopped(RunSamples.losses(4, 5), StopReason.DIVERGED).named("Adagrad");
        Figure figure = ComparedRuns.of(
                ChartKind.LOSS,
                Part.TRAIN,
                List.of(RunSamples.losses(3, 2, 1).named("SGD"), bad),
                ChartMode.plain(true));
        assertEquals(
                List.of("SGD", "Adagrad"),
                figure.series().stream().map(Series::name).toList());
        assertEquals(2, figure.series().stream().map(Series::style).distinct().count());
        assertEquals(
                List.of(new Event(2, "Adagrad stopped at epoch 2: the training loss is not a number")),
                figure.events());
        assertEquals("Loss", figure.title());
        assertEquals("train, a curve each run", figure.subtitle());
    }
}
