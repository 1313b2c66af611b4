package backprop.ui.workbench;

import backprop.math.Compute;
import backprop.text.Strings;

/** Whether training is slower than it could be on this machine, and what can be done about it. */
record Slowness(Compute.Choice choice, Strings strings) {

    boolean isSlow() {
        return choice != Compute.Choice.VECTOR;
    }

    /** In a line; empty if it is not slower. */
    String text() {
        return isSlow() ? strings.get("status.slow." + choice) : "";
    }

    /** Why, and what to do. */
    String help() {
        return isSlow() ? strings.get("status.slow." + choice + ".help") : "";
    }
}
