package backprop.experiment.json;

import static backprop.experiment.json.Refusals.assertRefused;
import static backprop.experiment.json.Refusals.parse;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import backprop.experiment.json.FileProblem.Kind;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class JsonTreeParserTest {
    private static final String DOCUMENT = """
            {
              "name": "A \\"b\\" \\u00e9",
              "network": {"layers": [ {"units": 1.50e+1},
                {"units":-0, "on" : true, "off":null, "": ""} ]}
            }
            """;

    @Test
    void parse_document_keepsOrderTextsAndPlaces() throws ExperimentFileException {
        JsonObject root = assertInstanceOf(JsonObject.class, parse(DOCUMENT));

        assertEquals(List.of("name", "network"), List.copyOf(root.members().keySet()));
        assertEquals(
                "A \"b\" é", assertInstanceOf(JsonText.class, root.get("name")).text());
        JsonList layers = assertInstanceOf(
                JsonList.class,
                assertInstanceOf(JsonObject.class, root.get("network")).get("layers"));
        JsonObject first = assertInstanceOf(JsonObject.class, layers.values().get(0));
        JsonNumber units = assertInstanceOf(JsonNumber.class, first.get("units"));
        assertEquals("1.50e+1", units.text());
        assertEquals(15, units.value());
        assertEquals(
                "f.json, line 3, column 37, $.network.layers[0].units",
                units.place().toString());
    }

    @Test
    void parse_document_placesCoverWhatTheySay() throws ExperimentFileException {
        JsonObject root = assertInstanceOf(JsonObject.class, parse(DOCUMENT));

        assertEquals("{", covered(root.place()));
        assertEquals("name", covered(member(root, "name").keyPlace()));
        assertEquals("A \\\"b\\\" \\u00e9", covered(member(root, "name").value().place()));
        JsonObject network = assertInstanceOf(JsonObject.class, root.get("network"));
        JsonList layers = assertInstanceOf(JsonList.class, network.get("layers"));
        assertEquals("[", covered(layers.place()));
        JsonObject second = assertInstanceOf(JsonObject.class, layers.values().get(1));
        List<String> keys = second.members().values().stream()
                .map(member -> covered(member.keyPlace()))
                .toList();
        List<String> values = second.members().values().stream()
                .map(member -> covered(member.value().place()))
                .toList();
        assertEquals(List.of("units", "on", "off", "\"\""), keys);
        assertEquals(List.of("-0", "true", "null", "\"\""), values);
        assertEquals(
                "$.network.layers[1][\"\"]",
                member(second, "").keyPlace().path().toString());
    }

    private static JsonObject.Member member(JsonObject object, String key) {
        return Objects.requireNonNull(object.members().get(key));
    }

    private static String covered(Place place) {
        return place.source().text().substring(place.offset(), place.offset() + place.length());
    }

    @Test
    void parse_longDocument_placesStayRight() throws ExperimentFileException {
        StringBuilder text = new StringBuilder("[\r\n");
        for (int i = 0; i < 20_000; i++) {
            text.append(i).append(",\r\n");
        }
        JsonList list =
                assertInstanceOf(JsonList.class, parse(text.append("\"é\\n\"]").toString()));

        for (int i = 0; i < 20_000; i++) {
            Place place = list.values().get(i).place();
            assertEquals(i + 2, place.line());
            assertEquals(1, place.column());
            assertEquals(String.valueOf(i), covered(place));
        }
    }

    @Test
    void parse_keyTwice_isRefusedAtTheSecond() {
        ExperimentFileException refused = assertRefused(
                "f.json, line 2, column 3, $.a: the key “a” stands here a second time, after line 1. Remove one of the"
                        + " two.",
                () -> parse("{\"a\": 1,\n \"\\u0061\": 2}"));
        assertEquals(Kind.DUPLICATE_KEY, refused.problem().kind());
    }

    @Test
    void parse_numberBeyondDoubles_isRefused() {
        ExperimentFileException refused = assertRefused(
                "f.json, line 1, column 7, $.a: -1e999 is too large a number. The largest is 1.797e308.",
                () -> parse("{\"a\": -1e999}"));
        assertEquals(Kind.OUT_OF_RANGE, refused.problem().kind());
    }

    @Test
    void parse_bracketsDeeperThanAllowed_isRefused() throws ExperimentFileException {
        assertInstanceOf(JsonList.class, parse("[".repeat(64) + "]".repeat(64)));
        String path = "$" + "[0]".repeat(64);
        for (int depth : new int[] {65, 100, 200, 100_000}) {
            assertRefused(
                    "f.json, line 1, column 65, " + path + ": objects and lists lie more than 64 deep in each other. No"
                            + " experiment needs that: check the brackets.",
                    () -> parse("[".repeat(depth) + "]".repeat(depth)));
        }
    }

    @Test
    void parse_oddKeys_standInBracketsInThePath() throws ExperimentFileException {
        JsonObject root = assertInstanceOf(
                JsonObject.class, parse("{\"$.data\": 1, \"a\\nb\": 1, \"" + "k".repeat(100) + "\": 1}"));

        List<String> paths = root.members().values().stream()
                .map(member -> member.keyPlace().path().toString())
                .toList();
        assertEquals(List.of("$[\"$.data\"]", "$[\"a\uFFFDb\"]", "$[\"" + "k".repeat(39) + "…\"]"), paths);
    }
}
