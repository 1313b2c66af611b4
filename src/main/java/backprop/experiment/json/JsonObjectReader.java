package backprop.experiment.json;

import backprop.experiment.json.FileProblem.Kind;
import backprop.text.NearestWord;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads an object's values by their keys. It keeps account of the keys that were asked for: {@link #done} refuses all
 * others, so that a misspelt one cannot be overlooked. A method with a default takes a key that is absent or null.
 */
public final class JsonObjectReader {
    private static final String TYPE = "type";

    private final JsonObject object;
    private final Set<String> asked = new LinkedHashSet<>();

    public JsonObjectReader(JsonObject object) {
        this.object = object;
    }

    public boolean has(String key) {
        asked.add(key);
        return object.members().containsKey(key);
    }

    /** The value of a key that must be there. */
    public JsonReader value(String key) throws ExperimentFileException {
        return value(key, "");
    }

    private JsonReader value(String key, String expected) throws ExperimentFileException {
        asked.add(key);
        JsonValue value = object.get(key);
        if (value == null) {
            throw missing(key, expected);
        }
        return new JsonReader(value);
    }

    /** The value of a key that may be absent or null. */
    public Optional<JsonReader> optional(String key) {
        asked.add(key);
        JsonValue value = object.get(key);
        return value == null || value instanceof JsonNull ? Optional.empty() : Optional.of(new JsonReader(value));
    }

    /** What is made of the value of a key that may be absent or null. */
    public <T> Optional<T> optional(String key, Reading<JsonReader, T> reading) throws ExperimentFileException {
        Optional<JsonReader> value = optional(key);
        return value.isPresent() ? Optional.of(value.get().build(reading)) : Optional.empty();
    }

    /** The word under "type", which says of what kind the object is. */
    public String type(String... allowed) throws ExperimentFileException {
        return word(TYPE, List.of(allowed));
    }

    public String text(String key) throws ExperimentFileException {
        return value(key, "a text").text();
    }

    public String text(String key, String absent) throws ExperimentFileException {
        return optional(key, JsonReader::text).orElse(absent);
    }

    public double number(String key, NumberRange range) throws ExperimentFileException {
        return value(key, range.toString()).number(range);
    }

    public double number(String key, NumberRange range, double absent) throws ExperimentFileException {
        return optional(key, value -> value.number(range)).orElse(absent);
    }

    public int wholeNumber(String key, int min, int max) throws ExperimentFileException {
        return value(key, JsonReader.wholeNumberName(min, max)).wholeNumber(min, max);
    }

    public int wholeNumber(String key, int min, int max, int absent) throws ExperimentFileException {
        return optional(key, value -> value.wholeNumber(min, max)).orElse(absent);
    }

    public boolean flag(String key) throws ExperimentFileException {
        return value(key, "true or false").flag();
    }

    public boolean flag(String key, boolean absent) throws ExperimentFileException {
        return optional(key, JsonReader::flag).orElse(absent);
    }

    public String word(String key, Collection<String> allowed) throws ExperimentFileException {
        return value(key, "one of " + Shown.all(allowed, "and")).word(allowed);
    }

    public <E extends Enum<E>> E word(String key, Class<E> type) throws ExperimentFileException {
        return value(key, "one of " + Shown.all(Words.of(type), "and")).word(type);
    }

    public <E extends Enum<E>> E word(String key, Class<E> type, E absent) throws ExperimentFileException {
        return optional(key, value -> value.word(type)).orElse(absent);
    }

    public JsonObjectReader object(String key) throws ExperimentFileException {
        return value(key, "an object").object();
    }

    /** What is made of the object under this key; keys in it that were not asked for are refused. */
    public <T> T object(String key, Reading<JsonObjectReader, T> reading) throws ExperimentFileException {
        return value(key, "an object").object(reading);
    }

    public <T> T object(String key, Reading<JsonObjectReader, T> reading, T absent) throws ExperimentFileException {
        return optional(key, value -> value.object(reading)).orElse(absent);
    }

    public List<JsonReader> list(String key) throws ExperimentFileException {
        return value(key, "a list").list();
    }

    public <T> List<T> list(String key, Reading<JsonReader, T> reading) throws ExperimentFileException {
        return value(key, "a list").list(reading);
    }

    public <T> List<T> list(String key, Reading<JsonReader, T> reading, List<T> absent) throws ExperimentFileException {
        return optional(key, value -> value.list(reading)).orElse(absent);
    }

    /** What is made of each value, for an object whose keys are free. */
    public <T> Map<String, T> all(Reading<JsonReader, T> reading) throws ExperimentFileException {
        Map<String, T> made = new LinkedHashMap<>();
        for (String key : object.members().keySet()) {
            made.put(key, value(key).build(reading));
        }
        return made;
    }

    /**
     * What is made of this object: an {@link IllegalArgumentException} becomes a refusal at the object's place, and keys
     * that were not asked for are refused.
     */
    public <T> T whole(Reading<JsonObjectReader, T> reading) throws ExperimentFileException {
        T made;
        try {
            made = reading.from(this);
        } catch (IllegalArgumentException e) {
            done();
            throw new JsonReader(object).refused(e);
        }
        done();
        return made;
    }

    /** That the object is refused, in whole sentences. */
    public ExperimentFileException refuse(String sentences) {
        return new JsonReader(object).refuse(sentences);
    }

    /** Refuses keys that were never asked for. */
    public void done() throws ExperimentFileException {
        for (String key : object.members().keySet()) {
            if (!asked.contains(key)) {
                Set<String> free = new LinkedHashSet<>(asked);
                free.removeAll(object.members().keySet());
                throw unknown(key, NearestWord.to(key, free));
            }
        }
    }

    private ExperimentFileException missing(String key, String expected) {
        for (String other : object.members().keySet()) {
            boolean misspelt = !asked.contains(other)
                    && NearestWord.to(other, List.of(key)).isPresent()
                    && !withoutDigits(other).equals(withoutDigits(key));
            if (misspelt) {
                return unknown(other, Optional.of(key));
            }
        }
        String add = "Add it" + (expected.isEmpty() ? "." : ": " + expected + ".");
        return new JsonReader(object)
                .refuse(new FileProblem(Kind.MISSING_KEY, "the key " + Shown.quoted(key) + " is missing")
                        .withValue(key)
                        .withRemedy(add));
    }

    /** Keys such as beta1 and beta2 are brothers, not misspellings. */
    private static String withoutDigits(String key) {
        return key.replaceAll("[0-9]", "");
    }

    private ExperimentFileException unknown(String key, Optional<String> meant) {
        FileProblem problem =
                new FileProblem(Kind.UNKNOWN_KEY, "there is no key " + Shown.quoted(key)).withValue(Shown.cut(key));
        String keys = asked.isEmpty()
                ? "Remove it: no key belongs here."
                : "Remove it, or write one that is known here: " + Shown.all(asked, "or") + ".";
        FileProblem helped = meant.map(problem::withProposal).orElseGet(() -> problem.withRemedy(keys));
        JsonObject.Member member = object.members().get(key);
        Place place = member == null ? object.place() : member.keyPlace();
        return new ExperimentFileException(place, helped);
    }
}
