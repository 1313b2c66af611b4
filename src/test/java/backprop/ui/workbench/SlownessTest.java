package backprop.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.math.Compute.Choice;
import backprop.text.Strings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SlownessTest {
    private static Slowness of(Choice choice) {
        return new Slowness(choice, Strings.of("workbench"));
    }

    @Test
    void text_vectorKernels_isEmpty() {
        assertFalse(of(Choice.VECTOR).isSlow());
        assertEquals("", of(Choice.VECTOR).text());
    }

    @ParameterizedTest
    @EnumSource(names = "VECTOR", mode = EnumSource.Mode.EXCLUDE)
    void text_plainLoops_saysThatItIsSlowerAndWhy(Choice choice) {
        assertTrue(of(choice).isSlow());
        assertTrue(of(choice).text().startsWith("Slower training: "), of(choice).text());
        assertTrue(
                of(choice).help().startsWith("Training uses plain loops, "),
                of(choice).help());
    }

    @Test
    void help_moduleMissing_saysHowToStartWithIt() {
        assertTrue(of(Choice.PLAIN_WITHOUT_MODULE).help().contains("--add-modules jdk.incubator.vector"));
    }
}
