package backprop.math;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ShapeMismatchExceptionTest {

    @Test
    void message_namesThePlaceBothShapesAndTheOneThatFits() {
        var mismatch = new ShapeMismatchException(
                "Dense 1", "input", new Shape(20, 63), "N×64", "weights W1", new Shape(64, 100));
        assertEquals("Dense 1: the input is 20×63, but the weights W1 (64×100) take N×64.", mismatch.getMessage());
    }

    @Test
    void shape_ofAMatrix_isWrittenAsInAFormula() {
        assertEquals("1437×64", Precision.FLOAT64.matrix(1437, 64).shape().toString());
        assertEquals(new Shape(0, 3), Precision.FLOAT64.matrix(0, 3).shape());
    }
}
