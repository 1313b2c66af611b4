package backprop.experiment.json;

import java.util.Arrays;
import java.util.List;

/** Values in their order. */
public record JsonList(List<JsonValue> values, Place place) implements JsonValue {
    public JsonList {
        values = List.copyOf(values);
    }

    public static JsonList of(List<? extends JsonValue> values) {
        return new JsonList(List.copyOf(values), Place.NOWHERE);
    }

    public static JsonList ofTexts(List<String> texts) {
        return of(texts.stream().map(JsonText::of).toList());
    }

    public static JsonList ofNumbers(double... numbers) {
        return of(Arrays.stream(numbers).mapToObj(JsonNumber::of).toList());
    }

    @Override
    public String kind() {
        return "a list";
    }
}
