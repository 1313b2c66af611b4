package backprop.experiment.json;

import backprop.experiment.json.FileProblem.Kind;
import backprop.text.NearestWord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Puts another value into a document, where an assignment says. */
record Replacement(Assignment assignment, JsonValue document, JsonValue newValue) {

    /** @throws ExperimentFileException if there is no such place */
    JsonValue result() throws ExperimentFileException {
        return replaced(document, "", assignment.steps());
    }

    private JsonValue replaced(JsonValue in, String before, List<String> steps) throws ExperimentFileException {
        if (steps.isEmpty()) {
            return newValue;
        }
        String step = steps.get(0);
        List<String> rest = steps.subList(1, steps.size());
        if (!step.startsWith("[")) {
            return inObject(in, before, step, rest);
        }
        if (!(in instanceof JsonList list)) {
            throw refused("“" + before + "” is " + Shown.value(in) + ", not a list", "Leave " + step + " out.");
        }
        int index = Integer.parseInt(step.substring(1, step.length() - 1));
        List<JsonValue> values = new ArrayList<>(list.values());
        if (index >= values.size()) {
            throw refused(
                    "“" + before + "” has no entry " + step,
                    values.isEmpty()
                            ? "It is empty; set it as a whole: " + before + "=[…]."
                            : "Its last is [" + (values.size() - 1) + "].");
        }
        values.set(index, replaced(values.get(index), before + step, rest));
        return new JsonList(values, in.place());
    }

    private JsonValue inObject(JsonValue in, String before, String key, List<String> rest)
            throws ExperimentFileException {
        if (!(in instanceof JsonObject object)) {
            String remedy = in instanceof JsonList ? "Name an entry: " + before + "[0]." : "Set " + before + " itself.";
            throw refused("“" + before + "” is " + Shown.value(in) + ", which has no keys", remedy);
        }
        String path = before.isEmpty() ? key : before + "." + key;
        Map<String, JsonObject.Member> members = new LinkedHashMap<>(object.members());
        JsonObject.Member member = members.get(key);
        if (member == null) {
            throw noSuchKey(object, before, key, path);
        }
        members.put(key, new JsonObject.Member(member.keyPlace(), replaced(member.value(), path, rest)));
        return new JsonObject(members, in.place());
    }

    private ExperimentFileException noSuchKey(JsonObject object, String before, String key, String path) {
        FileProblem problem = new FileProblem(Kind.UNKNOWN_KEY, "there is no setting “" + Shown.cut(path) + "”");
        List<String> known = List.copyOf(object.members().keySet());
        UnaryOperator<String> whole = word -> before.isEmpty() ? word : before + "." + word;
        Optional<String> meant = NearestWord.to(key, known).map(whole).or(() -> elsewhere(document, "", key));
        FileProblem helped = meant.map(problem::withProposal)
                .orElseGet(() -> problem.withRemedy(
                        known.isEmpty() ? "Set " + before + " itself." : "There are " + Shown.all(known, "and") + "."));
        return new ExperimentFileException(assignment.shown(), helped);
    }

    /** The first path in the document that ends with the key. */
    private static Optional<String> elsewhere(JsonValue in, String before, String key) {
        if (!(in instanceof JsonObject object)) {
            return Optional.empty();
        }
        String start = before.isEmpty() ? "" : before + ".";
        if (object.get(key) != null) {
            return Optional.of(start + key);
        }
        return object.members().entrySet().stream()
                .flatMap(member -> elsewhere(member.getValue().value(), start + member.getKey(), key).stream())
                .findFirst();
    }

    private ExperimentFileException refused(String what, String remedy) {
        return new ExperimentFileException(
                assignment.shown(), new FileProblem(Kind.UNKNOWN_KEY, what).withRemedy(remedy));
    }
}
