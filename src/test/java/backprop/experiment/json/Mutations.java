package backprop.experiment.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Changes a document in one place: a key left out, put in or misspelt, a value replaced. */
final class Mutations {
    private static final List<JsonValue> VALUES = List.of(
            JsonNull.of(),
            JsonFlag.of(true),
            JsonNumber.of(2),
            JsonText.of(""),
            JsonText.of("none"),
            JsonText.of("rest"),
            JsonText.of("tanh"),
            JsonList.of(List.of()),
            JsonList.ofNumbers(1, 2),
            JsonObject.builder().build(),
            JsonObject.builder().put("type", "none").build(),
            JsonObject.builder().put("count", 1).build());

    /** At and beside the ends of ranges. */
    private static final double[] NUMBERS = {
        -1, 0, 0.5, 1, 1.5, 5, 6, 10_000, 10_001, 1e6, 1e6 + 1, 1e7, 1e7 + 1, 1e9, 1e12
    };

    private final Random random;
    private int countdown;

    Mutations(long seed) {
        random = new Random(seed);
    }

    String of(String text) {
        JsonValue document;
        try {
            document = JsonFile.parse("f.json", text);
        } catch (ExperimentFileException e) {
            throw new IllegalArgumentException(e);
        }
        countdown = 1 + random.nextInt(size(document) - 1);
        return JsonWriter.text(mutated(document));
    }

    private static int size(JsonValue value) {
        if (value instanceof JsonObject object) {
            return 1
                    + object.members().values().stream()
                            .mapToInt(m -> size(m.value()))
                            .sum();
        }
        return value instanceof JsonList list
                ? 1 + list.values().stream().mapToInt(Mutations::size).sum()
                : 1;
    }

    /** Counts values in the order of the text; the one at which the count ends is changed. */
    private JsonValue mutated(JsonValue value) {
        if (countdown-- == 0) {
            return value instanceof JsonNumber && random.nextInt(4) > 0
                    ? JsonNumber.of(NUMBERS[random.nextInt(NUMBERS.length)])
                    : VALUES.get(random.nextInt(VALUES.size()));
        }
        if (value instanceof JsonObject object) {
            Map<String, JsonObject.Member> members = new LinkedHashMap<>();
            object.members().forEach((key, member) -> put(members, key, member));
            return new JsonObject(members, object.place());
        }
        if (value instanceof JsonList list) {
            List<JsonValue> values = new ArrayList<>();
            list.values().forEach(element -> values.add(mutated(element)));
            return new JsonList(values, list.place());
        }
        return value;
    }

    private void put(Map<String, JsonObject.Member> members, String key, JsonObject.Member member) {
        int change = countdown == 0 ? random.nextInt(12) : 5;
        if (change == 0) {
            countdown--;
            return;
        }
        if (change == 1) {
            countdown--;
            members.put(key + "x", member);
            return;
        }
        if (change == 2) {
            countdown--;
            members.put(key, member);
            members.put("more", member);
            return;
        }
        members.put(key, new JsonObject.Member(member.keyPlace(), mutated(member.value())));
    }
}
