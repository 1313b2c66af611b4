package backprop.metrics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Targets;
import backprop.math.Matrix;
import backprop.math.Precision;
import java.util.List;
import org.junit.jupiter.api.Test;

class PredictionsTest {
    /** Rows 0, 2, 3 and 5 are mistakes with the confidences 0.5, 0.9, 0.5 and 0.6. */
    private static final Matrix S = Matrix.ofRows(new double[][] {
        {0.5, 0.3, 0.2}, {0.1, 0.7, 0.2}, {0.05, 0.05, 0.9}, {0.2, 0.5, 0.3}, {0.4, 0.4, 0.2}, {0.6, 0.3, 0.1},
    });

    private static final Targets LABELS = classes(1, 1, 0, 2, 0, 2);

    private static Targets classes(int... labels) {
        return new Targets.Classes(labels, 3);
    }

    private static Predictions predictions() {
        return new Predictions(4, S, LABELS);
    }

    @Test
    void accuracy_someWrong_isTheShareOfRightOnes() {
        assertEquals(2 / 6.0, Predictions.accuracy(S, LABELS));
        assertEquals(1, Predictions.accuracy(S, classes(0, 1, 2, 1, 0, 0)));
        assertEquals(0, Predictions.accuracy(S, classes(2, 2, 1, 0, 1, 2)));
    }

    @Test
    void accuracy_noRows_isNan() {
        assertTrue(Double.isNaN(Predictions.accuracy(Precision.FLOAT64.matrix(0, 3), classes())));
    }

    @Test
    void accuracy_reusedBufferLargerThanItsShape_countsOnlyTheRowsShown() {
        Matrix buffer = S.copy();
        buffer.reshape(2, 3);
        assertEquals(0.5, Predictions.accuracy(buffer, classes(1, 1)));
    }

    @Test
    void of_anExample_isItsRow() {
        Prediction prediction = predictions().of(2);
        assertEquals(2, prediction.index());
        assertEquals(0, prediction.trueClass());
        assertEquals(2, prediction.predicted());
        assertEquals(0.9, prediction.confidence());
        assertFalse(prediction.correct());
        assertArrayEquals(new double[] {0.05, 0.05, 0.9}, prediction.probabilities());
    }

    @Test
    void of_equalProbabilities_predictsTheFirst() {
        assertEquals(0, predictions().of(4).predicted());
        assertTrue(predictions().of(4).correct());
    }

    @Test
    void misclassified_surestMistakeFirst_equalsByIndex() {
        List<Integer> indices =
                predictions().misclassified().stream().map(Prediction::index).toList();
        assertEquals(List.of(2, 5, 0, 3), indices);
    }

    @Test
    void misclassified_allRight_isEmpty() {
        assertEquals(List.of(), new Predictions(0, S, classes(0, 1, 2, 1, 0, 0)).misclassified());
    }
}
