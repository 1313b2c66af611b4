package backprop.experiment.json;

import java.util.Optional;
import java.util.OptionalDouble;

/** Puts what may be absent; null stands for that, so that a written file shows every key. */
final class Optionals {
    private Optionals() {}

    static void put(JsonObject.Builder out, String key, Optional<? extends JsonValue> value) {
        out.put(key, value.isPresent() ? value.get() : JsonNull.of());
    }

    static void put(JsonObject.Builder out, String key, OptionalDouble value) {
        put(out, key, value.isPresent() ? Optional.of(JsonNumber.of(value.getAsDouble())) : Optional.empty());
    }
}
