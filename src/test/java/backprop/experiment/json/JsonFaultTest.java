package backprop.experiment.json;

import static backprop.experiment.json.Refusals.assertRefused;
import static backprop.experiment.json.Refusals.parse;
import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.experiment.json.FileProblem.Kind;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JsonFaultTest {
    private static final String EARLY = "Check that it was saved or copied as a whole.";
    private static final String NUMBERS = "Write numbers as 100, -0.5 or 1e-5.";
    private static final String FINITE = "Write a finite number, or null where a setting may be off.";

    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of("", 1, 1, "the file is empty. Choose an experiment file."),
                Arguments.of(" \n ", 2, 2, "the file is empty. Choose an experiment file."),
                Arguments.of("{", 1, 2, "the file ends too early: } is missing. " + EARLY),
                Arguments.of("[1,", 1, 4, "the file ends too early: ] is missing. " + EARLY),
                Arguments.of("{\"a\"", 1, 5, "$.a", "the file ends too early: a value is missing. " + EARLY),
                Arguments.of("{\"a\": ", 1, 7, "$.a", "the file ends too early: a value is missing. " + EARLY),
                Arguments.of("[\"a", 1, 4, "the file ends too early: ] is missing. " + EARLY),
                Arguments.of("{\"a\": 1,\n}", 1, 8, "nothing follows this comma. Remove the comma."),
                Arguments.of("[1,,2]", 1, 3, "nothing follows this comma. Remove the comma."),
                Arguments.of("[,1]", 1, 2, "a value is missing before this. Write it there."),
                Arguments.of("{\"a\":}", 1, 6, "$.a", "a value is missing before this. Write it there."),
                Arguments.of("[1\n 2]", 2, 2, "a comma or ] is missing before this. Put it there."),
                Arguments.of("{\"a\": 1\n \"b\": 2}", 2, 2, "a comma or } is missing before this. Put it there."),
                Arguments.of(
                        "{\"a\" 1}", 1, 6, "$.a", "a colon is missing between the key and its value. Put it there."),
                Arguments.of("{\"a\": 1]", 1, 8, "this ] closes what needs }. Check the brackets before it."),
                Arguments.of("[1}", 1, 3, "this } closes what needs ]. Check the brackets before it."),
                Arguments.of("]", 1, 1, "this ] closes nothing. Remove it."),
                Arguments.of(
                        "{} {}",
                        1,
                        4,
                        "something follows after the end of the document. Remove it, or check the"
                                + " brackets before it."),
                Arguments.of(
                        "1 x",
                        1,
                        3,
                        "something follows after the end of the document. Remove it, or check the"
                                + " brackets before it."),
                Arguments.of("{a: 1}", 1, 2, "a key in double quotes is missing here. Write keys as \"name\"."),
                Arguments.of("{'a': 1}", 1, 2, "a key in double quotes is missing here. Write keys as \"name\"."),
                Arguments.of(
                        "{\"b\": 1, a: 1}",
                        1,
                        10,
                        "a key in double quotes is missing here. Write keys as" + " \"name\"."),
                Arguments.of("['a']", 1, 2, "a text begins with a single quote. Write texts as \"text\"."),
                Arguments.of(
                        "[\"a\nb\"]",
                        1,
                        2,
                        "the quote that closes this text is missing. A text ends on its"
                                + " line; write \\n for a line end within."),
                Arguments.of("[\"a\tb\"]", 1, 4, "a control character stands in this text. Write \\t for a tab."),
                Arguments.of("[\"a\u0001\"]", 1, 4, "a control character stands in this text. Remove it."),
                Arguments.of(
                        "[\"C:\\data\"]", 1, 5, "a backslash stands before no escape. Write \\\\ for a backslash."),
                Arguments.of("[\"\\u12x4\"]", 1, 3, "a backslash stands before no escape. Write \\\\ for a backslash."),
                Arguments.of(
                        "// hello\n{}",
                        1,
                        1,
                        "a comment stands here, and JSON has none. Remove it; \"description\" takes remarks."),
                Arguments.of(
                        "{\"a\": 1 # one\n}",
                        1,
                        9,
                        "a comment stands here, and JSON has none. Remove it; \"description\" takes remarks."),
                Arguments.of(
                        "{ /* x */ }",
                        1,
                        3,
                        "a comment stands here, and JSON has none. Remove it; \"description\" takes remarks."),
                Arguments.of(
                        "{\"\\ud83dx\": 1}",
                        1,
                        3,
                        "this key holds half of a pair of \\u escapes. Write both halves, or the character itself."),
                Arguments.of("[NaN]", 1, 2, "“NaN” is not a number that a file can hold. " + FINITE),
                Arguments.of(
                        "{\"a\": -Infinity}",
                        1,
                        7,
                        "$.a",
                        "“-Infinity” is not a number that a file can hold. " + FINITE),
                Arguments.of("[01]", 1, 2, "“01” is not a number. " + NUMBERS),
                Arguments.of("[+1]", 1, 2, "“+1” is not a number. " + NUMBERS),
                Arguments.of("[.5]", 1, 2, "“.5” is not a number. " + NUMBERS),
                Arguments.of("[1.]", 1, 2, "“1.” is not a number. " + NUMBERS),
                Arguments.of("[1e]", 1, 2, "“1e” is not a number. " + NUMBERS),
                Arguments.of("[12a]", 1, 2, "“12a” is not a number. " + NUMBERS),
                Arguments.of(
                        "[" + "1".repeat(1001) + "]",
                        1,
                        2,
                        "“" + "1".repeat(39) + "…” is too long. 17 digits are enough for any."),
                Arguments.of(
                        "[True]", 1, 2, "“True” is neither a number nor true, false or null. Did you mean “true”?"),
                Arguments.of(
                        "[None]",
                        1,
                        2,
                        "“None” is neither a number nor true, false or null. Write texts in double quotes."),
                Arguments.of("[@]", 1, 2, "no value can begin with this. Check the quotes and brackets before it."));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void parse_malformedText_saysWhereAndWhatInPlainWords(ArgumentsAccessor arguments) {
        Object[] parts = arguments.toArray();
        String path = parts.length == 5 ? ", " + parts[3] : "";
        String where = "f.json, line " + parts[1] + ", column " + parts[2] + path + ": ";
        ExperimentFileException refused =
                assertRefused(where + parts[parts.length - 1], () -> parse((String) parts[0]));
        assertEquals(Kind.MALFORMED, refused.problem().kind());
    }
}
