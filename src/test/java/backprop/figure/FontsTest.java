package backprop.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FontsTest {
    @Test
    void of_everySignOfANumber_isInItsFont() {
        assertEquals(-1, Fonts.of(TextStyle.NUMBER).canDisplayUpTo("0123456789.,−e∞ %NaN–"));
        assertEquals(-1, Fonts.of(TextStyle.LABEL).canDisplayUpTo("η µ ± × – … äöü"));
    }

    @Test
    void width_digits_areAllAlike() {
        assertEquals(6.6, Fonts.width("8", TextStyle.NUMBER), 1e-3);
        assertEquals(66, Fonts.width("0123456789", TextStyle.NUMBER), 1e-2);
    }

    @Test
    void fit_tooLong_endsInAnEllipsisAndFits() {
        String text = Fonts.fit("a rather long title of a chart", TextStyle.TITLE, 100);
        assertTrue(text.endsWith("…") && Fonts.width(text, TextStyle.TITLE) <= 100, text);
        assertEquals("", Fonts.fit("abc", TextStyle.TITLE, 3));
    }
}
