package backprop.experiment.json;

import backprop.experiment.json.FileProblem.Kind;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes a tree of a text. What is JSON and what is not is for Jackson to say; where a token stands follows from the end of
 * the one before, since nothing but space, commas and colons lies between two tokens that Jackson has let pass.
 */
final class JsonTreeParser {
    private static final int DEEPEST = 64;

    private static final JsonFactory JACKSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(2 * DEEPEST)
                    .maxNumberLength(JsonFault.LONGEST_NUMBER)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final SourceText source;
    private final String text;
    private final JsonParser tokens;

    /** Of the token read last. */
    private int start;

    private int end;

    private JsonTreeParser(SourceText source, JsonParser tokens) {
        this.source = source;
        this.text = source.text();
        this.tokens = tokens;
    }

    static JsonValue parse(SourceText source) throws ExperimentFileException {
        try (JsonParser tokens = JACKSON.createParser(source.text())) {
            return new JsonTreeParser(source, tokens).document();
        } catch (IOException e) {
            throw new IllegalStateException("A text in memory could not be read.", e);
        }
    }

    private JsonValue document() throws ExperimentFileException {
        JsonFault.Within root = new JsonFault.Within(JsonFault.Container.ROOT, false, JsonPath.ROOT);
        JsonToken first = next(root);
        if (first == null) {
            throw JsonFault.find(source, 0, root);
        }
        JsonValue value = value(first, JsonPath.ROOT, 1);
        JsonFault.Within after = new JsonFault.Within(JsonFault.Container.ROOT, true, JsonPath.ROOT);
        int last = end;
        if (next(after) != null) {
            throw JsonFault.find(source, last, after);
        }
        return value;
    }

    /** The next token, or null after the last; what is wrong is explained by what stands where it was looked for. */
    private @Nullable JsonToken next(JsonFault.Within within) throws ExperimentFileException {
        int from = end;
        try {
            JsonToken token = tokens.nextToken();
            if (token != null) {
                int length = tokens.getTextLength();
                start = JsonFault.skip(text, end, " \t\r\n,:");
                boolean quoted = token == JsonToken.FIELD_NAME || token == JsonToken.VALUE_STRING;
                end = quoted ? JsonFault.stringEnd(text, start) : start + length;
            }
            return token;
        } catch (IOException e) {
            throw JsonFault.find(source, from, within);
        }
    }

    private JsonToken nextWithin(JsonFault.Within within) throws ExperimentFileException {
        int from = end;
        JsonToken token = next(within);
        if (token == null) {
            throw JsonFault.find(source, from, within);
        }
        return token;
    }

    private JsonValue value(JsonToken token, JsonPath path, int depth) throws ExperimentFileException {
        return switch (token) {
            case START_OBJECT -> object(path, depth);
            case START_ARRAY -> list(path, depth);
            case VALUE_STRING -> new JsonText(tokenText(), quotedPlace(path));
            case VALUE_TRUE, VALUE_FALSE -> new JsonFlag(token == JsonToken.VALUE_TRUE, place(path));
            case VALUE_NULL -> new JsonNull(place(path));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(path);
            default -> throw new IllegalStateException("No value begins with " + token + ".");
        };
    }

    private JsonNumber number(JsonPath path) throws ExperimentFileException {
        String number = tokenText();
        if (!Double.isFinite(Double.parseDouble(number))) {
            throw new ExperimentFileException(
                    place(path),
                    new FileProblem(Kind.OUT_OF_RANGE, Shown.cut(number) + " is too large a number")
                            .withValue(Shown.cut(number))
                            .withRemedy("The largest is 1.797e308."));
        }
        return new JsonNumber(number, place(path));
    }

    private JsonObject object(JsonPath path, int depth) throws ExperimentFileException {
        Place place = opening(path, depth);
        Map<String, JsonObject.Member> members = new LinkedHashMap<>();
        while (true) {
            JsonFault.Within here = new JsonFault.Within(JsonFault.Container.OBJECT, !members.isEmpty(), path);
            if (nextWithin(here) == JsonToken.END_OBJECT) {
                return new JsonObject(members, place);
            }
            String key = tokenText();
            JsonPath below = path.key(key);
            Place keyPlace = quotedPlace(below);
            JsonObject.Member former = members.get(key);
            if (former != null) {
                throw duplicate(key, keyPlace, former.keyPlace());
            }
            JsonFault.Within afterKey = new JsonFault.Within(JsonFault.Container.KEY, false, below);
            members.put(key, new JsonObject.Member(keyPlace, value(nextWithin(afterKey), below, depth + 1)));
        }
    }

    private JsonList list(JsonPath path, int depth) throws ExperimentFileException {
        Place place = opening(path, depth);
        List<JsonValue> values = new ArrayList<>();
        while (true) {
            JsonFault.Within here = new JsonFault.Within(JsonFault.Container.LIST, !values.isEmpty(), path);
            JsonToken token = nextWithin(here);
            if (token == JsonToken.END_ARRAY) {
                return new JsonList(values, place);
            }
            values.add(value(token, path.index(values.size()), depth + 1));
        }
    }

    private Place opening(JsonPath path, int depth) throws ExperimentFileException {
        Place place = place(path);
        if (depth > DEEPEST) {
            throw new ExperimentFileException(
                    place,
                    new FileProblem(
                                    Kind.MALFORMED,
                                    "objects and lists lie more than " + DEEPEST + " deep in each other")
                            .withRemedy("No experiment needs that: check the brackets."));
        }
        return place;
    }

    private static ExperimentFileException duplicate(String key, Place again, Place first) {
        return new ExperimentFileException(
                again,
                new FileProblem(
                                Kind.DUPLICATE_KEY,
                                "the key " + Shown.quoted(key) + " stands here a second time, after line "
                                        + first.line())
                        .withValue(Shown.cut(key))
                        .withRemedy("Remove one of the two."));
    }

    private String tokenText() {
        try {
            return tokens.getText();
        } catch (IOException e) {
            throw new IllegalStateException("A token that was read is gone.", e);
        }
    }

    private Place place(JsonPath path) {
        return new Place(source, start, end - start, path);
    }

    /** What is between the quotes; the quotes if that is nothing. */
    private Place quotedPlace(JsonPath path) {
        boolean empty = end - start == 2;
        return empty ? place(path) : new Place(source, start + 1, end - start - 2, path);
    }
}
