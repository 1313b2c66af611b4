package backprop.experiment.json;

import static backprop.experiment.json.Refusals.assertRefused;
import static backprop.experiment.json.Refusals.read;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.experiment.json.FileProblem.Kind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonReaderTest {
    private static final String START = "f.json, line 1, column 1: ";
    private static final String START_OF_TEXT = "f.json, line 1, column 2: ";

    private enum Shuffle {
        EACH_EPOCH,
        NEVER
    }

    @Test
    void read_rightValues_areWhatTheySay() throws ExperimentFileException {
        assertEquals("a", read("\"a\"").text());
        assertEquals(0.5, read("0.5").number(NumberRange.between(0, 1)));
        assertEquals(1000, read("1e3").wholeNumber(1, 1000));
        assertTrue(read("true").flag());
        assertEquals(Shuffle.EACH_EPOCH, read("\"each-epoch\"").word(Shuffle.class));
        assertEquals("b", read("\"b\"").word(List.of("a", "b")));
        assertArrayEquals(new double[] {1, 2}, read("[1, 2]").numbers(NumberRange.any()));
        assertEquals(List.of("a", "b"), read("[\"a\", \"b\"]").list(JsonReader::text));
        assertInstanceOf(JsonNull.class, read("null").value());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "1.50 | 1.50 is not a text.",
                "true | true is not a text.",
                "null | null is not a text.",
                "[1] | a list stands where a text belongs.",
                "{} | an object stands where a text belongs."
            })
    void text_ofSomethingElse_isRefused(String text, String message) {
        ExperimentFileException refused =
                assertRefused(START + message, () -> read(text).text());
        assertEquals(Kind.WRONG_TYPE, refused.problem().kind());
    }

    @Test
    void number_ofSomethingElse_isRefused() {
        ExperimentFileException refused = assertRefused(
                START_OF_TEXT + "“0.1” is not a number of at least 0.",
                () -> read("\"0.1\"").number(NumberRange.atLeast(0)));
        assertEquals(Kind.WRONG_TYPE, refused.problem().kind());
        assertEquals(Optional.of("“0.1”"), refused.problem().value());
    }

    @Test
    void number_outOfRange_isRefusedAsItIsWritten() {
        ExperimentFileException refused = assertRefused(
                START + "1.0e0 is not a number from 0 to below 1.",
                () -> read("1.0e0").number(NumberRange.atLeast(0).below(1)));
        assertEquals(Kind.OUT_OF_RANGE, refused.problem().kind());
    }

    @ParameterizedTest
    @CsvSource({"0", "1.5", "1000001", "-3"})
    void wholeNumber_fractionOrOutOfRange_isRefused(String text) {
        assertRefused(
                START + text + " is not a whole number from 1 to 1,000,000.",
                () -> read(text).wholeNumber(1, 1_000_000));
    }

    @Test
    void wholeNumber_withoutUpperBound_doesNotNameIt() {
        assertRefused(
                START + "0 is not a whole number of at least 1.",
                () -> read("0").wholeNumber(1, Integer.MAX_VALUE));
        assertRefused(
                START + "a list stands where a whole number of at least 1 belongs.",
                () -> read("[]").wholeNumber(1, Integer.MAX_VALUE));
    }

    @Test
    void flag_ofSomethingElse_isRefused() {
        assertRefused(START + "0 is not true or false.", () -> read("0").flag());
    }

    @Test
    void word_misspelt_proposesTheNearest() {
        ExperimentFileException refused = assertRefused(
                START_OF_TEXT + "“eachEpochs” is not one of “each-epoch” and “never”. Did you mean “each-epoch”?",
                () -> read("\"eachEpochs\"").word(Shuffle.class));
        assertEquals(Kind.UNKNOWN_WORD, refused.problem().kind());
        assertEquals(Optional.of("each-epoch"), refused.problem().proposal());
        assertEquals(Optional.of("eachEpochs"), refused.problem().value());
        assertEquals(Optional.of("\"each-epoch\""), refused.repairedText());
    }

    @Test
    void word_unlikeAny_listsAll() {
        ExperimentFileException refused = assertRefused(
                START_OF_TEXT + "“x” is not one of “a”, “b” and “c”. Write one of these.",
                () -> read("\"x\"").word(List.of("a", "b", "c")));
        assertEquals(Optional.empty(), refused.repairedText());
    }

    @Test
    void word_veryLong_isShownCut() {
        assertRefused(
                START_OF_TEXT + "“" + "x".repeat(39) + "…” is not one of “a” and “b”. Write one of these.",
                () -> read("\"" + "x".repeat(5_000) + "\"").word(List.of("a", "b")));
    }

    @Test
    void word_ofSomethingElse_isRefused() {
        assertRefused(START + "1 is not one of “a” and “b”.", () -> read("1").word(List.of("a", "b")));
    }

    @Test
    void object_ofSomethingElse_isRefused() {
        assertRefused(START + "1 is not an object.", () -> read("1").object());
        assertRefused(
                START + "a list stands where an object belongs.",
                () -> read("[]").object());
    }

    @Test
    void list_ofSomethingElse_isRefused() {
        assertRefused(
                START + "an object stands where a list belongs.",
                () -> read("{}").list());
    }

    @Test
    void list_elementOfWrongType_isRefusedAtTheElement() {
        assertRefused(
                "f.json, line 1, column 5, $[1]: null is not a number.",
                () -> read("[1, null]").numbers(NumberRange.any()));
    }

    @Test
    void list_elementThatIsRefused_isRefusedAtTheElement() {
        assertRefused(
                "f.json, line 1, column 5, $[1]: Two is too much. Try one.",
                () -> read("[1, 2]").list(element -> {
                    if (element.number(NumberRange.any()) == 2) {
                        throw new IllegalArgumentException("Two is too much. Try one.");
                    }
                    return element;
                }));
    }

    @Test
    void wrongType_ofSeveralForms_saysThem() throws ExperimentFileException {
        assertEquals(
                START + "true is not “full” or a whole number of at least 1.",
                read("true").wrongType("“full” or a whole number of at least 1").getMessage());
        assertEquals(
                START + "Not so. Try it so.",
                read("1").refuse("Not so. Try it so.").getMessage());
    }
}
