package backprop.report.bundle;

import backprop.experiment.BuiltInExperiments;
import backprop.experiment.ExperimentSpec;
import backprop.experiment.json.JsonList;
import backprop.experiment.json.JsonObject;
import backprop.experiment.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is assumed of a document's experiment, where the setting still is what was assumed. */
final class Assumptions {
    private final SettingWords words;

    Assumptions(SettingWords words) {
        this.words = words;
    }

    /** Reasons by JSON path; all of them if the experiment is from no document that comes along. */
    Map<String, String> of(ExperimentSpec spec) {
        JsonObject now = SettingRows.json(spec);
        List<JsonObject> originals = originals(spec);
        return spec.origin().assumed().entrySet().stream()
                .filter(entry -> originals.isEmpty()
                        || originals.stream()
                                .anyMatch(original ->
                                        said(original, entry.getKey()).equals(said(now, entry.getKey()))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Both forms of the experiment as it comes along; of those of the same document if it has another name now. */
    private static List<JsonObject> originals(ExperimentSpec spec) {
        List<ExperimentSpec> alike = BuiltInExperiments.all().stream()
                .flatMap(builtIn -> Stream.of(builtIn.textbook(), builtIn.published()))
                .filter(one -> one.origin().equals(spec.origin()))
                .toList();
        List<ExperimentSpec> same =
                alike.stream().filter(one -> one.name().equals(spec.name())).toList();
        return (same.isEmpty() ? alike : same).stream().map(SettingRows::json).toList();
    }

    private String said(JsonObject experiment, String path) {
        @Nullable JsonValue value = experiment;
        String last = "";
        for (String step :
                path.replace("$.", "").replace("[", ".").replace("]", "").split("\\.", -1)) {
            if (value instanceof JsonObject object) {
                value = object.get(step);
            } else if (value instanceof JsonList list
                    && Integer.parseInt(step) < list.values().size()) {
                value = list.values().get(Integer.parseInt(step));
            } else {
                return "";
            }
            last = step;
        }
        return value == null ? "" : words.said(last, value);
    }
}
