package backprop.experiment.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Keys with their values, in the order in which they were written. */
public record JsonObject(Map<String, Member> members, Place place) implements JsonValue {
    /** A value and where its key stands. */
    public record Member(Place keyPlace, JsonValue value) {}

    public JsonObject {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The value of this key, or null if there is no such key. */
    public @Nullable JsonValue get(String key) {
        Member member = members.get(key);
        return member == null ? null : member.value();
    }

    @Override
    public String kind() {
        return "an object";
    }

    /** Puts an object together to be written; keys keep the order in which they were put. */
    public static final class Builder {
        private static final Pattern HALF_A_PAIR = Pattern.compile("\\p{Cs}");

        private final Map<String, Member> members = new LinkedHashMap<>();

        private Builder() {}

        /** @throws IllegalArgumentException if the key is there already, or holds half of a surrogate pair */
        public Builder put(String key, JsonValue value) {
            if (HALF_A_PAIR.matcher(key).find()) {
                throw new IllegalArgumentException(
                        "The key " + Shown.quoted(key) + " holds half a character. Leave that out.");
            }
            if (members.putIfAbsent(key, new Member(Place.NOWHERE, value)) != null) {
                throw new IllegalArgumentException("The key " + Shown.quoted(key) + " is put twice. Put it once.");
            }
            return this;
        }

        public Builder put(String key, String text) {
            return put(key, JsonText.of(text));
        }

        /** The constant's word, {@code glorot-uniform} for {@code GLOROT_UNIFORM}. */
        public Builder put(String key, Enum<?> constant) {
            return put(key, JsonText.of(constant));
        }

        /** @throws IllegalArgumentException if the number is infinite or none */
        public Builder put(String key, double number) {
            return put(key, JsonNumber.of(number));
        }

        public Builder put(String key, long number) {
            return put(key, JsonNumber.of(number));
        }

        public Builder put(String key, boolean flag) {
            return put(key, JsonFlag.of(flag));
        }

        public Builder putNull(String key) {
            return put(key, JsonNull.of());
        }

        public JsonObject build() {
            return new JsonObject(members, Place.NOWHERE);
        }
    }
}
