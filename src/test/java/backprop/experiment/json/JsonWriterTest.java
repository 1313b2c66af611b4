package backprop.experiment.json;

import static backprop.experiment.json.Refusals.parse;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JsonWriterTest {
    private enum Start {
        GLOROT_UNIFORM
    }

    private static JsonObject.Builder object() {
        return JsonObject.builder();
    }

    @Test
    void text_experiment_isLaidOutAsPeopleWould() {
        JsonObject dense = object().put("type", "dense")
                .put("units", 100)
                .put("weights", object().put("type", Start.GLOROT_UNIFORM).build())
                .build();
        JsonObject stage =
                object().put("type", "activation").put("function", "tanh").build();
        JsonObject experiment = object().put("version", 1)
                .put("rate", 1e-5)
                .put("data", object().put("type", "digits").build())
                .put(
                        "network",
                        object().put("inputs", 64)
                                .put("layers", JsonList.of(List.of(dense, stage)))
                                .build())
                .putNull("seconds")
                .put("full", true)
                .put("slips", JsonList.ofTexts(List.of()))
                .put("assumed", object().build())
                .put("values", JsonList.ofNumbers(1, 0.5, -0.0))
                .put("one", JsonList.of(List.of(stage)))
                .build();

        assertEquals("""
                {
                  "version": 1,
                  "rate": 1e-5,
                  "data": {"type": "digits"},
                  "network": {
                    "inputs": 64,
                    "layers": [
                      {"type": "dense", "units": 100, "weights": {"type": "glorot-uniform"}},
                      {"type": "activation", "function": "tanh"}
                    ]
                  },
                  "seconds": null,
                  "full": true,
                  "slips": [],
                  "assumed": {},
                  "values": [1, 0.5, -0],
                  "one": [{"type": "activation", "function": "tanh"}]
                }
                """, JsonWriter.text(experiment));
    }

    @Test
    void text_longListOfNumbers_fillsItsLines() {
        double[] numbers = IntStream.range(0, 500).mapToDouble(i -> i / 8.0).toArray();
        String text =
                JsonWriter.text(object().put("y", JsonList.ofNumbers(numbers)).build());
        List<String> lines = text.lines().toList();

        assertEquals("  \"y\": [", lines.get(1));
        assertTrue(lines.get(2).startsWith("    0, 0.125, 0.25, "));
        assertEquals("  ]", lines.get(lines.size() - 2));
        assertTrue(lines.subList(2, lines.size() - 3).stream()
                .allMatch(line -> line.length() <= 100 && line.length() > 85));
    }

    @Test
    void text_matrix_isARowALine() {
        JsonList row =
                JsonList.ofNumbers(IntStream.range(0, 12).asDoubleStream().toArray());
        String text = JsonWriter.text(
                object().put("x", JsonList.of(List.of(row, row, row))).build());

        String line = "    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]";
        assertEquals("{\n  \"x\": [\n" + line + ",\n" + line + ",\n" + line + "\n  ]\n}\n", text);
    }

    @Test
    void text_lineOfJustTheWidth_staysOne() {
        for (int length : new int[] {80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92}) {
            JsonObject inner = object().put("b", "x".repeat(length)).build();
            String text = JsonWriter.text(object().put("a", inner).put("z", 1).build());
            assertTrue(text.lines().allMatch(line -> line.length() <= 100 || line.startsWith("    \"b\"")), text);
            assertEquals(length <= 83, text.contains("\"a\": {\"b\""), "length " + length);
        }
    }

    @Test
    void text_textsThatNeedEscapes_readBack() throws ExperimentFileException {
        String odd = "\"\\\n\r\t\b\u0000\u007F é 😀 \uD800 \u202E /";
        String key = odd.replace("\uD800", "");
        JsonObject object = object().put(key, odd).build();
        String text = JsonWriter.text(object);

        assertEquals(
                "{\n  \"\\\"\\\\\\n\\r\\t\\u0008\\u0000\\u007f é 😀  \\u202e /\": "
                        + "\"\\\"\\\\\\n\\r\\t\\u0008\\u0000\\u007f é 😀 \\ud800 \\u202e /\"\n}\n",
                text);
        assertEquals(text, JsonWriter.text(JsonFile.parse("f.json", text.getBytes(StandardCharsets.UTF_8))));
        assertArrayEquals(text.getBytes(StandardCharsets.UTF_8), JsonWriter.bytes(object));
    }

    @Test
    void text_singleValues_areOnALineOfTheirOwn() throws ExperimentFileException {
        for (String value : new String[] {"{}", "[]", "1.50", "\"a\"", "null", "false", "[1, [2]]"}) {
            assertEquals(value + "\n", JsonWriter.text(parse(value)));
        }
    }

    @Test
    void text_randomTree_readsBackAndIsWrittenTheSame() throws ExperimentFileException {
        Random random = new Random(5);
        for (int i = 0; i < 500; i++) {
            String text = JsonWriter.text(RandomTrees.value(random, 4));
            assertEquals(text, JsonWriter.text(parse(text)));
        }
    }

    @Test
    void put_sameKeyTwice_isRefused() {
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> object().put("a", 1).put("a", 2))
                .getMessage();
        assertEquals("The key “a” is put twice. Put it once.", message);
    }

    @Test
    void put_keyWithHalfACharacter_isRefused() {
        String message = assertThrows(IllegalArgumentException.class, () -> object().put("a\uD800", 1))
                .getMessage();
        assertEquals("The key “a\uFFFD” holds half a character. Leave that out.", message);
    }
}
