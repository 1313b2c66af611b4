package backprop.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Amount;
import backprop.data.Points;
import backprop.data.SplitSpec;
import backprop.experiment.ExperimentSpec;
import backprop.figure.Series;
import backprop.figure.SeriesStyle;
import backprop.loss.LossKind;
import backprop.loss.LossSpec;
import backprop.network.Initializer;
import backprop.network.LayerSpec;
import backprop.network.NetworkSpec;
import backprop.report.ChartFigures;
import backprop.report.ChartKind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** The window's models with data of every kind. */
class AnyDataTest {

    private static ChartViewModel chart(ChartKind kind, Bench bench) {
        return new ChartViewModel(kind, bench.run, bench.editor, new ChartSettings(), new ChartFigures());
    }

    private static DigitsViewModel examples(Bench bench) {
        return new DigitsViewModel(bench.run, () -> 0, Samples.STRINGS);
    }

    private static List<String> curves(ChartViewModel chart) {
        return chart.figure().get().present().stream().map(Series::name).toList();
    }

    /** y = 2x − 1 at four points. */
    private static ExperimentSpec line() {
        ExperimentSpec spec = Samples.quick(5);
        Points points = new Points(
                List.of(List.of(0.0), List.of(1.0), List.of(2.0), List.of(3.0)),
                List.of(List.of(-1.0), List.of(1.0), List.of(3.0), List.of(5.0)),
                0);
        NetworkSpec network = new NetworkSpec(
                1, List.of(new LayerSpec.Dense(1, new Initializer.Normal(0, 1), new Initializer.Zero())));
        return spec.with(
                spec.data().withSource(points).withSplit(new SplitSpec.None()),
                network,
                LossSpec.of(new LossKind.MeanSquaredError()));
    }

    @Test
    void moons_withoutATestPart_showTheTrainingPart() {
        ExperimentSpec moons = Samples.builtIn("moons-sgd");
        Bench bench = new Bench(moons.withTraining(moons.training().withEpochs(2)));
        ChartViewModel loss = chart(ChartKind.LOSS, bench);
        DigitsViewModel digits = examples(bench);
        assertEquals(
                List.of(new ChartViewModel.Key("", Map.of("train", SeriesStyle.BLUE))),
                loss.keys().get());
        bench.work();
        bench.train();
        assertEquals(List.of("train"), curves(loss));
        assertEquals("binary cross-entropy, mean over N", loss.subtitle().get());
        assertEquals("Train example", digits.heading().get());
        assertEquals(DigitsViewModel.Content.TABLE, digits.contentProperty().get());
        assertEquals(
                List.of(OptionalInt.empty(), OptionalInt.of(0), OptionalInt.of(1)),
                digits.list.classesProperty().get());
        assertEquals("−1", digits.name(0));
        assertEquals("1", digits.name(1));
        assertFalse(digits.list.mistakes().isEmpty());
        int first = digits.list.mistakes().get(0).index();
        assertTrue(digits.featureLines(first).matches("x1 = \\S+\nx2 = \\S+"), digits.featureLines(first));
        assertTrue(digits.features(first).matches("\\S+, \\S+"), digits.features(first));
        assertTrue(digits.confidence(first) >= 0.5);
        var chosen = Objects.requireNonNull(digits.chosenProperty().get());
        assertEquals(List.of(0, 1), digits.bars(chosen));
    }

    @Test
    void numbers_predicted_showR2AndACalmNote() {
        Bench bench = new Bench(line());
        ChartViewModel second = chart(ChartKind.ACCURACY, bench);
        ChartViewModel loss = chart(ChartKind.LOSS, bench);
        DigitsViewModel digits = examples(bench);
        bench.work();
        bench.train();
        assertEquals("R²", second.title().get());
        assertEquals(5, second.figure().get().present().get(0).size());
        assertEquals("squared error, mean over N", loss.subtitle().get());
        assertEquals(DigitsViewModel.Content.NUMBERS, digits.contentProperty().get());
        assertTrue(digits.list.noteProperty().get().startsWith("Numbers are predicted here"));
        assertNull(digits.chosenProperty().get());
        assertEquals("", digits.list.summaryProperty().get());
    }

    @Test
    void threeParts_haveACurveEach() {
        ExperimentSpec spec = Samples.quick(3);
        Bench bench = new Bench(spec.withData(spec.data()
                .withSplit(new SplitSpec.Random(Amount.rest(), Amount.fraction(0.2), Amount.fraction(0.2), true))));
        ChartViewModel accuracy = chart(ChartKind.ACCURACY, bench);
        bench.work();
        bench.train();
        assertEquals(List.of("train", "validation", "test"), curves(accuracy));
        assertEquals(
                Map.of("train", SeriesStyle.BLUE, "validation", SeriesStyle.GREEN, "test", SeriesStyle.ORANGE),
                accuracy.keys().get().get(0).curves());
    }

    @Test
    void otherData_afterDigits_clearFiltersAndChoice() {
        Bench bench = new Bench(Samples.quick(3));
        DigitsViewModel digits = examples(bench);
        ChartViewModel second = chart(ChartKind.ACCURACY, bench);
        bench.work();
        digits.list.trueClassProperty().set(OptionalInt.of(7));
        digits.choose(55);
        assertEquals("Test image", digits.heading().get());
        bench.editor.open(line());
        bench.run.openAnew();
        assertEquals("No examples yet", digits.list.noteProperty().get());
        assertNull(digits.chosenProperty().get());
        bench.work();
        assertEquals("R²", second.title().get());
        bench.editor.open(Samples.builtIn("not-xor"));
        bench.run.openAnew();
        bench.work();
        assertEquals(OptionalInt.empty(), digits.list.trueClassProperty().get());
        assertEquals(
                "Every example is classified rightly.",
                digits.list.noteProperty().get());
        assertEquals("Accuracy", second.title().get());
        assertNotNull(digits.examples());
    }
}
