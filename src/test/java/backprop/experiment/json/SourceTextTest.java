package backprop.experiment.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SourceTextTest {
    private static SourceExcerpt excerpt(String text, String word) {
        return new Place(new SourceText("f.json", text), text.indexOf(word), word.length(), JsonPath.ROOT).excerpt();
    }

    private static String marked(SourceExcerpt excerpt) {
        return excerpt.markedText().substring(excerpt.markStart(), excerpt.markStart() + excerpt.markLength());
    }

    @Test
    void excerpt_inTheMiddle_hasTwoLinesBeforeAndOneAfter() {
        SourceExcerpt excerpt = excerpt("one\ntwo\r\nthree\rfour word\nfive\nsix\n", "word");

        assertEquals(2, excerpt.firstLine());
        assertEquals(List.of("two", "three", "four word", "five"), excerpt.lines());
        assertEquals(4, excerpt.markedLine());
        assertEquals("word", marked(excerpt));
    }

    @Test
    void excerpt_onTheFirstLine_beginsWithIt() {
        assertEquals(new SourceExcerpt(1, List.of("word"), 1, 0, 4), excerpt("word", "word"));
    }

    @Test
    void excerpt_behindTheLastCharacter_marksNothing() {
        SourceText source = new SourceText("f.json", "{\n");
        SourceExcerpt excerpt = new Place(source, 2, 0, JsonPath.ROOT).excerpt();

        assertEquals(new SourceExcerpt(1, List.of("{", ""), 2, 0, 0), excerpt);
    }

    @Test
    void excerpt_onALongLine_isCutAroundTheWord() {
        for (int before : new int[] {0, 150, 190, 196, 199, 200, 5_000}) {
            SourceExcerpt excerpt =
                    excerpt("a".repeat(5_000) + "\n" + "x".repeat(before) + "word" + "y".repeat(900), "word");

            assertEquals("word", marked(excerpt), "behind " + before);
            assertEquals("a".repeat(199) + "…", excerpt.lines().get(0));
            assertTrue(excerpt.markedText().length() <= 200);
            assertTrue(excerpt.markedText().endsWith("…"));
            assertEquals(excerpt.markedText().startsWith("…"), before > 195);
        }
    }

    @Test
    void excerpt_ofALongWord_marksWhatIsShown() {
        String word = "w".repeat(1_000);
        SourceExcerpt excerpt = excerpt("x".repeat(100) + word, word);

        assertEquals(200, excerpt.markedText().length());
        assertEquals("w".repeat(139) + "…", marked(excerpt));
    }

    @Test
    void excerpt_wordAcrossLines_endsWithItsLine() {
        assertEquals("wo", marked(excerpt("a wo\nrd", "wo\nrd")));
    }

    @Test
    void newExcerpt_markOutsideItsLines_isRefused() {
        assertEquals(
                "Line 3 is none of the 1 from 1. Mark one of these.",
                assertThrows(IllegalArgumentException.class, () -> new SourceExcerpt(1, List.of("a"), 3, 0, 1))
                        .getMessage());
        assertEquals(
                "The mark from 1, 1 long, leaves its line. Keep it within the line.",
                assertThrows(IllegalArgumentException.class, () -> new SourceExcerpt(1, List.of("a"), 1, 1, 1))
                        .getMessage());
    }

    @Test
    void newPlace_outsideTheText_isRefused() {
        assertEquals(
                "A place from 2, 3 long, is not within a text of 4 characters. Keep it within.",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new Place(new SourceText("f", "text"), 2, 3, JsonPath.ROOT))
                        .getMessage());
    }
}
