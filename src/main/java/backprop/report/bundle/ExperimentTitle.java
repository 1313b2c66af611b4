package backprop.report.bundle;

import backprop.experiment.ExperimentSpec;
import backprop.network.LayerSpec;
import backprop.text.Strings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What an experiment is called: its own name or, where that is still the name of a document's experiment, what it has become. */
final class ExperimentTitle {
    private ExperimentTitle() {}

    /** “Digits, H = 100, tanh”, “Digits, H = 100, tanh (edited)”, “Digits, H = 50+20, ReLU (edited)”. */
    static String of(ExperimentSpec spec, Strings strings) {
        return DocumentSettings.of(spec, strings)
                .filter(known -> known.original().name().equals(spec.name()))
                .map(known -> of(spec, known, strings))
                .orElse(spec.name());
    }

    private static String of(ExperimentSpec spec, DocumentSettings settings, Strings strings) {
        boolean sameNetwork = spec.network().equals(settings.original().network());
        String title = sameNetwork ? spec.name() : network(spec, strings);
        return settings.isEdited() ? strings.get("title.edited", title) : title;
    }

    private static String network(ExperimentSpec spec, Strings strings) {
        SettingRows rows = new SettingRows(spec, strings);
        String data = rows.settings().stream()
                .filter(row -> row.key().equals("data.source"))
                .map(row -> row.value().split(",", 2)[0])
                .findFirst()
                .orElse(spec.name());
        List<LayerSpec> layers = spec.network().layers();
        List<SettingRows.Layer> named = rows.layers();
        int last = layers.size() - 1;
        while (last > 0 && !(layers.get(last) instanceof LayerSpec.Dense)) {
            last--;
        }
        List<String> units = new ArrayList<>();
        List<String> activations = new ArrayList<>();
        for (int i = 0; i < last; i++) {
            if (layers.get(i) instanceof LayerSpec.Dense dense) {
                units.add(Integer.toString(dense.units()));
            } else if (layers.get(i) instanceof LayerSpec.Stage) {
                activations.add(named.get(i).name());
            }
        }
        if (units.isEmpty()) {
            return strings.get("title.noHidden", capitalised(data));
        }
        String hidden = activations.isEmpty()
                ? strings.get("title.linear")
                : activations.stream().distinct().collect(Collectors.joining("+"));
        return strings.get("title.network", capitalised(data), String.join("+", units), hidden);
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
