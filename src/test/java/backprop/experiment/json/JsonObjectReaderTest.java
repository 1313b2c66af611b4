package backprop.experiment.json;

import static backprop.experiment.json.Refusals.assertRefused;
import static backprop.experiment.json.Refusals.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.experiment.json.FileProblem.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonObjectReaderTest {
    private static final NumberRange RATE = NumberRange.above(0).atMost(100);

    private enum Form {
        PLAIN,
        TORCH
    }

    private record Rule(String type, double rate, Form form) {
        Rule {
            if (rate > 10) {
                throw new IllegalArgumentException("A rate of " + rate + " is too high. Try 0.1.");
            }
        }

        static Rule from(JsonObjectReader in) throws ExperimentFileException {
            return new Rule(
                    in.type("momentum", "sgd"),
                    in.number("learningRate", RATE),
                    in.word("form", Form.class, Form.PLAIN));
        }
    }

    private static Rule rule(String text) throws ExperimentFileException {
        return read(text).object(in -> in.object("optimizer", Rule::from));
    }

    @Test
    void read_everyKind_isWhatItSays() throws ExperimentFileException {
        JsonObjectReader in = read("""
                        {"type": "b", "text": "t", "number": 0.1, "whole": 3, "flag": true, "word": "torch", "one": "x",
                         "object": {}, "list": [1], "made": [2]}""").object();

        assertEquals("b", in.type("a", "b"));
        assertEquals("t", in.text("text"));
        assertEquals(0.1, in.number("number", RATE));
        assertEquals(3, in.wholeNumber("whole", 1, 3));
        assertTrue(in.flag("flag"));
        assertEquals(Form.TORCH, in.word("word", Form.class));
        assertEquals("x", in.word("one", List.of("x")));
        in.object("object").done();
        assertEquals(1, in.list("list").size());
        assertEquals(List.of(2), in.list("made", element -> element.wholeNumber(0, 9)));
        assertTrue(in.has("text"));
        assertFalse(in.has("other"));
        in.done();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{}", "{\"t\": null, \"n\": null, \"i\": null, \"f\": null, \"w\": null, \"o\": null, \"l\": null}"
            })
    void read_absentOrNullWithDefault_isTheDefault(String text) throws ExperimentFileException {
        JsonObjectReader in = read(text).object();

        assertEquals("d", in.text("t", "d"));
        assertEquals(0.5, in.number("n", RATE, 0.5));
        assertEquals(7, in.wholeNumber("i", 0, 9, 7));
        assertTrue(in.flag("f", true));
        assertEquals(Form.TORCH, in.word("w", Form.class, Form.TORCH));
        assertEquals("d", in.object("o", inner -> inner.text("t"), "d"));
        assertEquals(List.of("d"), in.list("l", JsonReader::text, List.of("d")));
        assertEquals(Optional.empty(), in.optional("x", JsonReader::text));
        in.done();
    }

    @Test
    void read_presentWithDefault_isWhatStandsThere() throws ExperimentFileException {
        JsonObjectReader in = read("""
                        {"t": "x", "n": 2, "i": 1, "f": false, "w": "plain", "o": {"t": "y"}, "l": ["z"]}""").object();

        assertEquals("x", in.text("t", "d"));
        assertEquals(2, in.number("n", RATE, 0.5));
        assertEquals(1, in.wholeNumber("i", 0, 9, 7));
        assertFalse(in.flag("f", true));
        assertEquals(Form.PLAIN, in.word("w", Form.class, Form.TORCH));
        assertEquals("y", in.object("o", inner -> inner.text("t"), "d"));
        assertEquals(List.of("z"), in.list("l", JsonReader::text, List.of("d")));
        in.done();
    }

    @Test
    void optional_presentAndWrong_isRefusedAtItsPlace() {
        assertRefused(
                "f.json, line 1, column 7, $.a: 1 is not a text.",
                () -> read("{\"a\": 1}").object().text("a", "d"));
    }

    @Test
    void all_freeKeys_areReadInOrder() throws ExperimentFileException {
        Map<String, String> all = read("{\"$.b\": \"x\", \"$.a\": \"y\"}").object(in -> in.all(JsonReader::text));
        assertEquals(Map.of("$.b", "x", "$.a", "y"), all);
        assertEquals(List.of("$.b", "$.a"), List.copyOf(all.keySet()));
    }

    @Test
    void object_unknownKeyNearAnother_proposesIt() {
        ExperimentFileException refused = assertRefused(
                "f.json, line 3, column 4, $.optimizer.forms: there is no key “forms”. Did you mean “form”?",
                () -> rule("{\"optimizer\": {\n  \"type\": \"sgd\", \"learningRate\": 0.1,\n  \"forms\": \"plain\"}}"));
        assertEquals(Kind.UNKNOWN_KEY, refused.problem().kind());
        assertEquals(Optional.of("forms"), refused.problem().value());
        assertEquals(
                Optional.of("{\"optimizer\": {\n  \"type\": \"sgd\", \"learningRate\": 0.1,\n  \"form\": \"plain\"}}"),
                refused.repairedText());
    }

    @Test
    void object_requiredKeyMisspelt_isProposedAndNotSaidToBeMissing() {
        ExperimentFileException refused = assertRefused(
                "f.json, line 1, column 32, $.optimizer.learning_rate: there is no key “learning_rate”. Did you mean"
                        + " “learningRate”?",
                () -> rule("{\"optimizer\": {\"type\": \"sgd\", \"learning_rate\": 0.1}}"));
        SourceExcerpt excerpt = refused.place().orElseThrow().excerpt();
        assertEquals(
                "learning_rate",
                excerpt.markedText().substring(excerpt.markStart(), excerpt.markStart() + excerpt.markLength()));
    }

    @Test
    void object_unknownKeyUnlikeAny_listsTheKnown() {
        assertRefused(
                "f.json, line 1, column 56, $.optimizer.momentum: there is no key “momentum”. Remove it, or write one"
                        + " that is known here: “type”, “learningRate” or “form”.",
                () -> rule("{\"optimizer\": {\"type\": \"sgd\", \"learningRate\": 0.1   , \"momentum\": 0}}"));
    }

    @Test
    void done_keyNearOneThatIsThereToo_doesNotProposeIt() {
        assertRefused(
                "f.json, line 1, column 16, $.epoch: there is no key “epoch”. Remove it, or write one that is known"
                        + " here: “epochs”.",
                () -> read("{\"epochs\": 1, \"epoch\": 2}").object(in -> in.wholeNumber("epochs", 1, 9)));
    }

    @Test
    void done_noKeyKnown_saysToRemoveIt() {
        assertRefused(
                "f.json, line 1, column 3, $.a: there is no key “a”. Remove it: no key belongs here.",
                () -> read("{\"a\": 1}").object().done());
    }

    @Test
    void value_missing_saysWhatToAdd() {
        ExperimentFileException refused = assertRefused(
                "f.json, line 1, column 15, $.optimizer: the key “learningRate” is missing. Add it: a number above 0 and"
                        + " at most 100.",
                () -> rule("{\"optimizer\": {\"type\": \"sgd\"}}"));
        assertEquals(Kind.MISSING_KEY, refused.problem().kind());
        assertEquals(Optional.of("learningRate"), refused.problem().value());
    }

    @Test
    void value_missingOfEveryKind_saysWhatToAdd() {
        String start = "f.json, line 1, column 1: the key “a” is missing. Add it";
        assertRefused(start + ".", () -> read("{}").object().value("a"));
        assertRefused(start + ": a text.", () -> read("{}").object().text("a"));
        assertRefused(
                start + ": a whole number from 1 to 9.",
                () -> read("{}").object().wholeNumber("a", 1, 9));
        assertRefused(start + ": true or false.", () -> read("{}").object().flag("a"));
        assertRefused(
                start + ": one of “plain” and “torch”.",
                () -> read("{}").object().word("a", Form.class));
        assertRefused(start + ": an object.", () -> read("{}").object().object("a"));
        assertRefused(start + ": a list.", () -> read("{}").object().list("a"));
    }

    @Test
    void value_missingBesideABrotherOfOtherNumber_isMissing() {
        assertRefused(
                "f.json, line 1, column 1: the key “beta1” is missing. Add it: a number.",
                () -> read("{\"beta2\": 0.9}").object().number("beta1", NumberRange.any()));
    }

    @Test
    void type_unknown_proposesTheNearest() {
        assertRefused(
                "f.json, line 1, column 25, $.optimizer.type: “momentun” is not one of “momentum” and “sgd”. Did you"
                        + " mean “momentum”?",
                () -> rule("{\"optimizer\": {\"type\": \"momentun\"}}"));
    }

    @Test
    void object_refusedByWhatItDescribes_isRefusedAtItsPlace() {
        ExperimentFileException refused = assertRefused(
                "f.json, line 1, column 15, $.optimizer: A rate of 11.0 is too high. Try 0.1.",
                () -> rule("{\"optimizer\": {\"type\": \"sgd\", \"learningRate\": 11}}"));
        assertEquals(Kind.REFUSED, refused.problem().kind());
        assertInstanceOf(IllegalArgumentException.class, refused.getCause());
    }

    @Test
    void object_refusedWithoutAWord_saysToCheckTheValues() {
        assertRefused(
                "f.json, line 1, column 1: These values do not go together. Check each of them.",
                () -> read("{}").object(in -> {
                    throw new IllegalArgumentException();
                }));
    }

    @Test
    void object_refusedWithAnUnknownKeyInIt_namesTheKey() {
        assertRefused(
                "f.json, line 1, column 52, $.optimizer.from: there is no key “from”. Did you mean “form”?",
                () -> rule("{\"optimizer\": {\"type\": \"sgd\", \"learningRate\": 11, \"from\": 1}}"));
    }

    @Test
    void refuse_object_isAtItsPlace() throws ExperimentFileException {
        assertEquals(
                "f.json, line 1, column 1: No.",
                read("{}").object().refuse("No.").getMessage());
    }
}
