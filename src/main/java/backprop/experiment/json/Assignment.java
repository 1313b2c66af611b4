package backprop.experiment.json;

import backprop.experiment.json.FileProblem.Kind;
import backprop.text.NearestWord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One setting to be changed: {@code training.epochs=50}, {@code network.layers[0].units=20}.
 *
 * @param path keys with points between them, indices in brackets
 * @param value JSON, or a bare word for a text
 */
record Assignment(String path, String value) {
    private static final Pattern STEP = Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)|\\[([0-9]{1,9})]");
    private static final Pattern PATH = Pattern.compile("[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*|\\[[0-9]{1,9}])*");
    private static final String BRACKETS = "{[\"";
    private static final String EXAMPLE = "Write it such as training.epochs=50 or network.layers[0].units=20.";

    static Assignment of(String text) throws ExperimentFileException {
        int equals = text.indexOf('=');
        if (equals < 0) {
            throw refused(text, "there is no “=” between the setting and its value");
        }
        String path = text.substring(0, equals).strip();
        path = path.startsWith("$.") ? path.substring(2) : path;
        if (!PATH.matcher(path).matches()) {
            throw refused(text, Shown.quoted(path) + " is not the name of a setting");
        }
        return new Assignment(path, text.substring(equals + 1).strip());
    }

    private static ExperimentFileException refused(String text, String what) {
        return new ExperimentFileException(Shown.cut(text), new FileProblem(Kind.MALFORMED, what).withRemedy(EXAMPLE));
    }

    /** As the user has to be reminded of it. */
    String shown() {
        return path + "=" + Shown.cut(value);
    }

    /** What the value may mean, the likeliest first: what it is as JSON; a text. */
    List<JsonValue> meanings() throws ExperimentFileException {
        List<JsonValue> meanings = new ArrayList<>();
        boolean bracket = !value.isEmpty() && BRACKETS.indexOf(value.charAt(0)) >= 0;
        try {
            meanings.add(JsonFile.parse("value", value));
        } catch (ExperimentFileException e) {
            if (bracket) {
                throw new ExperimentFileException(shown(), e.problem());
            }
        }
        if (!bracket) {
            meanings.add(JsonText.of(value));
        }
        return meanings;
    }

    /** The document with another value there. */
    JsonValue applyTo(JsonValue document, JsonValue newValue) throws ExperimentFileException {
        return replaced(document, STEP.matcher(path), 0, newValue);
    }

    private JsonValue replaced(JsonValue in, Matcher steps, int end, JsonValue newValue)
            throws ExperimentFileException {
        if (!steps.find()) {
            return newValue;
        }
        String key = steps.group(1);
        int stepEnd = steps.end();
        String before = path.substring(0, end);
        if (key == null) {
            List<JsonValue> values = new ArrayList<>(list(in, before));
            int index = Integer.parseInt(steps.group(2));
            if (index >= values.size()) {
                throw unknown(Shown.quoted(before) + " has no entry [" + index + "]")
                        .remedy(values.isEmpty() ? "It is empty." : "Its last is [" + (values.size() - 1) + "].");
            }
            values.set(index, replaced(values.get(index), steps, stepEnd, newValue));
            return new JsonList(values, in.place());
        }
        Map<String, JsonObject.Member> members = new LinkedHashMap<>(members(in, before));
        JsonObject.Member member = members.get(key);
        if (member == null) {
            throw noSuchKey(before, key, members.keySet());
        }
        JsonValue inside = replaced(member.value(), steps, stepEnd, newValue);
        members.put(key, new JsonObject.Member(member.keyPlace(), inside));
        return new JsonObject(members, in.place());
    }

    private Map<String, JsonObject.Member> members(JsonValue in, String before) throws ExperimentFileException {
        if (in instanceof JsonObject object) {
            return object.members();
        }
        throw unknown(Shown.quoted(before) + " is " + Shown.value(in) + ", which has no keys")
                .remedy("Set it as a whole, such as " + before + "={…}.");
    }

    private List<JsonValue> list(JsonValue in, String before) throws ExperimentFileException {
        if (in instanceof JsonList list) {
            return list.values();
        }
        throw unknown(Shown.quoted(before) + " is " + Shown.value(in) + ", not a list")
                .remedy(EXAMPLE);
    }

    private ExperimentFileException noSuchKey(String before, String key, Set<String> known) {
        String start = before.isEmpty() ? "" : before + ".";
        Unknown problem = unknown("there is no setting " + Shown.quoted(start + key));
        Optional<String> nearest = NearestWord.to(key, known);
        return nearest.isPresent()
                ? new ExperimentFileException(shown(), problem.problem().withProposal(start + nearest.get()))
                : problem.remedy(
                        known.isEmpty()
                                ? "No setting lies there."
                                : "These are known there: " + Shown.all(List.copyOf(known), "and") + ".");
    }

    private Unknown unknown(String what) {
        return new Unknown(shown(), new FileProblem(Kind.UNKNOWN_KEY, what));
    }

    /** What is wrong, until its remedy is known. */
    private record Unknown(String where, FileProblem problem) {
        ExperimentFileException remedy(String sentence) {
            return new ExperimentFileException(where, problem.withRemedy(sentence));
        }
    }
}
