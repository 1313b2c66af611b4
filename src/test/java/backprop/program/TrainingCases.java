package backprop.program;

import backprop.data.BatchSpec;
import backprop.data.LastBatch;
import backprop.data.Part;
import backprop.experiment.ExperimentSpec;
import backprop.loss.LossKind;
import backprop.loss.LossSpec;
import backprop.loss.Reduction;
import backprop.math.Precision;
import backprop.metrics.Metric;
import backprop.metrics.Monitor;
import backprop.network.Activation;
import backprop.network.LayerSpec;
import backprop.network.NetworkSpec;
import backprop.optimizer.Clip;
import backprop.optimizer.Schedule;
import backprop.optimizer.Sgd;
import backprop.training.MetricsTiming;
import backprop.training.StopRules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;

/** How a training can be set: when it measures, its batches, precision, clips, dropout and stop rules; and its schedules. */
final class TrainingCases {
    private TrainingCases() {}

    static Map<String, Schedule> schedules() {
        Monitor loss = new Monitor(Part.TEST, Metric.LOSS);
        Schedule plateau = new Schedule.Plateau(loss, 0.5, 1, 0.01, 1e-3);
        Map<String, Schedule> schedules = new LinkedHashMap<>();
        schedules.put("step", new Schedule.Step(10, 0.5));
        schedules.put("exponential", new Schedule.Exponential(0.95));
        schedules.put("cosine", new Schedule.Cosine(1e-3));
        schedules.put("plateau", plateau);
        schedules.put(
                "plateau-of-accuracy", new Schedule.Plateau(new Monitor(Part.TRAIN, Metric.ACCURACY), 0.5, 0, 0.01, 0));
        schedules.put("warm-up", new Schedule.WarmUp(5, new Schedule.Constant()));
        schedules.put("warm-up-cosine", new Schedule.WarmUp(5, new Schedule.Cosine(0)));
        schedules.put("warm-up-plateau", new Schedule.WarmUp(5, plateau));
        return schedules;
    }

    /** What is changed of an experiment on two inputs, by name. */
    static Map<String, UnaryOperator<ExperimentSpec>> changes() {
        Map<String, UnaryOperator<ExperimentSpec>> changes = new LinkedHashMap<>();
        for (MetricsTiming timing : MetricsTiming.values()) {
            changes.put(
                    "metrics-" + ProgramCases.lower(timing),
                    s -> s.withTraining(s.training().withMetrics(timing)));
            changes.put(
                    "metrics-" + ProgramCases.lower(timing) + "-full",
                    s -> s.withTraining(s.training().withMetrics(timing).withBatches(BatchSpec.full())));
        }
        changes.put(
                "sum",
                s -> s.withOptimizer(new Sgd(0.01)).withTraining(s.training().withReduction(Reduction.SUM)));
        changes.put(ProgramCases.FLOAT32, s -> s.withTraining(s.training().withPrecision(Precision.FLOAT32)));
        changes.put(
                ProgramCases.FLOAT32 + "-dropout",
                s -> dropout(s.withTraining(s.training().withPrecision(Precision.FLOAT32))));
        changes.put("clip-element", s -> s.withTraining(s.training().withClip(new Clip.ByElement(0.01))));
        changes.put("clip-norm", s -> s.withTraining(s.training().withClip(new Clip.ByNorm(0.05))));
        changes.put(
                "fixed-order",
                s -> s.withTraining(s.training().withBatches(SmallExperiments.BATCHES.withShuffled(false))));
        changes.put(
                "dropped",
                s -> s.withTraining(s.training().withBatches(SmallExperiments.BATCHES.withLast(LastBatch.DROPPED))));
        changes.put(
                "dropped-during",
                s -> s.withTraining(s.training()
                        .withBatches(SmallExperiments.BATCHES.withLast(LastBatch.DROPPED))
                        .withMetrics(MetricsTiming.DURING)));
        changes.put(
                "full-shuffled",
                s -> s.withTraining(s.training().withBatches(new BatchSpec(BatchSpec.FULL, true, LastBatch.KEPT))));
        changes.put("dropout", s -> dropout(s));
        changes.put("dropout-before", s -> dropout(s.withTraining(s.training().withMetrics(MetricsTiming.BEFORE))));
        changes.put("dropout-during", s -> dropout(s.withTraining(s.training().withMetrics(MetricsTiming.DURING))));
        changes.put("logit-bound", s -> stop(s, StopRules.NONE.withLogitBound(OptionalDouble.of(0.8))));
        changes.put(
                "logit-bound-during",
                s -> stop(
                        s.withTraining(s.training().withMetrics(MetricsTiming.DURING)),
                        StopRules.NONE.withLogitBound(OptionalDouble.of(0.8))));
        Monitor loss = new Monitor(Part.TEST, Metric.LOSS);
        Monitor accuracy = new Monitor(Part.TRAIN, Metric.ERROR);
        changes.put(
                "early",
                s -> stop(
                        s,
                        StopRules.NONE.withEarlyStopping(
                                Optional.of(new StopRules.EarlyStopping(loss, 3, 0.01, true)))));
        changes.put(
                "target", s -> stop(s, StopRules.NONE.withTarget(Optional.of(new StopRules.Target(accuracy, 0.13)))));
        changes.put(
                "diverging",
                s -> s.withLoss(LossSpec.of(new LossKind.MeanSquaredError())).withOptimizer(new Sgd(1e9)));
        return changes;
    }

    private static ExperimentSpec stop(ExperimentSpec spec, StopRules rules) {
        return spec.withTraining(spec.training().withStop(rules));
    }

    private static ExperimentSpec dropout(ExperimentSpec spec) {
        return spec.withNetwork(new NetworkSpec(
                2,
                List.of(
                        new LayerSpec.Dropout(0.1),
                        new LayerSpec.Dense(8, SmallExperiments.START, SmallExperiments.START),
                        new LayerSpec.Stage(Activation.TANH),
                        new LayerSpec.Dropout(0.3),
                        new LayerSpec.Dense(1, SmallExperiments.START, SmallExperiments.START))));
    }
}
