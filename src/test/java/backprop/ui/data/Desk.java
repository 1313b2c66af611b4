package backprop.ui.data;

import backprop.experiment.BuiltInExperiments;
import backprop.experiment.ExperimentSpec;
import backprop.ui.common.DataShelf;
import backprop.ui.workbench.ExperimentEditor;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;

/** A data screen without a window, whose loading waits for {@link #work} and then happens on the test's own thread. */
final class Desk {
    final Queue<Runnable> waiting = new ArrayDeque<>();
    final ExperimentEditor editor;
    final DataViewModel model;
    final ExamplesViewModel shown;
    final FactsViewModel facts;

    Desk(ExperimentSpec spec) {
        editor = new ExperimentEditor(spec);
        model = new DataViewModel(editor, new DataShelf(), waiting::add, Runnable::run);
        shown = new ExamplesViewModel(model);
        facts = new FactsViewModel(model);
    }

    /** With the digits' experiment, its data loaded. */
    static Desk opened() {
        Desk desk = new Desk(BuiltInExperiments.digits(20));
        desk.model.wake();
        desk.work();
        return desk;
    }

    void work() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    SourceEntry entry(String name) {
        return model.entries().stream()
                .filter(entry -> entry.name().equals(name) && !entry.isOwn())
                .findFirst()
                .orElseThrow();
    }

    void choose(String name) {
        model.choose(entry(name));
        work();
    }

    Examples examples() {
        return Objects.requireNonNull(model.examplesProperty().get());
    }

    String fact(String name) {
        return facts.facts().stream()
                .filter(fact -> fact.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
