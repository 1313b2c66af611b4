package backprop.ui.workbench;

import backprop.experiment.ExperimentSpec;
import org.jspecify.annotations.Nullable;

/**
 * One task of a plan at its turn.
 *
 * @param index of the task, from 0
 * @param companion the end of the leg before; null in the first
 */
record Leg(Plan plan, int index, @Nullable RunUpdate companion) {

    Plan.Task task() {
        return plan.tasks().get(index);
    }

    EngineKind kind() {
        return task().kind();
    }

    ExperimentSpec spec() {
        return task().spec();
    }

    boolean isFirst() {
        return index == 0;
    }

    boolean isLast() {
        return index == plan.tasks().size() - 1;
    }

    /** The leg after this one, which has come to this end. */
    Leg next(RunUpdate end) {
        return new Leg(plan, index + 1, end);
    }

    /** The share of the whole plan that is done when this share of the leg is. */
    double fraction(double ofLeg) {
        return (index + ofLeg) / plan.tasks().size();
    }
}
