package backprop.ui.workbench;

import backprop.experiment.Deviation;
import backprop.experiment.ExperimentSpec;
import java.util.List;
import java.util.function.Predicate;

/** A setting of the form, declared once: typed or chosen. */
sealed interface Entry permits Setting, Choice {

    /** Of its texts: {@code field.<key>.name}, {@code .help}. */
    String key();

    /** Whether the experiment as it is makes use of it. */
    Predicate<ExperimentSpec> used();

    /** The departures from the textbook that it can be. */
    List<Deviation> deviations();

    /** Where it stands in an experiment's file, such as {@code $.optimizer.learningRate}; empty where nobody needs it. */
    String path();
}
