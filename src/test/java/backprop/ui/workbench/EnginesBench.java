package backprop.ui.workbench;

import backprop.experiment.ExperimentSpec;
import backprop.training.TrainerState;
import java.util.List;

/** A workbench whose engines are ours and one that stands in for PyTorch, with a training of a few epochs in batches. */
final class EnginesBench {
    static final int EPOCHS = 6;

    final ExperimentSpec spec = Samples.quickInBatches(EPOCHS);
    final FakeEngines engines = new FakeEngines();
    final Bench bench = new Bench(spec, Samples::load, engines);
    final TransportViewModel transport =
            new TransportViewModel(bench.run, bench.editor, bench.problems, Samples.STRINGS);

    /** Looks for PyTorch, and chooses. */
    void open(EngineChoice choice) {
        bench.engines.search();
        bench.engines.choose(choice);
        bench.work();
    }

    /** Does something once, in the middle of the second leg. */
    void whenInSecondLegAt(int epochs, Runnable action) {
        boolean[] done = {false};
        bench.run.updateProperty().addListener((value, old, update) -> {
            if (!done[0]
                    && update != null
                    && update.leg().index() == 1
                    && update.progress().state() == TrainerState.RUNNING
                    && update.progress().epochsDone() >= epochs) {
                done[0] = true;
                action.run();
            }
        });
    }

    /** The engines that have run or begun, in order. */
    List<EngineKind> legs() {
        return bench.shown().legs().stream().map(update -> update.leg().kind()).toList();
    }
}
