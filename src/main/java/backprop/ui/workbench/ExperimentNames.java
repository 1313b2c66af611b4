package backprop.ui.workbench;

import backprop.experiment.Deviation;
import backprop.experiment.ExperimentSpec;
import backprop.network.Activation;
import backprop.text.Strings;
import java.util.List;
import java.util.stream.Collectors;

/** What an experiment is called on the screen and in files: its own name, or, once its network is edited, what it has become. */
final class ExperimentNames {
    private final ExperimentEditor editor;
    private final Strings strings;

    ExperimentNames(ExperimentEditor editor, Strings strings) {
        this.editor = editor;
        this.strings = strings;
    }

    /** The name. Textbook or as published, and the seed, are said elsewhere: they count as no edit. */
    String of(ExperimentSpec spec) {
        return comparable(spec).equals(comparable(editor.opened()))
                ? spec.name()
                : strings.get("name.edited", plain(spec));
    }

    /** The same without saying that it was edited. */
    String plain(ExperimentSpec spec) {
        ExperimentSpec opened = editor.opened();
        boolean renamed = !spec.name().equals(opened.name());
        return renamed || spec.network().equals(opened.network()) ? spec.name() : described(spec);
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
                        .map(NetworkDraft.Column::activation)
                        .map((Activation activation) -> strings.get(activation))
                        .distinct()
                        .collect(Collectors.joining("+")));
    }

    /** Without its departures, which are the document's own. */
    private ExperimentSpec comparable(ExperimentSpec spec) {
        ExperimentSpec bare = spec.withSeed(editor.opened().seed()).withName("");
        for (Deviation deviation : Deviation.of(spec)) {
            bare = deviation.set(bare, false);
        }
        return bare;
    }
}
