package backprop.experiment.json;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Damaged documents give a tree or an {@link ExperimentFileException}, never anything else. */
class JsonFuzzTest {
    private static final int ROUNDS = 30_000;
    private static final String PIECES = "{}[]:,\"'\\/#-+.eE0123456789tfnulNaI \t\r\n\u0000\uFEFFé\uD83D";

    @Test
    void parse_damagedText_isATreeOrAClearRefusal() {
        Random random = new Random(11);
        int refused = 0;
        for (int i = 0; i < ROUNDS; i++) {
            StringBuilder text = new StringBuilder(JsonWriter.text(RandomTrees.value(random, 3)));
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                damage(text, random);
            }
            String damaged = text.toString();
            try {
                JsonWriter.text(JsonFile.parse("f.json", damaged));
            } catch (ExperimentFileException e) {
                refused++;
                assertClear(e, damaged);
            }
        }
        assertTrue(refused > ROUNDS / 4, "only " + refused + " were refused");
    }

    @Test
    void parse_damagedBytes_isATreeOrAClearRefusal() {
        Random random = new Random(12);
        for (int i = 0; i < ROUNDS / 3; i++) {
            byte[] bytes = JsonWriter.bytes(RandomTrees.value(random, 2));
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            try {
                JsonFile.parse("f.json", bytes);
            } catch (ExperimentFileException e) {
                assertClear(e, new String(bytes, StandardCharsets.ISO_8859_1));
            }
        }
    }

    private static void damage(StringBuilder text, Random random) {
        int at = random.nextInt(text.length() + 1);
        char piece = PIECES.charAt(random.nextInt(PIECES.length()));
        switch (random.nextInt(4)) {
            case 0 -> text.insert(at, piece);
            case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(3)));
            case 2 -> text.replace(at, Math.min(text.length(), at + 1), String.valueOf(piece));
            default -> text.setLength(at);
        }
    }

    private static void assertClear(ExperimentFileException refused, String text) {
        String message = String.valueOf(refused.getMessage());
        assertTrue(message.startsWith("f.json, line "), text);
        assertTrue(message.length() < 400, message);
        assertFalse(message.contains("jackson") || message.contains("JsonParser"), message);
        assertTrue(refused.problem().remedy().isPresent(), message);
        SourceExcerpt excerpt = refused.place().orElseThrow().excerpt();
        assertTrue(excerpt.markedText().length() <= 200, text);
    }
}
