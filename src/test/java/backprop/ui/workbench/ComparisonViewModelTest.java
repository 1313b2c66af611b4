package backprop.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.experiment.Deviation;
import backprop.experiment.ExperimentSpec;
import backprop.math.Precision;
import backprop.metrics.EpochResult;
import backprop.report.AgreementTexts;
import backprop.text.Strings;
import backprop.training.Agreement;
import backprop.training.StopReason;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComparisonViewModelTest {
    private static final int EPOCHS = 4;
    private final ExperimentSpec spec = Samples.quickInBatches(EPOCHS);
    private final FakeEngines engines = new FakeEngines();
    private final Bench bench = new Bench(spec, Samples::load, engines);
    private final ComparisonViewModel comparison = new ComparisonViewModel(bench.run);
    private final AgreementTexts texts = new AgreementTexts();

    private void both() {
        bench.engines.search();
        bench.engines.choose(EngineChoice.BOTH);
        bench.work();
    }

    @Test
    void shown_oneEngine_isNot() {
        bench.work();
        assertFalse(comparison.shown.get());
        both();
        assertTrue(comparison.shown.get());
    }

    @Test
    void times_bothTrained_areEachEnginesOwnAndTheirRatio() {
        both();
        bench.train();
        List<EngineTime> times = comparison.times.get();
        assertEquals(
                List.of(EngineKind.ANALYTIC, EngineKind.PYTORCH),
                times.stream().map(EngineTime::kind).toList());
        EngineTime torch = times.get(1);
        assertEquals(bench.shown().progress().seconds(), torch.total());
        double[] seconds = bench.shown().history().results().stream()
                .mapToDouble(EpochResult::seconds)
                .toArray();
        assertEquals(4, seconds.length);
        double[] epochs = {seconds[1] - seconds[0], seconds[2] - seconds[1], seconds[3] - seconds[2]};
        Arrays.sort(epochs);
        assertEquals(epochs[1], torch.perEpoch(), 1e-15);
        assertEquals(1.5, torch.start());
        assertEquals("PyTorch 2.13.0+cpu, Python 3.12.3", torch.versions());
        assertEquals("", comparison.ratio.get(), "of four epochs nothing can be said");
        assertEquals(List.of("Analytic", "PyTorch"), comparison.timeFigure.get().categories());
        assertEquals(1.5, comparison.timeFigure.get().groups().get(1).values().get(1));
    }

    @Test
    void secondStopped_isSaidWithItsEpochsInsteadOfTotalsSideBySide() {
        both();
        bench.run.updateProperty().addListener((property, old, update) -> {
            if (update != null
                    && !bench.run.leg().isFirst()
                    && update.progress().epochsDone() == 1) {
                bench.run.stop();
            }
        });
        bench.train();
        assertEquals(Optional.of(StopReason.CANCELLED), bench.shown().progress().stopReason());
        List<EngineTime> times = comparison.times.get();
        assertFalse(TimeTexts.isSameWork(times));
        String totals = comparison.timeTexts.totals(times);
        assertTrue(
                totals.matches("Training: Analytic \\S+ m?s for 4 epochs; PyTorch \\S+ m?s for 1 of 4 epochs\\."),
                totals);
        assertEquals(
                List.of("Analytic, 4 epochs", "PyTorch, 1 epochs"),
                comparison.timeFigure.get().categories());
    }

    @Test
    void agreement_sameStart_isSaidToBeExact() {
        both();
        assertEquals(Strings.of("charts").get("agreement.none"), comparison.verdict.get());
        bench.train();
        assertEquals("The same to the last bit over 4 epochs.", comparison.verdict.get());
        assertEquals("", comparison.gaps.get());
        assertEquals(
                List.of("loss", "W1", "b1", "W2", "b2"),
                comparison.largest.get().stream()
                        .map(ComparisonViewModel.Largest::name)
                        .toList());
        assertEquals(2, comparison.agreementFigure.get().present().size());
    }

    @Test
    void agreement_anotherStart_saysFromWhereOn() {
        engines.moved = 0.5;
        both();
        bench.train();
        String verdict = comparison.verdict.get();
        // The first pixel is empty in every image: its weight changes no loss.
        assertEquals("Where a line is missing the difference is exactly 0.", comparison.gaps.get());
        assertTrue(verdict.startsWith("Apart by ") && verdict.contains("from epoch 1 on"), verdict);
        assertTrue(comparison.largest.get().get(1).difference() > 0.01);
    }

    @Test
    void pair_otherSettings_haveTimesAndNoAgreement() {
        both();
        bench.engines.pair(spec.withName("second half"));
        bench.work();
        bench.train();
        assertFalse(comparison.comparable.get());
        assertTrue(comparison.pair.get().contains("second half"), comparison.pair.get());
        assertEquals(2, comparison.times.get().size());
        assertEquals(List.of(), comparison.largest.get());
    }

    private static Agreement.Row row(int epoch, double difference) {
        return new Agreement.Row(epoch, difference / 2, Map.of("W1", difference));
    }

    @Test
    void verdict_roundingAlone_agrees() {
        assertEquals(
                "Agree to 3.1e-12 over 2 epochs: the largest relative difference of the loss and of every parameter.",
                texts.verdict(List.of(row(1, 0), row(2, 3.1e-12)), spec));
    }

    @Test
    void verdict_aWrongGradientAmongTheSettings_isNamedAsTheCause() {
        ExperimentSpec wrong = Deviation.OUTPUT_GRADIENT_WITHOUT_SLOPE.set(Samples.builtIn("moons-sgd"), true);
        String verdict = texts.verdict(List.of(row(1, 0.02), row(2, 0.01)), wrong);
        assertTrue(
                verdict.startsWith(
                        "Apart by 0.0200 at most (the largest relative difference, in epoch 1), from epoch 1 on. "
                                + "The analytic engine makes these slips"),
                verdict);
        assertTrue(verdict.contains("Output gradient without σ′"), verdict);
        assertFalse(texts.verdict(List.of(row(1, 0.02)), spec).contains("slips"));
    }

    @Test
    void verdict_float32_saysThatRoundingIsExpected() {
        ExperimentSpec single = spec.withTraining(spec.training().withPrecision(Precision.FLOAT32));
        String verdict = texts.verdict(List.of(row(1, 1e-4)), single);
        assertTrue(
                verdict.startsWith("Agree to 1.0e-4 over 1 epoch: ")
                        && verdict.contains(". In float32 rounding is expected"),
                verdict);
    }

    @Test
    void verdict_oneAloneIsNotFinite_isSaidInASentence() {
        assertTrue(texts.verdict(List.of(row(1, 0), row(2, 0.5), row(3, Double.POSITIVE_INFINITY)), spec)
                .startsWith("Apart from epoch 2 on; in epoch 3 one engine alone has come to NaN or infinity. "));
    }

    @Test
    void verdict_noParametersKept_saysThatTheLossesAloneWereCompared() {
        assertEquals(
                "The losses agree to 3.1e-12 over 2 epochs; parameters were not compared.",
                texts.verdict(List.of(loss(1, 0), loss(2, 3.1e-12)), spec));
        assertEquals(
                "The losses are the same to the last bit over 1 epoch; parameters were not compared.",
                texts.verdict(List.of(loss(1, 0)), spec));
        String apart = texts.verdict(List.of(loss(1, 0.02)), spec);
        assertTrue(
                apart.startsWith(
                        "Apart by 0.0200 at most (the largest relative difference, in epoch 1), from epoch 1 on. "
                                + "Parameters were not compared. "),
                apart);
        assertFalse(texts.verdict(List.of(loss(1, 0.02), row(2, 0.02)), spec).contains("not compared"));
    }

    private static Agreement.Row loss(int epoch, double difference) {
        return new Agreement.Row(epoch, difference, Map.of());
    }

    @Test
    void difference_anySize_isReadable() {
        assertEquals("0", texts.difference(0));
        assertEquals("3.1e-12", texts.difference(3.1e-12));
        assertEquals("0.902", texts.difference(0.9018));
        assertEquals("NaN in one alone", texts.difference(Double.POSITIVE_INFINITY));
    }
}
