package backprop.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TimeTextsTest {
    private final TimeTexts texts = new TimeTexts(Samples.STRINGS);

    private static EngineTime time(EngineKind kind, int epochs, int updates, double perEpoch) {
        return new EngineTime(kind, epochs, 1000, updates, perEpoch, Math.max(0, epochs - 1), 1, 0, 1, "");
    }

    private String ratio(int epochs, double analytic, double torch) {
        return texts.ratio(
                List.of(time(EngineKind.ANALYTIC, 1000, 1, analytic), time(EngineKind.PYTORCH, epochs, 1, torch)));
    }

    @Test
    void ratio_fewEpochs_isNotSaid() {
        assertEquals("", ratio(1, 0.001, 1.017));
        assertEquals("", ratio(4, 0.001, 0.002));
        assertEquals("", texts.ratio(List.of(time(EngineKind.ANALYTIC, 1000, 1, 0.1))));
    }

    @Test
    void ratio_enoughEpochs_hasTwoDigitsAndItsEpochs() {
        assertEquals(
                "An epoch takes PyTorch 1.7 times as long as Analytic (median of 999 epochs).",
                ratio(1000, 0.1, 0.1734));
        assertEquals(
                "An epoch takes PyTorch 1,000 times as long as Analytic (median of 999 and 121 epochs).",
                ratio(122, 0.001, 1.017));
        assertEquals(
                "An epoch takes Analytic 81 times as long as PyTorch (median of 999 epochs).", ratio(1000, 80.9, 1));
        assertEquals("An epoch takes both about as long (median of 999 epochs).", ratio(1000, 1, 1.04));
    }

    @Test
    void ratio_otherBatches_isNotClaimed() {
        assertEquals(
                "Updates in an epoch: Analytic 1, PyTorch 72. So an epoch is not the same work for both.",
                texts.ratio(List.of(time(EngineKind.ANALYTIC, 1000, 1, 0.1), time(EngineKind.PYTORCH, 1000, 72, 0.5))));
    }

    @Test
    void totals_oneHasNotBegun_areOfTheOther() {
        List<EngineTime> times =
                List.of(time(EngineKind.ANALYTIC, 1000, 1, 0.1), time(EngineKind.PYTORCH, 0, 1, Double.NaN));
        assertEquals("Training: Analytic 1.00 s for 1,000 epochs.", texts.totals(times));
    }

    @Test
    void together_anySizes_haveOneUnitAndThreeDigits() {
        assertEquals(List.of("2.22 ms", "181 ms"), texts.together(0.00222, 0.181));
        assertEquals(List.of("0.746 s", "110 s"), texts.together(0.746, 110));
        assertEquals(List.of("40.0 ms", "2,160 ms"), texts.together(0.04, 2.16));
        assertEquals(List.of("0.0500 min", "8.05 min"), texts.together(3, 483));
        assertEquals(List.of("–", "–"), texts.together(Double.NaN, 0));
    }
}
