package backprop.experiment.json;

import backprop.experiment.json.FileProblem.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * One setting to be changed: {@code training.epochs=50}, {@code network.layers[0].units=20}.
 *
 * @param path keys with points between them, indices in brackets
 * @param value JSON, or a bare word for a text
 */
record Assignment(String path, String value) {
    private static final Pattern STEP = Pattern.compile("\\w+|\\[[0-9]+]");
    private static final Pattern PATH = Pattern.compile("[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*|\\[[0-9]{1,9}])*");
    private static final String BRACKETS = "{[\"";
    static final String EXAMPLE = "Write it such as training.epochs=50 or network.layers[0].units=20.";

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
        return new Replacement(this, document, newValue).result();
    }

    /** The keys, and the indices in brackets, one after the other. */
    List<String> steps() {
        return STEP.matcher(path).results().map(MatchResult::group).toList();
    }
}
