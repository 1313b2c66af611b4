package backprop.experiment.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random documents. */
final class RandomTrees {
    private static final String LETTERS = "abcdeXY_-. \"\\\n\u0001é😀$[]{}:,";

    private RandomTrees() {}

    static JsonValue value(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 5)) {
            case 0 -> JsonNumber.of(random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20));
            case 1 -> JsonNumber.of((long) random.nextInt());
            case 2 -> JsonText.of(text(random));
            case 3 -> JsonFlag.of(random.nextBoolean());
            case 4 -> JsonNull.of();
            case 5 -> {
                List<JsonValue> values = new ArrayList<>();
                for (int i = random.nextInt(9); i > 0; i--) {
                    values.add(value(random, depth - 1));
                }
                yield JsonList.of(values);
            }
            default -> {
                JsonObject.Builder object = JsonObject.builder();
                for (int i = random.nextInt(6); i > 0; i--) {
                    object.put(text(random).replaceAll("\\p{Cs}", "") + i, value(random, depth - 1));
                }
                yield object.build();
            }
        };
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
