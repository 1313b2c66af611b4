package backprop.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.training.Agreement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AgreementFigureTest {
    private static Agreement.Row row(int epoch, double loss) {
        return new Agreement.Row(epoch, loss, Map.of("W1", 1e-15));
    }

    @Test
    void subtitle_someDifferencesOfZero_saysWhatAGapIs() {
        assertEquals(
                "largest relative difference; where a line is missing it is 0",
                AgreementFigure.of(List.of(row(1, 1e-16), row(2, 0)), 2).subtitle());
        assertEquals(
                "largest relative difference",
                AgreementFigure.of(List.of(row(1, 1e-16), row(2, 1e-16)), 2).subtitle());
    }
}
