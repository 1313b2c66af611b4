package backprop.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Points;
import backprop.data.Progress;
import backprop.data.Scaling;
import backprop.data.SplitSpec;
import backprop.experiment.DataSpec;
import backprop.experiment.ExperimentSpec;
import backprop.loss.LossKind;
import backprop.loss.LossSpec;
import backprop.network.Initializer;
import backprop.network.LayerSpec;
import backprop.network.NetworkSpec;
import backprop.ui.common.DataShelf;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoresViewModelTest {

    private static ScoresViewModel.Tables tables(Bench bench) {
        return new ScoresViewModel(bench.run, Samples.STRINGS).tables();
    }

    @Test
    void tables_beforeThereAreData_areEmpty() {
        assertTrue(tables(new Bench(Samples.quick(4))).scores().isEmpty());
    }

    @Test
    void tables_digits_haveARowForEachClassAndAllExamplesInTheMatrix() {
        Bench bench = Bench.trained(Samples.quick(4));
        ScoresViewModel.Tables tables = tables(bench);
        assertEquals(11, tables.scores().size());
        assertEquals("9", tables.scores().get(10).get(0));
        assertEquals(11, tables.confusion().size());
        int examples = tables.confusion().stream()
                .skip(1)
                .flatMap(row -> row.stream().skip(1))
                .mapToInt(Integer::parseInt)
                .sum();
        assertEquals(bench.shown().predictions().size(), examples);
    }

    @Test
    void tables_numbers_haveErrorsAndNoMatrix() {
        Points points = new Points(
                List.of(List.of(1.0), List.of(2.0), List.of(3.0)),
                List.of(List.of(2.0), List.of(4.0), List.of(6.0)),
                0);
        Initializer one = new Initializer.Constant(1);
        ExperimentSpec spec = Samples.quick(1)
                .with(
                        new DataSpec(points, 1, new SplitSpec.None(), new Scaling.None()),
                        new NetworkSpec(1, List.of(new LayerSpec.Dense(1, one, new Initializer.Zero()))),
                        LossSpec.of(new LossKind.MeanSquaredError()));
        Bench bench = new Bench(spec, source -> new DataShelf().load(source, Progress.NONE));
        bench.work();
        ScoresViewModel.Tables tables = tables(bench);
        assertEquals(List.of("MSE", "MAE", "R²"), tables.scores().get(0));
        assertEquals("4.667", tables.scores().get(1).get(0));
        assertEquals("2.000", tables.scores().get(1).get(1));
        assertTrue(tables.confusion().isEmpty());
    }
}
