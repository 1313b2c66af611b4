package backprop.report.bundle;

import backprop.experiment.Form;
import backprop.text.Strings;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which runs a figure is of, in a line of its own: “Digits, H = 100, tanh, textbook form, seed 1”. */
final class RunDescription {
    private RunDescription() {}

    /** What all runs have alike of experiment, form and seed; empty if that is nothing. */
    static String of(List<? extends DrawnRun> runs) {
        Strings strings = Strings.of("report");
        return List.<Function<DrawnRun, String>>of(
                        run -> ExperimentTitle.of(run.course().spec(), strings),
                        run -> strings.get(
                                "describe." + Form.of(run.course().spec()).name()),
                        run -> strings.get("describe.seed", run.course().spec().seed()))
                .stream()
                .map(said -> runs.stream().map(said).distinct().toList())
                .filter(said -> said.size() == 1)
                .map(said -> said.get(0))
                .collect(Collectors.joining(", "));
    }
}
