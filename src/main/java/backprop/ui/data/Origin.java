package backprop.ui.data;

import backprop.experiment.ExperimentSpec;
import backprop.figure.Provenance;
import backprop.report.bundle.RunProvenance;
import backprop.run.ProgramVersion;
import backprop.text.Strings;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Where the data that a chart shows come from.
 *
 * @param name what the data are called
 * @param experiment that splits them so; null for data as they are
 */
record Origin(String name, @Nullable ExperimentSpec experiment, Strings strings) {

    /** A line for below the chart. */
    String caption() {
        return experiment == null ? name : strings.get("save.caption", name, experiment.name(), experiment.seed());
    }

    /** Without a date: nothing was trained. */
    Provenance provenance() {
        return experiment == null
                ? new Provenance(
                        "",
                        "",
                        "",
                        OptionalLong.empty(),
                        strings.get("save.program", ProgramVersion.text()),
                        Optional.empty())
                : RunProvenance.of(experiment, Optional.empty());
    }
}
