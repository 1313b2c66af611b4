package backprop.report.bundle;

import backprop.experiment.ExperimentSpec;
import backprop.experiment.json.ExperimentFileException;
import backprop.experiment.json.ExperimentFiles;
import backprop.experiment.json.JsonFile;
import backprop.experiment.json.JsonList;
import backprop.experiment.json.JsonObject;
import backprop.experiment.json.JsonValue;
import backprop.report.page.Block.Table;
import backprop.report.page.Block.Table.Column;
import backprop.text.Numerals;
import backprop.text.Strings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * All settings of an experiment, as its file has them: a row each, so that none is left out, with what the document does not say.
 * Layers have a table of their own.
 */
final class SettingsTable {
    private static final List<String> GROUPS = List.of("data", "loss", "optimizer", "schedule", "training");
    /** Data are named from here, so that a report does not depend on where the program runs. */
    private static final Path ROOT = Path.of("").toAbsolutePath().getRoot();

    private final Strings strings;
    private final JsonObject experiment;
    private final ExperimentSpec spec;
    private final SettingWords words;
    private final Map<String, String> assumed;

    SettingsTable(ExperimentSpec spec, Strings strings) {
        this.spec = spec;
        this.strings = strings;
        this.words = new SettingWords(strings);
        this.experiment = json(spec);
        this.assumed = new Assumptions(words).of(spec);
    }

    /** As its file has it. */
    static JsonObject json(ExperimentSpec spec) {
        try {
            return (JsonObject) JsonFile.parse("experiment", ExperimentFiles.text(spec, ROOT));
        } catch (ExperimentFileException e) {
            throw new IllegalStateException("The program writes an experiment that it cannot read.", e);
        }
    }

    Table settings() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("seed", "$.seed", Numerals.format(spec.seed())));
        for (String group : GROUPS) {
            if (experiment.get(group) instanceof JsonObject object) {
                object.members().forEach((key, member) -> {
                    String value = words.said(key.equals("type") ? group : key, member.value());
                    if (!value.isEmpty()) {
                        rows.add(row(group + "." + key, "$." + group + "." + key, value));
                    }
                });
            }
        }
        return new Table(
                strings.get("settings.caption"),
                List.of(
                        Column.words(strings.get("settings.setting")),
                        Column.words(strings.get("settings.value")),
                        Column.words(strings.get("settings.note"))),
                rows);
    }

    private List<String> row(String key, String path, String value) {
        String name = strings.has("setting." + key)
                ? strings.get("setting." + key)
                : SettingWords.words(key.replace('.', ' '));
        String reason = assumed.entrySet().stream()
                .filter(entry -> isAbout(entry.getKey(), path))
                .map(entry -> strings.get("settings.assumed", entry.getValue()))
                .sorted()
                .collect(Collectors.joining(" "));
        return List.of(name, value, reason);
    }

    /** Whether what is said of one path belongs to a row: of the very setting, of a part of it, or of its group at its kind. */
    private static boolean isAbout(String said, String row) {
        return said.equals(row) || said.startsWith(row + ".") || row.equals(said + ".type");
    }

    Table layers() {
        List<List<String>> rows = new ArrayList<>();
        int width = spec.network().inputs();
        int number = 0;
        List<JsonValue> layers = network().get("layers") instanceof JsonList list ? list.values() : List.of();
        for (int i = 0; i < spec.network().layers().size(); i++) {
            JsonObject layer = (JsonObject) layers.get(i);
            var known = spec.network().layers().get(i);
            int parameters = known.parameters(width);
            width = known.outputs(width);
            boolean dense = parameters > 0;
            number += dense ? 1 : 0;
            rows.add(List.of(
                    dense ? strings.get("layers.dense", number) : stage(layer),
                    Numerals.format(width),
                    dense ? Numerals.format(parameters) : "",
                    part(layer, "weights"),
                    part(layer, "bias")));
        }
        return new Table(
                strings.get(
                        "layers.caption",
                        spec.network().inputs(),
                        spec.network().parameterCount()),
                List.of(
                        Column.words(strings.get("layers.layer")),
                        Column.numbers(strings.get("layers.outputs")),
                        Column.numbers(strings.get("layers.parameters")),
                        Column.words(strings.get("layers.weights")),
                        Column.words(strings.get("layers.bias"))),
                rows);
    }

    private JsonObject network() {
        return experiment.get("network") instanceof JsonObject found
                ? found
                : JsonObject.builder().build();
    }

    private String stage(JsonObject layer) {
        return layer.members().entrySet().stream()
                .filter(entry ->
                        !entry.getKey().equals("type") || layer.members().size() == 1)
                .map(entry -> entry.getKey().equals("rate") ? strings.get("layers.dropout", said(entry)) : said(entry))
                .collect(Collectors.joining(", "));
    }

    private String said(Map.Entry<String, JsonObject.Member> entry) {
        return words.said(entry.getKey(), entry.getValue().value());
    }

    private String part(JsonObject layer, String key) {
        JsonValue value = layer.get(key);
        return value == null ? "" : words.said(key, value);
    }
}
