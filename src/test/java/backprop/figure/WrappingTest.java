package backprop.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrappingTest {
    private static final String TEXT = "cross-entropy, mean over N · Digits, H = 100, tanh, textbook form, seed 1";

    @Test
    void balanced_lastWordHasNoRoom_isNotLeftAlone() {
        double room = Fonts.width(TEXT, TextStyle.LABEL) - 1;
        assertEquals("1", Wrapping.lines(TEXT, TextStyle.LABEL, room, 2).get(1));
        List<String> lines = Wrapping.balanced(TEXT, TextStyle.LABEL, room, 2);
        assertEquals(List.of("cross-entropy, mean over N", "Digits, H = 100, tanh, textbook form, seed 1"), lines);
    }

    @Test
    void balanced_noBreakBetweenParts_hasEvenLinesAndKeepsTogetherWhatBelongsTogether() {
        String text = "share classified rightly by ReLU + softmax, H = 100";
        double room = Fonts.width(text, TextStyle.LABEL) - 1;
        List<String> lines = Wrapping.balanced(text, TextStyle.LABEL, room, 2);
        assertEquals(text, String.join(" ", lines));
        assertTrue(lines.get(1).length() > text.length() / 3, lines.toString());
        for (String line : lines) {
            assertTrue(line.matches("[^=+].*[^=+]"), line);
        }
    }

    private static String bare(String text) {
        return text.replace(" ·", "");
    }

    @ParameterizedTest
    @ValueSource(doubles = {60, 100, 140, 200, 300, 900})
    void balanced_anyRoom_takesNoMoreLinesAndNoMoreRoom(double room) {
        for (int most : new int[] {1, 2, 3, 9}) {
            List<String> lines = Wrapping.balanced(TEXT, TextStyle.LABEL, room, most);
            assertEquals(Wrapping.lines(TEXT, TextStyle.LABEL, room, most).size(), lines.size());
            assertTrue(lines.stream().allMatch(line -> Fonts.width(line, TextStyle.LABEL) <= room), lines.toString());
            boolean whole = !lines.get(lines.size() - 1).endsWith("…");
            assertTrue(!whole || room < 90 || bare(String.join(" ", lines)).equals(bare(TEXT)), lines.toString());
        }
    }
}
