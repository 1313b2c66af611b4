package backprop.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.experiment.ArrayCheck;
import backprop.experiment.AutogradCheck;
import backprop.experiment.AutogradCheck.Verdict;
import backprop.experiment.BuiltInExperiments;
import backprop.experiment.ExperimentSpec;
import backprop.experiment.GradientReport;
import backprop.text.Strings;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WitnessWordsTest {
    private static final ExperimentSpec TEXTBOOK =
            BuiltInExperiments.find("moons-sgd").orElseThrow().textbook();
    private static final ExperimentSpec PUBLISHED =
            BuiltInExperiments.find("moons-sgd").orElseThrow().published();

    private static GradientReport report(Verdict verdict) {
        boolean wrong = verdict == Verdict.ANALYTIC_WRONG;
        ArrayCheck.Deviating worst = new ArrayCheck.Deviating(0, 0, 2, 1, wrong ? 0.5 : 1e-8);
        ArrayCheck array = new ArrayCheck(
                "W2",
                4,
                4,
                0,
                0,
                wrong ? 4 : 0,
                Optional.of(worst),
                Optional.of(new AutogradCheck(3e-14, 2e-8, verdict)));
        return new GradientReport(20, 0.7, List.of(array));
    }

    private static List<String> words(ExperimentSpec spec, Verdict verdict) {
        return new WitnessWords(Strings.of("terminal")).of(spec, report(verdict));
    }

    @Test
    void of_allAgree_givesTheThreeDeviations() {
        List<String> lines = words(TEXTBOOK, Verdict.ALL_AGREE);
        assertEquals(
                "  W2 (Dense 2): analytic–differences 1.0e-08, analytic–autograd 3.0e-14, autograd–differences 2.0e-08: all three agree",
                lines.get(1));
        assertEquals("No gradient is wrong: nobody contradicts.", lines.get(2));
    }

    @Test
    void of_analyticWrong_namesTheSlipThatTheExperimentHas() {
        assertTrue(words(PUBLISHED, Verdict.ANALYTIC_WRONG).get(2).endsWith(": Output gradient without σ′."));
        assertEquals(
                "The analytic gradient is wrong: see above.",
                words(TEXTBOOK, Verdict.ANALYTIC_WRONG).get(2));
    }

    @ParameterizedTest
    @EnumSource(Verdict.class)
    void of_anyVerdict_endsInWordsThatFitIt(Verdict verdict) {
        boolean right = verdict == Verdict.ALL_AGREE || verdict == Verdict.AT_KINKS;
        assertEquals(right, report(verdict).isRight());
        List<String> lines = words(TEXTBOOK, verdict);
        assertEquals(right, lines.get(2).startsWith("No gradient is wrong"), lines.get(2));
        assertFalse(lines.get(1).contains("witness."), lines.get(1));
    }
}
