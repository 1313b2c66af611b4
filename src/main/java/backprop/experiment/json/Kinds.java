package backprop.experiment.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** The kinds of a setting that has several: the word under "type" of each, and how the rest of it is read and written. */
final class Kinds<T> {
    private record Kind<T>(
            Predicate<T> holds,
            Reading<JsonObjectReader, ? extends T> reading,
            BiConsumer<T, JsonObject.Builder> writing) {}

    private final Map<String, Kind<T>> kinds;

    private Kinds(Map<String, Kind<T>> kinds) {
        this.kinds = kinds;
    }

    static <T> Kinds<T> none() {
        return new Kinds<>(Map.of());
    }

    /** A kind with keys of its own. */
    <K extends T> Kinds<T> with(
            String word,
            Class<K> type,
            Reading<JsonObjectReader, K> reading,
            BiConsumer<K, JsonObject.Builder> writing) {
        return with(word, new Kind<>(type::isInstance, reading, (value, out) -> writing.accept(type.cast(value), out)));
    }

    /** A kind that is one value. */
    Kinds<T> with(String word, T only) {
        return with(word, new Kind<>(only::equals, in -> only, (value, out) -> {}));
    }

    private Kinds<T> with(String word, Kind<T> kind) {
        Map<String, Kind<T>> more = new LinkedHashMap<>(kinds);
        more.put(word, kind);
        return new Kinds<>(more);
    }

    T read(JsonReader in) throws ExperimentFileException {
        return in.object(this::read);
    }

    /** Reads "type" and the keys of that kind. */
    T read(JsonObjectReader in) throws ExperimentFileException {
        Kind<T> kind = kinds.get(in.word("type", kinds.keySet()));
        if (kind == null) {
            throw new IllegalStateException("A word that is allowed has no kind.");
        }
        return kind.reading().from(in);
    }

    JsonObject write(T value) {
        return write(value, JsonObject.builder()).build();
    }

    /** Puts "type" and the keys of that kind. */
    JsonObject.Builder write(T value, JsonObject.Builder out) {
        for (Map.Entry<String, Kind<T>> entry : kinds.entrySet()) {
            if (entry.getValue().holds().test(value)) {
                out.put("type", entry.getKey());
                entry.getValue().writing().accept(value, out);
                return out;
            }
        }
        throw new IllegalArgumentException("Experiment files have no word for " + value + ".");
    }
}
