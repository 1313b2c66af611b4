package backprop.ui.workbench;

import backprop.experiment.Deviation;
import backprop.text.Strings;

/** What is said of the departures from the textbook. */
final class DeviationTexts {
    private final Strings strings = Strings.of("deviations");

    String title(Deviation deviation) {
        return strings.get(deviation.name() + ".title");
    }

    /** What the published code computes. */
    String formula(Deviation deviation) {
        return strings.get(deviation.name() + ".formula");
    }

    /** What the textbook computes. */
    String textbook(Deviation deviation) {
        return strings.get(deviation.name() + ".textbook");
    }

    /** What comes of it. */
    String effect(Deviation deviation) {
        return strings.get(deviation.name() + ".effect");
    }
}
