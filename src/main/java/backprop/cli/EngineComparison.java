package backprop.cli;

import backprop.experiment.Engine;
import backprop.experiment.PreparedExperiment;
import backprop.experiment.WarmUp;
import backprop.file.DataException;
import backprop.report.AgreementTexts;
import backprop.run.RunFolder;
import backprop.text.Strings;
import backprop.torch.Python;
import backprop.torch.TorchEngine;
import backprop.training.Agreement;
import backprop.training.EngineFacts;
import backprop.training.ParameterTrace;
import backprop.training.TrainingRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Trains an experiment on both engines, one after the other from the same start, and says how they compare. */
final class EngineComparison {
    /** The folder of a run in that of both. */
    static final String ANALYTIC = "analytic";

    static final String TORCH = "torch";

    /** Bytes that the first run's parameters may take until the second's are there. */
    private static final long MOST_BYTES = 256L << 20;

    private static final long WARM_UP_NANOS = TimeUnit.MILLISECONDS.toNanos(1500);

    private final Strings strings = Strings.of("terminal");
    private final Console console;
    private final boolean rewrites;
    private final PreparedExperiment prepared;
    private final Optional<Path> out;
    private final boolean force;

    /** @param out where the folders {@code analytic} and {@code torch} are made, and a table; empty for none */
    EngineComparison(
            Console console, boolean rewrites, PreparedExperiment prepared, Optional<Path> out, boolean force) {
        this.console = console;
        this.rewrites = rewrites;
        this.prepared = prepared;
        this.out = out;
        this.force = force;
    }

    /** @return the exit code */
    int train(Python python) throws DataException, IOException {
        Optional<RunFolder> first = folder(ANALYTIC);
        Optional<RunFolder> second = folder(TORCH);
        // As in the window: neither engine's own start counts.
        long begun = System.nanoTime();
        WarmUp.run(() -> System.nanoTime() - begun > WARM_UP_NANOS);
        ParameterTrace trace = new ParameterTrace(MOST_BYTES);
        TrainingRun analytic = Engine.analytic().newRun(prepared);
        try (TrainingRun torch = new TorchEngine(python, second.map(RunFolder::path)).newRun(prepared)) {
            analytic.watchParameters(1, trace);
            if (run("both.analytic", analytic, first) != ExitCode.OK) {
                console.out().println(strings.get("both.interrupted"));
                return ExitCode.INTERRUPTED;
            }
            Agreement agreement = new Agreement(analytic.history(), trace, torch.history());
            torch.watchParameters(trace.stride(), agreement);
            int code = run("both.torch", torch, second);
            tell(analytic, torch, agreement.rows());
            if (out.isPresent()) {
                AgreementTable.write(out.get().resolve(AgreementTable.NAME), arrays(), agreement.rows());
            }
            return code;
        }
    }

    private Optional<RunFolder> folder(String name) throws IOException {
        return out.isPresent() ? Optional.of(RunFolder.create(out.get().resolve(name), force)) : Optional.empty();
    }

    private int run(String name, TrainingRun run, Optional<RunFolder> folder) throws DataException, IOException {
        console.out().println(strings.get(name) + ":");
        if (folder.isPresent()) {
            folder.get().begin(prepared);
        }
        int code = new TerminalRun(console, rewrites, prepared, run, folder).train(Integer.MAX_VALUE);
        console.out().println();
        return code;
    }

    private void tell(TrainingRun analytic, TrainingRun torch, List<Agreement.Row> rows) {
        time("both.analytic", analytic);
        time("both.torch", torch);
        double a = perEpoch(analytic);
        double b = perEpoch(torch);
        if (a > 0 && b > 0) {
            console.out()
                    .println(a > b ? strings.get("both.slowAnalytic", a / b) : strings.get("both.slowTorch", b / a));
        }
        console.out().println(new AgreementTexts().verdict(rows, prepared.spec()));
        if (out.isPresent()) {
            console.out().println(strings.get("both.table"));
        }
    }

    private void time(String name, TrainingRun run) {
        EngineFacts facts = run.facts();
        console.out()
                .println(strings.get(
                        "both.time",
                        strings.get(name),
                        run.seconds(),
                        1000 * perEpoch(run),
                        facts.threads(),
                        facts.versions()));
    }

    /** Seconds; NaN before an epoch is done. */
    private static double perEpoch(TrainingRun run) {
        double epochs = run.epochsDone() + (double) run.batchesDone() / run.batchesPerEpoch();
        return epochs > 0 ? run.seconds() / epochs : Double.NaN;
    }

    private List<String> arrays() {
        return prepared.newNetwork().parameters().stream()
                .map(parameter -> parameter.name())
                .toList();
    }
}
