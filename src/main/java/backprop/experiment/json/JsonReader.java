package backprop.experiment.json;

import backprop.experiment.json.FileProblem.Kind;
import backprop.text.NearestWord;
import backprop.text.Numerals;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Reads one value as what it should be, or refuses it at its place. */
public final class JsonReader {
    private final JsonValue value;

    public JsonReader(JsonValue value) {
        this.value = value;
    }

    /** The value itself, for a setting that has several forms. */
    public JsonValue value() {
        return value;
    }

    public String text() throws ExperimentFileException {
        if (value instanceof JsonText text) {
            return text.text();
        }
        throw wrongType("a text");
    }

    public double number(NumberRange range) throws ExperimentFileException {
        if (!(value instanceof JsonNumber number)) {
            throw wrongType(range.toString());
        }
        if (!range.contains(number.value())) {
            throw outOfRange(range.toString());
        }
        return number.value();
    }

    /** A whole number, also if it is written 1e3 or 10.0; both bounds are allowed. */
    public int wholeNumber(int min, int max) throws ExperimentFileException {
        String expected = wholeNumberName(min, max);
        if (!(value instanceof JsonNumber number)) {
            throw wrongType(expected);
        }
        if (!number.isWhole(min, max)) {
            throw outOfRange(expected);
        }
        return (int) number.value();
    }

    static String wholeNumberName(int min, int max) {
        String low = Numerals.format((long) min);
        return max == Integer.MAX_VALUE
                ? "a whole number of at least " + low
                : "a whole number from " + low + " to " + Numerals.format((long) max);
    }

    public boolean flag() throws ExperimentFileException {
        if (value instanceof JsonFlag flag) {
            return flag.value();
        }
        throw wrongType("true or false");
    }

    /** One of these words. */
    public String word(Collection<String> allowed) throws ExperimentFileException {
        String expected = "one of " + Shown.all(allowed, "and");
        if (!(value instanceof JsonText text)) {
            throw wrongType(expected);
        }
        if (!allowed.contains(text.text())) {
            FileProblem problem = new FileProblem(Kind.UNKNOWN_WORD, Shown.value(value) + " is not " + expected)
                    .withValue(Shown.cut(text.text()));
            throw refuse(NearestWord.to(text.text(), allowed)
                    .map(problem::withProposal)
                    .orElseGet(() -> problem.withRemedy("Write one of these.")));
        }
        return text.text();
    }

    /** The constant of this word: lower case, with hyphens. */
    public <E extends Enum<E>> E word(Class<E> type) throws ExperimentFileException {
        List<String> words = Words.of(type);
        return type.getEnumConstants()[words.indexOf(word(words))];
    }

    /** The object's members; call {@link JsonObjectReader#done} after the last. */
    public JsonObjectReader object() throws ExperimentFileException {
        if (value instanceof JsonObject object) {
            return new JsonObjectReader(object);
        }
        throw wrongType("an object");
    }

    /** What is made of the object; keys that were not asked for are refused. */
    public <T> T object(Reading<JsonObjectReader, T> reading) throws ExperimentFileException {
        return object().whole(reading);
    }

    public List<JsonReader> list() throws ExperimentFileException {
        if (value instanceof JsonList list) {
            return list.values().stream().map(JsonReader::new).toList();
        }
        throw wrongType("a list");
    }

    /** What is made of each element. */
    public <T> List<T> list(Reading<JsonReader, T> reading) throws ExperimentFileException {
        List<T> made = new ArrayList<>();
        for (JsonReader element : list()) {
            made.add(element.build(reading));
        }
        return made;
    }

    /** A list of numbers. */
    public double[] numbers(NumberRange range) throws ExperimentFileException {
        List<JsonReader> elements = list();
        double[] numbers = new double[elements.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = elements.get(i).number(range);
        }
        return numbers;
    }

    /** What is made of this value; an {@link IllegalArgumentException} becomes a refusal at the value's place. */
    public <T> T build(Reading<JsonReader, T> reading) throws ExperimentFileException {
        try {
            return reading.from(this);
        } catch (IllegalArgumentException e) {
            throw refused(e);
        }
    }

    /** That this value is not what is expected here: "a number", "“full” or a whole number". */
    public ExperimentFileException wrongType(String expected) {
        boolean compound = value instanceof JsonObject || value instanceof JsonList;
        String shown = Shown.value(value);
        String what = compound ? shown + " stands where " + expected + " belongs" : shown + " is not " + expected;
        return refuse(new FileProblem(Kind.WRONG_TYPE, what).withValue(shown));
    }

    /** That the value is refused, in whole sentences. */
    public ExperimentFileException refuse(String sentences) {
        return refuse(new FileProblem(Kind.REFUSED, sentences));
    }

    ExperimentFileException refuse(FileProblem problem) {
        return new ExperimentFileException(value.place(), problem);
    }

    ExperimentFileException refused(IllegalArgumentException cause) {
        String said = cause.getMessage();
        ExperimentFileException refused =
                refuse(said == null ? "These values do not go together. Check each of them." : said);
        refused.initCause(cause);
        return refused;
    }

    private ExperimentFileException outOfRange(String expected) {
        String shown = Shown.value(value);
        return refuse(new FileProblem(Kind.OUT_OF_RANGE, shown + " is not " + expected).withValue(shown));
    }
}
