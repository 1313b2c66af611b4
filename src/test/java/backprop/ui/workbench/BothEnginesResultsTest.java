package backprop.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.figure.Series;
import backprop.figure.SeriesStyle;
import backprop.report.ChartFigures;
import backprop.report.ChartKind;
import backprop.training.Agreement;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What both engines' runs show. */
class BothEnginesResultsTest {
    private final EnginesBench both = new EnginesBench();
    private final Bench bench = both.bench;

    @Test
    void charts_both_showFourNamedCurves() {
        ChartViewModel loss =
                new ChartViewModel(ChartKind.LOSS, bench.run, bench.editor, new ChartSettings(), new ChartFigures());
        both.open(EngineChoice.BOTH);
        bench.train();
        List<Series> curves = loss.figure().get().present();
        assertEquals(
                List.of("train · Analytic", "test · Analytic", "train · PyTorch", "test · PyTorch"),
                curves.stream().map(Series::name).toList());
        assertEquals(
                List.of(SeriesStyle.BLUE, SeriesStyle.ORANGE, SeriesStyle.GREEN, SeriesStyle.PURPLE),
                curves.stream().map(Series::style).toList());
        assertTrue(curves.stream().allMatch(curve -> curve.size() == EnginesBench.EPOCHS));
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
        both.open(EngineChoice.BOTH);
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
        both.open(EngineChoice.BOTH);
        bench.train();
        List<Agreement.Row> rows = agreement().rows();
        assertEquals(EnginesBench.EPOCHS, rows.size());
        assertTrue(
                rows.stream().allMatch(row -> row.largest() == 0 && row.arrays().size() == 4));
    }

    @Test
    void agreement_anotherStart_isApart() {
        both.engines.moved = 0.5;
        both.open(EngineChoice.BOTH);
        bench.train();
        assertTrue(agreement().rows().get(0).ofArrays() > 0.01);
    }

    private Agreement agreement() {
        return Objects.requireNonNull(bench.shown().trained().agreement());
    }
}
