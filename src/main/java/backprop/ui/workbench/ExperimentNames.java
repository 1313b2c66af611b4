package backprop.ui.workbench;

import backprop.experiment.Deviation;
import backprop.experiment.ExperimentSpec;
import backprop.text.Strings;
import java.util.List;
import java.util.stream.Collectors;

/** What an experiment is called on the screen and in files: its own name, or, once edited, what it has become. */
final class ExperimentNames {
    private final ExperimentSpec original;
    private final Strings strings;

    /** @param original the experiment as it was opened */
    ExperimentNames(ExperimentSpec original, Strings strings) {
        this.original = original;
        this.strings = strings;
    }

    /** The name. Textbook or as published, and the seed, are said elsewhere: they count as no edit. */
    String of(ExperimentSpec spec) {
        if (comparable(spec).equals(comparable(original))) {
            return spec.name();
        }
        return strings.get("name.edited", spec.network().equals(original.network()) ? spec.name() : described(spec));
    }

    /** “Digits, H = 50+20, ReLU”. */
    private String described(ExperimentSpec spec) {
        String data = new DataTexts(strings).name(spec.data().source());
        NetworkDraft draft = SelectedColumn.draft(spec);
        List<NetworkDraft.Column> hidden = draft.columns().subList(0, draft.hiddenCount());
        if (hidden.isEmpty()) {
            return strings.get("name.noHidden", data);
        }
        return strings.get(
                "name.network",
                data,
                hidden.stream()
                        .map(column -> String.valueOf(column.dense().units()))
                        .collect(Collectors.joining("+")),
                hidden.stream()
                        .map(column -> strings.get(column.activation()))
                        .distinct()
                        .collect(Collectors.joining("+")));
    }

    /** Without its departures, which are the document's own. */
    private ExperimentSpec comparable(ExperimentSpec spec) {
        ExperimentSpec bare = spec.withSeed(original.seed());
        for (Deviation deviation : Deviation.of(spec)) {
            bare = deviation.set(bare, false);
        }
        return bare;
    }
}
