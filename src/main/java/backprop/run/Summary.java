package backprop.run;

import backprop.data.Dataset;
import backprop.data.Part;
import backprop.data.Targets;
import backprop.experiment.ExperimentSpec;
import backprop.experiment.Form;
import backprop.experiment.PreparedExperiment;
import backprop.experiment.Target;
import backprop.experiment.json.JsonFlag;
import backprop.experiment.json.JsonList;
import backprop.experiment.json.JsonNull;
import backprop.experiment.json.JsonNumber;
import backprop.experiment.json.JsonObject;
import backprop.experiment.json.JsonText;
import backprop.experiment.json.JsonValue;
import backprop.metrics.ConfusionMatrix;
import backprop.metrics.EpochResult;
import backprop.metrics.History;
import backprop.metrics.Metric;
import backprop.metrics.Monitor;
import backprop.metrics.PartMetrics;
import backprop.metrics.Predictions;
import backprop.metrics.Regression;
import backprop.training.EngineFacts;
import backprop.training.TrainingRun;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** A run on one page: what was run, where, how it ended, and how good it is. What is not there, or is NaN, is null. */
final class Summary {
    private final PreparedExperiment prepared;
    private final ExperimentSpec spec;
    private final TrainingRun loop;
    private final History history;
    private final boolean values;

    Summary(PreparedExperiment prepared, TrainingRun loop) {
        this.prepared = prepared;
        this.spec = prepared.spec();
        this.loop = loop;
        this.history = loop.history();
        this.values = prepared.parts().train().targets() instanceof Targets.Values;
    }

    /**
     * @param dataHash of {@link DataHash}
     * @param date when it is written
     */
    JsonObject json(String dataHash, Surroundings where, Instant date) {
        JsonObject.Builder epochs = JsonObject.builder()
                .put("planned", spec.training().epochs())
                .put("done", loop.epochsDone())
                .put("batchesOfTheNext", loop.batchesDone());
        JsonObject.Builder examples = JsonObject.builder();
        JsonObject.Builder metrics = JsonObject.builder();
        for (Part part : Part.values()) {
            prepared.parts().part(part).ifPresent(data -> {
                examples.put(word(part), data.size());
                metrics.put(word(part), metrics(part));
            });
        }
        JsonObject.Builder out = JsonObject.builder()
                .put("format", "backprop-run")
                .put("version", 1)
                .put("experiment", spec.name())
                .put("form", word(Form.of(spec)))
                .put("seed", spec.seed())
                .put("precision", spec.training().precision())
                .put("parameters", spec.network().parameterCount())
                .put("examples", examples.build())
                .put("dataHash", dataHash)
                .put("epochs", epochs.build());
        out.put("stopReason", loop.stopReason().<JsonValue>map(JsonText::of).orElseGet(() -> JsonText.of("paused")));
        return out.put("date", date.truncatedTo(ChronoUnit.SECONDS).toString())
                .put("seconds", loop.seconds())
                .put("engine", engine())
                .put("machine", where.machine())
                .put("versions", where.versions())
                .put("metrics", metrics.build())
                .put(
                        "targets",
                        JsonList.of(spec.origin().targets().stream()
                                .map(this::target)
                                .toList()))
                .put("judged", judged())
                .build();
    }

    private JsonObject engine() {
        EngineFacts facts = loop.facts();
        return JsonObject.builder()
                .put("versions", facts.versions())
                .put("threads", facts.threads())
                .put("startupSeconds", JsonNumber.of(facts.startupSeconds()))
                .build();
    }

    private JsonObject metrics(Part part) {
        JsonObject.Builder last = JsonObject.builder();
        history.last().ifPresent(result -> {
            last.put("epoch", result.epoch());
            Metric.of(prepared.parts().train().targets())
                    .forEach(metric -> last.put(word(metric), number(value(result, part, metric))));
        });
        JsonObject.Builder best = JsonObject.builder();
        for (Metric metric : Metric.of(prepared.parts().train().targets())) {
            history.best(part, metric)
                    .ifPresent(result -> best.put(
                            word(metric),
                            JsonObject.builder()
                                    .put("epoch", result.epoch())
                                    .put("value", number(value(result, part, metric)))
                                    .build()));
        }
        return JsonObject.builder()
                .put("last", last.build())
                .put("best", best.build())
                .build();
    }

    private static double value(EpochResult result, Part part, Metric metric) {
        return result.value(new Monitor(part, metric));
    }

    private JsonObject target(Target target) {
        Outcome outcome = Outcome.of(target, spec, history);
        return JsonObject.builder()
                .put("what", target.what())
                .put("reported", number(target.reported()))
                .put("low", number(target.low()))
                .put("high", number(target.high()))
                .put("form", target.form())
                .put("obtained", number(outcome.obtained()))
                .put("within", outcome.obtained().isPresent() ? JsonFlag.of(outcome.isWithin()) : JsonNull.of())
                .put("meant", outcome.meant())
                .build();
    }

    private JsonObject judged() {
        Predictions predictions = loop.predictions();
        JsonObject.Builder out =
                JsonObject.builder().put("part", word(loop.judged())).put("epoch", predictions.epoch());
        if (values) {
            PartMetrics all = Regression.metrics(Double.NaN, predictions.outputs(), predictions.targets());
            return out.put("mse", number(all.mse()))
                    .put("mae", number(all.mae()))
                    .put("r2", number(all.r2()))
                    .build();
        }
        ConfusionMatrix matrix = ConfusionMatrix.of(predictions);
        Dataset data = prepared.parts().train();
        List<JsonObject> classes = data.classNames().stream()
                .map(name -> ofClass(matrix, data.classNames().indexOf(name), name))
                .toList();
        List<JsonList> rows = Arrays.stream(matrix.counts())
                .map(row ->
                        JsonList.ofNumbers(Arrays.stream(row).asDoubleStream().toArray()))
                .toList();
        return out.put("accuracy", number(Predictions.accuracy(predictions.outputs(), predictions.targets())))
                .put("classes", JsonList.of(classes))
                .put("confusion", JsonList.of(rows))
                .build();
    }

    private static JsonObject ofClass(ConfusionMatrix matrix, int k, String name) {
        return JsonObject.builder()
                .put("name", name)
                .put("examples", Arrays.stream(matrix.counts()[k]).sum())
                .put("precision", number(matrix.precision(k)))
                .put("recall", number(matrix.recall(k)))
                .put("f1", number(matrix.f1(k)))
                .build();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static JsonValue number(OptionalDouble value) {
        return number(value.orElse(Double.NaN));
    }

    private static JsonValue number(double value) {
        return Double.isFinite(value) ? JsonNumber.of(value) : JsonNull.of();
    }
}
