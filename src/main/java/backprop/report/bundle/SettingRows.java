package backprop.report.bundle;

import backprop.experiment.ExperimentSpec;
import backprop.experiment.json.ExperimentFileException;
import backprop.experiment.json.ExperimentFiles;
import backprop.experiment.json.JsonFile;
import backprop.experiment.json.JsonList;
import backprop.experiment.json.JsonObject;
import backprop.experiment.json.JsonValue;
import backprop.text.Numerals;
import backprop.text.Strings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An experiment's settings in words, as its file has them: each setting, so that none is left out, and each layer. */
final class SettingRows {
    private static final List<String> GROUPS = List.of("data", "loss", "optimizer", "schedule", "training");

    /** Data are named from here, so that a report does not depend on where the program runs. */
    private static final Path ROOT = Path.of("").toAbsolutePath().getRoot();

    /**
     * A setting.
     *
     * @param key in the experiment's file, such as {@code training.epochs}
     */
    record Setting(String key, String name, String value) {
        String path() {
            return "$." + key;
        }

        /** What it is a setting of, such as {@code training}. */
        String group() {
            return key.substring(0, Math.max(0, key.indexOf('.')));
        }
    }

    /**
     * A layer: a dense one, or what follows it.
     *
     * @param parameters 0 for one that has none
     * @param weights what they begin with; empty if it has none
     */
    record Layer(String name, int outputs, int parameters, String weights, String bias) {}

    private final ExperimentSpec spec;
    private final Strings strings;
    private final SettingWords words;
    private final JsonObject experiment;

    SettingRows(ExperimentSpec spec, Strings strings) {
        this.spec = spec;
        this.strings = strings;
        words = new SettingWords(strings);
        experiment = json(spec);
    }

    /** As its file has it. */
    static JsonObject json(ExperimentSpec spec) {
        try {
            return (JsonObject) JsonFile.parse("experiment", ExperimentFiles.text(spec, ROOT));
        } catch (ExperimentFileException e) {
            throw new IllegalStateException("The program writes an experiment that it cannot read.", e);
        }
    }

    /** The seed first. */
    List<Setting> settings() {
        List<Setting> rows = new ArrayList<>();
        rows.add(setting("seed", Long.toString(spec.seed())));
        for (String group : GROUPS) {
            if (experiment.get(group) instanceof JsonObject object) {
                object.members().forEach((key, member) -> {
                    String value = words.said(key.equals("type") ? group : key, member.value());
                    if (!value.isEmpty()) {
                        rows.add(setting(group + "." + key, value));
                    }
                });
            }
        }
        return rows;
    }

    private Setting setting(String key, String value) {
        String name = strings.has("setting." + key)
                ? strings.get("setting." + key)
                : SettingWords.words(key.replace('.', ' '));
        return new Setting(key, name, value);
    }

    /** From the inputs to the outputs. */
    List<Layer> layers() {
        List<Layer> rows = new ArrayList<>();
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
            rows.add(new Layer(
                    dense ? strings.get("layers.dense", number) : stage(layer),
                    width,
                    parameters,
                    part(layer, "weights"),
                    part(layer, "bias")));
        }
        return rows;
    }

    /** “64 → 100 tanh → 10”. */
    String shape() {
        StringBuilder shape = new StringBuilder(Numerals.format(spec.network().inputs()));
        for (Layer layer : layers()) {
            shape.append(layer.parameters() > 0 ? " → " + Numerals.format(layer.outputs()) : " " + layer.name());
        }
        return shape.toString();
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
