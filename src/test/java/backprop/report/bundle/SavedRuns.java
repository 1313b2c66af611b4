package backprop.report.bundle;

import backprop.data.Moons;
import backprop.data.Part;
import backprop.data.Scaling;
import backprop.data.SplitSpec;
import backprop.experiment.BuiltInExperiments;
import backprop.experiment.DataSpec;
import backprop.experiment.ExperimentSpec;
import backprop.experiment.PreparedExperiment;
import backprop.file.DataException;
import backprop.metrics.BatchResult;
import backprop.metrics.EpochResult;
import backprop.metrics.History;
import backprop.metrics.PartMetrics;
import backprop.training.EngineFacts;
import backprop.training.StopReason;
import backprop.training.TrainingLoop;
import java.util.Optional;

/** Runs for the tests, of known results. */
final class SavedRuns {
    private SavedRuns() {}

    /** Two classes in the plane, in a training and a test part. */
    static ExperimentSpec moons() {
        return undivided()
                .withData(
                        new DataSpec(new Moons(40, 0.1), 1, SplitSpec.Random.stratifiedTest(0.5), new Scaling.None()));
    }

    /** The same, all of it to train with. */
    static ExperimentSpec undivided() {
        ExperimentSpec spec = BuiltInExperiments.find("moons-sgd").orElseThrow().textbook();
        return spec.withTraining(spec.training().withEpochs(6))
                .withData(new DataSpec(new Moons(40, 0.1), 1, new SplitSpec.None(), new Scaling.None()));
    }

    /** A run of these accuracies of the test part; those of the training part are 0.01 above, losses are 1 − accuracy. */
    static ReportedRun of(ExperimentSpec spec, double... accuracies) throws DataException {
        PreparedExperiment prepared = PreparedExperiment.prepare(spec);
        History history = History.of(prepared.parts());
        for (int i = 0; i < accuracies.length; i++) {
            history.add(new EpochResult(
                    i + 1,
                    PartMetrics.ofClasses(0.99 - accuracies[i], accuracies[i] + 0.01),
                    PartMetrics.ABSENT,
                    PartMetrics.ofClasses(1 - accuracies[i], accuracies[i]),
                    0.1,
                    i));
        }
        TrainingLoop loop = prepared.newRun();
        loop.refreshPredictions();
        return new ReportedRun(
                "seed " + spec.seed(),
                prepared,
                history,
                loop.predictions(),
                Optional.of(StopReason.COMPLETED),
                accuracies.length,
                1,
                new EngineFacts("Java 17, vectors", 2, 0),
                Optional.of(loop.network()),
                Optional.empty());
    }

    /** The same run, said to be of another experiment, whose data and network are alike. */
    static ReportedRun called(ReportedRun run, ExperimentSpec other) {
        return new ReportedRun(
                run.name(),
                new PreparedExperiment(
                        other,
                        run.experiment().preparation(),
                        run.experiment().parts(),
                        run.experiment().start()),
                run.history(),
                run.predictions(),
                run.stop(),
                run.epochsDone(),
                run.seconds(),
                run.facts(),
                run.network(),
                run.date());
    }

    /** The same run by another engine. */
    static ReportedRun byPyTorch(ReportedRun run) {
        return new ReportedRun(
                run.name() + " PyTorch",
                run.experiment(),
                run.history(),
                run.predictions(),
                run.stop(),
                run.epochsDone(),
                run.seconds(),
                new EngineFacts("PyTorch 2.13.0, Python 3.12.3", 2, 3),
                run.network(),
                run.date());
    }

    /** Keeps two batches an epoch of the training part, with these losses. */
    static ReportedRun withBatches(ReportedRun run, double... losses) {
        for (int i = 0; i < losses.length; i++) {
            run.history().add(new BatchResult(Part.TRAIN, i / 2 + 1, i % 2 + 1, losses[i], 1 - losses[i]));
        }
        return run;
    }
}
