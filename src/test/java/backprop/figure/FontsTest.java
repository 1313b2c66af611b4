package backprop.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
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

    @Test
    void fit_pairsOfSurrogates_areNeverCutInTwo() {
        String text = "\uD83D\uDE00".repeat(30);
        for (double room = 10; room < 200; room += 0.7) {
            for (String shorter :
                    List.of(Fonts.fit(text, TextStyle.LABEL, room), Fonts.fitMiddle(text, TextStyle.LABEL, room))) {
                assertTrue(shorter.codePoints().allMatch(c -> c == 0x1F600 || c == '…'), shorter);
                assertTrue(Fonts.width(shorter, TextStyle.LABEL) <= room, shorter);
            }
        }
    }

    @Test
    void fit_everyRoom_keepsAsMuchAsHasRoom() {
        String text = "learning rate 0.1 and momentum";
        for (double room = 12; room < 180; room += 1.3) {
            String shorter = Fonts.fit(text, TextStyle.LABEL, room);
            String longer = text.substring(0, Math.min(text.length(), shorter.length() + 1)) + "…";
            assertTrue(shorter.equals(text) || Fonts.width(longer, TextStyle.LABEL) > room, shorter);
        }
    }

    @Test
    void fit_aTextOfAMillionLetters_isFast() {
        String text = "a long text ".repeat(80_000);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertTrue(Fonts.fit(text, TextStyle.LABEL, 100).endsWith("…"));
            assertTrue(Fonts.fitMiddle(text, TextStyle.LABEL, 100).contains("…"));
        });
    }
}
