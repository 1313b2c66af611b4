package backprop.ui.workbench;

import backprop.experiment.Engine;
import backprop.experiment.ExperimentSpec;
import java.util.List;

/**
 * What a run is to do.
 *
 * @param tasks one or two, done one after the other
 */
record Plan(List<Task> tasks) {

    /** An experiment, and what trains it. */
    record Task(ExperimentSpec spec, EngineKind kind, Engine engine) {}

    Plan {
        tasks = List.copyOf(tasks);
    }

    Task first() {
        return tasks.get(0);
    }

    boolean isSingle() {
        return tasks.size() == 1;
    }

    /** Whether several engines train the same experiment, so that they ought to agree. */
    boolean isComparison() {
        return !isSingle() && tasks.stream().allMatch(task -> task.spec().equals(first().spec()));
    }

    /** Whether the other does the same, whatever its experiments are called. */
    boolean isSameWork(Plan other) {
        return unnamed().equals(other.unnamed());
    }

    /** Whether the task is one of these, whatever its experiment is called. */
    boolean includes(Task task) {
        return unnamed().contains(unnamed(task));
    }

    private List<Task> unnamed() {
        return tasks.stream().map(Plan::unnamed).toList();
    }

    private static Task unnamed(Task task) {
        return new Task(task.spec().withName(""), task.kind(), task.engine());
    }

    /** The first leg. */
    Leg begin() {
        return new Leg(this, 0, null);
    }
}
