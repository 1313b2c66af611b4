package backprop.cli;

import backprop.experiment.ArrayCheck;
import backprop.experiment.ExperimentSpec;
import backprop.experiment.GradientCheck;
import backprop.experiment.GradientReport;
import backprop.experiment.WeightsFile;
import backprop.experiment.json.ExperimentFileException;
import backprop.file.DataException;
import backprop.text.Strings;
import backprop.torch.AutogradWitness;
import backprop.training.EngineException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code backprop check}: the analytic gradient against finite differences, and against autograd's. */
@Command(name = "check", resourceBundle = Cli.TEXTS, mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    private final Strings strings = Strings.of("terminal");
    private final Console console;

    @Mixin
    private ExperimentOptions options = new ExperimentOptions();

    @Parameters(index = "0", paramLabel = "EXPERIMENT")
    private String experiment = "";

    @Option(names = "--weights", paramLabel = "FILE")
    private @Nullable Path weights;

    @Option(names = "--autograd")
    private boolean autograd;

    @Mixin
    private PythonOptions pythons = new PythonOptions();

    @Spec
    private CommandSpec command = CommandSpec.create();

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws DataException, ExperimentFileException {
        ExperimentSpec spec = options.named(experiment, command.commandLine());
        if (weights != null) {
            Path start = weights.toAbsolutePath().normalize();
            spec = spec.withStart(Optional.of(new WeightsFile(start, Optional.empty())));
        }
        spec = options.changed(spec, command.commandLine());
        if (autograd) {
            return threeWitnesses(spec);
        }
        GradientReport report = GradientCheck.of(spec);
        console.out().println(strings.get("check.start", spec.name(), report.examples(), report.loss()));
        report.arrays().forEach(array -> console.out().println("  " + line(array)));
        String unknown = report.arrays().stream()
                .filter(array -> array.verdict() == ArrayCheck.Verdict.UNKNOWN)
                .map(ArrayCheck::name)
                .collect(Collectors.joining(", "));
        boolean partly = report.isRight() && !unknown.isEmpty();
        console.out().println(partly ? strings.get("check.partly", unknown) : strings.get(verdict(report)));
        return report.isRight() ? ExitCode.OK : ExitCode.WRONG_GRADIENT;
    }

    private int threeWitnesses(ExperimentSpec spec) throws DataException {
        try {
            GradientReport report = GradientCheck.of(spec, new AutogradWitness(pythons.python()));
            new WitnessWords(strings).of(spec, report).forEach(console.out()::println);
            return report.isRight() ? ExitCode.OK : ExitCode.WRONG_GRADIENT;
        } catch (EngineException e) {
            throw pythons.told(e);
        }
    }

    private static String verdict(GradientReport report) {
        if (report.isRight()) {
            return "check.right";
        }
        boolean wrong = report.arrays().stream().anyMatch(array -> array.verdict() == ArrayCheck.Verdict.WRONG);
        return wrong ? "check.wrong" : "check.notFinite";
    }

    private String line(ArrayCheck array) {
        String what = array.worst()
                .map(worst -> array.verdict() == ArrayCheck.Verdict.WRONG
                        ? strings.get(
                                "check.array.WRONG",
                                worst.relative(),
                                worst.row(),
                                worst.col(),
                                worst.analytic(),
                                worst.differences(),
                                array.wrong(),
                                array.compared())
                        : strings.get(
                                "check.array." + array.verdict(), worst.relative(), array.compared(), array.elements()))
                .orElseGet(() -> strings.get("check.array.none." + array.verdict()));
        String line = strings.get("check.array", array.name(), array.layer(), what);
        return array.atKinks() == 0 ? line : strings.get("check.kinks", line, array.atKinks());
    }
}
