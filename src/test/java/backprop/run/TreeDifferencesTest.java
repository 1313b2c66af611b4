package backprop.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.experiment.json.ExperimentFileException;
import backprop.experiment.json.JsonFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class TreeDifferencesTest {
    private static List<String> between(String a, String b) throws ExperimentFileException {
        return TreeDifferences.between(JsonFile.parse("a.json", a), JsonFile.parse("b.json", b));
    }

    @Test
    void between_sameInAnotherLayout_findsNothing() throws ExperimentFileException {
        assertEquals(
                List.of(),
                between("{\"a\": [1, {\"b\": null}], \"c\": \"d\"}", "{\"c\":\"d\",\"a\":[1,{\"b\":null}]}"));
    }

    @Test
    void between_changedAddedAndRemoved_namesPaths() throws ExperimentFileException {
        assertEquals(
                List.of("a[1].b was 2, now 3", "gone was true, now absent", "came was absent, now \"x\""),
                between("{\"a\": [1, {\"b\": 2}], \"gone\": true}", "{\"a\": [1, {\"b\": 3}], \"came\": \"x\"}"));
    }

    @Test
    void between_listsOfOtherLengthOrKind_showsThemWhole() throws ExperimentFileException {
        assertEquals(List.of("all was [1, 2], now [1]"), between("[1, 2]", "[1]"));
        assertEquals(List.of("a was { \"b\": 1 }, now [1]"), between("{\"a\": {\"b\": 1}}", "{\"a\": [1]}"));
    }

    @Test
    void between_longValues_areCut() throws ExperimentFileException {
        String found = between("\"" + "x".repeat(200) + "\"", "1").get(0);
        assertTrue(found.startsWith("all was \"xxx") && found.endsWith("x…, now 1"), found);
        assertTrue(found.length() < 80, found);
    }
}
