package backprop.experiment.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class NumberRangeTest {
    @Test
    void toString_anyRange_namesItsEnds() {
        NumberRange any = NumberRange.any();
        assertEquals("a number", any.toString());
        assertEquals("a number of at most 1", any.atMost(1).toString());
        assertEquals("a number below 1", any.below(1).toString());
        assertEquals("a number of at least -1", NumberRange.atLeast(-1).toString());
        assertEquals("a number above 0", NumberRange.above(0).toString());
        assertEquals("a number from 0 to 1", NumberRange.between(0, 1).toString());
        assertEquals(
                "a number from 0 to below 0.5",
                NumberRange.atLeast(0).below(0.5).toString());
        assertEquals(
                "a number above 0 and below 1", NumberRange.above(0).below(1).toString());
        assertEquals(
                "a number above 0 and at most 1,000,000",
                NumberRange.above(0).atMost(1_000_000).toString());
        assertEquals("a number of at least 1e-12", NumberRange.atLeast(1e-12).toString());
    }

    @Test
    void contains_ends_asTheyAreIncluded() {
        assertTrue(NumberRange.between(0, 1).contains(0));
        assertTrue(NumberRange.between(0, 1).contains(1));
        assertFalse(NumberRange.above(0).contains(0));
        assertFalse(NumberRange.atLeast(0).below(1).contains(1));
        assertFalse(NumberRange.between(0, 1).contains(-0.1));
        assertTrue(NumberRange.any().contains(-1e308));
    }

    @Test
    void new_upsideDown_isRefused() {
        String message = assertThrows(IllegalArgumentException.class, () -> NumberRange.between(1, 0))
                .getMessage();
        assertEquals("A range from 1.0 to 0.0 holds no number. Give the lower end first.", message);
    }
}
