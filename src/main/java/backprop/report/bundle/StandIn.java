package backprop.report.bundle;

import backprop.data.BuiltInData;
import backprop.experiment.ExperimentSpec;

/** Data that come along in place of a document's own, which do not: what the document reports is not of them. */
final class StandIn {
    private StandIn() {}

    /** Whether an experiment has them. */
    static boolean isIn(ExperimentSpec spec) {
        return isFor(spec) && spec.data().source() instanceof BuiltInData;
    }

    /** Whether an experiment's own data would be others, to be chosen in their place. */
    static boolean isFor(ExperimentSpec spec) {
        return spec.origin().assumed().containsKey("$.data.source");
    }
}
