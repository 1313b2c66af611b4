package backprop.ui.workbench;

import backprop.experiment.Deviation;
import backprop.experiment.ExperimentSpec;
import backprop.text.Strings;

/** What an experiment is called on the screen and in files: its own name, and that it was edited if it was. */
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
        return comparable(spec).equals(comparable(original)) ? spec.name() : strings.get("name.edited", spec.name());
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
