package backprop.report.bundle;

import backprop.experiment.ExperimentSpec;
import backprop.text.Numerals;
import backprop.text.Strings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What an experiment is called: its own name or, where that is still the name of a document's experiment, what it has become. */
final class ExperimentTitle {
    private static final Pattern COUNT = Pattern.compile("(?<![\\d.])\\d{4,9}\\b");

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
        String title = sameNetwork ? withCommas(spec.name()) : network(spec, strings);
        return settings.isEdited() ? strings.get("title.edited", title) : title;
    }

    /** “H = 1,000”, as all other counts are written. */
    private static String withCommas(String name) {
        return COUNT.matcher(name).replaceAll(count -> Numerals.format(Long.parseLong(count.group())));
    }

    private static String network(ExperimentSpec spec, Strings strings) {
        SettingRows rows = new SettingRows(spec, strings);
        String data = rows.settings().stream()
                .filter(row -> row.key().equals("data.source"))
                .map(row -> row.value().split(",", 2)[0])
                .findFirst()
                .orElse(spec.name());
        List<String> units = new ArrayList<>();
        List<String> activations = new ArrayList<>();
        List<SettingRows.Layer> layers = rows.layers();
        int last = layers.size() - 1;
        while (last > 0 && layers.get(last).parameters() == 0) {
            last--;
        }
        for (SettingRows.Layer layer : layers.subList(0, last)) {
            (layer.parameters() > 0 ? units : activations)
                    .add(layer.parameters() > 0 ? Numerals.format(layer.outputs()) : layer.name());
        }
        return units.isEmpty()
                ? strings.get("title.noHidden", capitalised(data))
                : strings.get(
                        "title.network",
                        capitalised(data),
                        String.join("+", units),
                        activations.stream().distinct().collect(Collectors.joining("+")));
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
