package backprop.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Part;
import backprop.experiment.BuiltInExperiments;
import backprop.experiment.Deviation;
import backprop.experiment.ExperimentSpec;
import backprop.experiment.Origin;
import backprop.experiment.PreparedExperiment;
import backprop.experiment.Target;
import backprop.experiment.json.JsonList;
import backprop.experiment.json.JsonNumber;
import backprop.experiment.json.JsonObject;
import backprop.experiment.json.JsonValue;
import backprop.experiment.json.JsonWriter;
import backprop.metrics.EpochResult;
import backprop.metrics.Metric;
import backprop.metrics.Monitor;
import backprop.training.MetricsTiming;
import backprop.training.TrainingLoop;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SummaryTest {
    private static JsonObject of(PreparedExperiment prepared, TrainingLoop loop) {
        return new Summary(prepared, loop).json("hash", Surroundings.here(), Instant.EPOCH);
    }

    private static JsonObject of(ExperimentSpec spec, int epochs) throws Exception {
        PreparedExperiment prepared = PreparedExperiment.prepare(spec);
        TrainingLoop loop = TinyRuns.trained(prepared, epochs);
        loop.refreshPredictions();
        return of(prepared, loop);
    }

    private static JsonValue at(JsonValue from, String... path) {
        JsonValue value = from;
        for (String key : path) {
            JsonValue next = value instanceof JsonList list
                    ? list.values().get(Integer.parseInt(key))
                    : assertInstanceOf(JsonObject.class, value).get(key);
            value = Objects.requireNonNull(next, key);
        }
        return value;
    }

    private static String text(JsonValue from, String... path) {
        return JsonWriter.text(at(from, path)).strip().replaceAll("\\s+", " ");
    }

    private static List<String> keys(JsonValue from, String... path) {
        return List.copyOf(
                assertInstanceOf(JsonObject.class, at(from, path)).members().keySet());
    }

    private static String plain(double number) {
        return JsonWriter.text(JsonNumber.of(number)).strip();
    }

    @Test
    void json_everyPart_hasLastAndBest() throws Exception {
        PreparedExperiment prepared = PreparedExperiment.prepare(TinyRuns.divided(TinyRuns.classes()));
        TrainingLoop loop = TinyRuns.trained(prepared, TinyRuns.EPOCHS);
        JsonObject summary = of(prepared, loop);
        assertEquals("{ \"train\": 6, \"validation\": 3, \"test\": 3 }", text(summary, "examples"));
        for (Part part : Part.values()) {
            String word = part.name().toLowerCase(Locale.ROOT);
            EpochResult last = loop.history().last().orElseThrow();
            EpochResult best = loop.history().best(part, Metric.LOSS).orElseThrow();
            assertEquals(plain(last.part(part).loss()), text(summary, "metrics", word, "last", "loss"));
            assertEquals(plain(best.part(part).loss()), text(summary, "metrics", word, "best", "loss", "value"));
            assertEquals(plain(best.epoch()), text(summary, "metrics", word, "best", "loss", "epoch"));
        }
        assertEquals("\"completed\"", text(summary, "stopReason"));
        assertEquals("\"test\"", text(summary, "judged", "part"));
        assertEquals("\"hash\"", text(summary, "dataHash"));
        assertEquals(List.of("name", "examples", "precision", "recall", "f1"), keys(summary, "judged", "classes", "0"));
        assertTrue(keys(summary, "versions").containsAll(List.of("program", "java", "os")));
    }

    @Test
    void json_runInItsMiddle_isNotOver() throws Exception {
        PreparedExperiment prepared = PreparedExperiment.prepare(TinyRuns.classes());
        TrainingLoop loop = TinyRuns.trained(prepared, 1);
        loop.step();
        JsonObject summary = of(prepared, loop);
        assertEquals("\"paused\"", text(summary, "stopReason"));
        assertEquals("{ \"planned\": 4, \"done\": 1, \"batchesOfTheNext\": 1 }", text(summary, "epochs"));
    }

    @Test
    void json_runAtItsStart_hasNoMetrics() throws Exception {
        JsonObject summary = of(TinyRuns.classes(), 0);
        assertEquals("{ \"last\": {}, \"best\": {} }", text(summary, "metrics", "train"));
        assertEquals("\"train\"", text(summary, "judged", "part"));
    }

    @Test
    void json_numbersToPredict_hasTheirMetrics() throws Exception {
        JsonObject summary = of(TinyRuns.values(), 3);
        assertEquals(List.of("epoch", "loss", "mse", "mae", "r2"), keys(summary, "metrics", "train", "last"));
        assertEquals(List.of("part", "epoch", "mse", "mae", "r2"), keys(summary, "judged"));
        assertEquals(text(summary, "metrics", "train", "last", "r2"), text(summary, "judged", "r2"));
    }

    @Test
    void json_classWithoutExamples_hasNoRecall() throws Exception {
        JsonObject summary = of(TinyRuns.classes(3), TinyRuns.EPOCHS);
        assertEquals("0", text(summary, "judged", "classes", "2", "examples"));
        assertEquals("null", text(summary, "judged", "classes", "2", "recall"));
        assertEquals("6", text(summary, "judged", "classes", "1", "examples"));
    }

    @Test
    void json_targets_sayWhatWasObtained() throws Exception {
        Monitor accuracy = new Monitor(Part.TRAIN, Metric.ACCURACY);
        Monitor onTest = new Monitor(Part.TEST, Metric.ACCURACY);
        List<Target> targets = List.of(
                new Target("last", accuracy, new Target.At.Last(), OptionalDouble.of(0.5), 0, 1, Target.Form.TEXTBOOK),
                new Target("best", accuracy, new Target.At.Best(), OptionalDouble.empty(), 2, 3, Target.Form.TEXTBOOK),
                new Target("none", onTest, new Target.At.Epoch(1), OptionalDouble.empty(), 0, 1, Target.Form.TEXTBOOK));
        JsonObject summary =
                of(TinyRuns.classes().withOrigin(new Origin(0, "", List.of(), Map.of(), targets)), TinyRuns.EPOCHS);
        assertEquals("0.5", text(summary, "targets", "0", "reported"));
        assertEquals(text(summary, "metrics", "train", "last", "accuracy"), text(summary, "targets", "0", "obtained"));
        assertEquals("true", text(summary, "targets", "0", "within"));
        assertEquals("null", text(summary, "targets", "1", "reported"));
        assertEquals("false", text(summary, "targets", "1", "within"));
        assertEquals("null", text(summary, "targets", "2", "obtained"));
        assertEquals("null", text(summary, "targets", "2", "within"));
        assertEquals("true", text(summary, "targets", "2", "meant"));
    }

    @Test
    void json_form_isTextbookPublishedOrOwn() throws Exception {
        var moons = BuiltInExperiments.find("moons-sgd").orElseThrow();
        assertEquals("\"textbook\"", text(of(moons.textbook(), 0), "form"));
        assertEquals("\"published\"", text(of(moons.published(), 0), "form"));
        ExperimentSpec digits = Deviation.asPublished(BuiltInExperiments.digits(100));
        ExperimentSpec mixed = digits.withTraining(digits.training().withMetrics(MetricsTiming.AFTER));
        assertEquals("\"own\"", text(of(mixed, 0), "form"));
    }
}
