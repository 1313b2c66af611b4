package backprop.run;

import backprop.experiment.json.JsonList;
import backprop.experiment.json.JsonObject;
import backprop.experiment.json.JsonValue;
import backprop.experiment.json.JsonWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where two JSON documents differ: “training.epochs was 60, now 50”, as {@code --set} names settings. */
final class TreeDifferences {
    private static final int LONGEST = 60;

    private final List<String> found = new ArrayList<>();

    private TreeDifferences() {}

    static List<String> between(JsonValue a, JsonValue b) {
        TreeDifferences differences = new TreeDifferences();
        differences.compare("", a, b);
        return differences.found;
    }

    private void compare(String path, @Nullable JsonValue a, @Nullable JsonValue b) {
        if (a instanceof JsonObject first && b instanceof JsonObject second) {
            Set<String> keys = new LinkedHashSet<>(first.members().keySet());
            keys.addAll(second.members().keySet());
            keys.forEach(key -> compare(path.isEmpty() ? key : path + "." + key, first.get(key), second.get(key)));
        } else if (a instanceof JsonList first
                && b instanceof JsonList second
                && first.values().size() == second.values().size()) {
            for (int i = 0; i < first.values().size(); i++) {
                compare(
                        path + "[" + i + "]",
                        first.values().get(i),
                        second.values().get(i));
            }
        } else if (!shown(a).equals(shown(b))) {
            found.add("%s was %s, now %s".formatted(path.isEmpty() ? "all" : path, cut(shown(a)), cut(shown(b))));
        }
    }

    private static String shown(@Nullable JsonValue value) {
        return value == null ? "absent" : JsonWriter.text(value).strip().replaceAll("\\s+", " ");
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
