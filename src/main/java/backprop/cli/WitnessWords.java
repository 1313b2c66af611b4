package backprop.cli;

import backprop.experiment.ArrayCheck;
import backprop.experiment.AutogradCheck;
import backprop.experiment.AutogradCheck.Verdict;
import backprop.experiment.Deviation;
import backprop.experiment.ExperimentSpec;
import backprop.experiment.GradientReport;
import backprop.network.Slip;
import backprop.text.Strings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What three gradients say of each other, in words: the analytic one, autograd's, and finite differences. */
final class WitnessWords {
    private final Strings strings;

    /** @param strings the terminal's */
    WitnessWords(Strings strings) {
        this.strings = strings;
    }

    /** The lines of a report, the last of which says what follows. */
    List<String> of(ExperimentSpec spec, GradientReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(strings.get("witness.start", spec.name(), report.examples(), report.loss()));
        report.arrays().forEach(array -> array.autograd().ifPresent(third -> lines.add("  " + line(array, third))));
        lines.add(conclusion(spec, report));
        return lines;
    }

    private String line(ArrayCheck array, AutogradCheck third) {
        double differences = array.worst().map(ArrayCheck.Deviating::relative).orElse(Double.NaN);
        String verdict = strings.get("witness." + third.verdict());
        String line = third.verdict() == Verdict.AT_KINKS
                ? strings.get("witness.kinks", array.name(), array.layer(), third.fromAnalytic(), verdict)
                : strings.get(
                        "witness.array",
                        array.name(),
                        array.layer(),
                        differences,
                        third.fromAnalytic(),
                        third.fromDifferences(),
                        verdict);
        return array.atKinks() == 0 ? line : strings.get("check.kinks", line, array.atKinks());
    }

    private String conclusion(ExperimentSpec spec, GradientReport report) {
        if (report.isRight()) {
            return strings.get("witness.right");
        }
        if (!report.hasArray(Verdict.ANALYTIC_WRONG)) {
            Verdict worst = Stream.of(Verdict.NOT_FINITE, Verdict.AUTOGRAD_DIFFERS, Verdict.DIFFERENCES_DIFFER)
                    .filter(report::hasArray)
                    .findFirst()
                    .orElse(Verdict.UNDECIDED);
            return strings.get("witness.conclusion." + worst);
        }
        String slips = slips(spec);
        return slips.isEmpty() ? strings.get("witness.wrong") : strings.get("witness.slips", slips);
    }

    /** Of the experiment, those of the gradient, as the catalogue calls them. */
    private static String slips(ExperimentSpec spec) {
        Strings titles = Strings.of("deviations");
        return Arrays.stream(Deviation.values())
                .filter(deviation -> deviation.slip().filter(Slip::isOfGradient).isPresent() && deviation.in(spec))
                .map(deviation -> titles.get(deviation.name() + ".title"))
                .collect(Collectors.joining("; "));
    }
}
