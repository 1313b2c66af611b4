package backprop.experiment.json;

import backprop.data.BatchSpec;
import backprop.data.LastBatch;
import backprop.loss.Reduction;
import backprop.math.Precision;
import backprop.optimizer.Clip;
import backprop.training.MetricsTiming;
import backprop.training.TrainingSpec;
import java.util.List;

/** "training": epochs, batches and what else makes up a run. */
final class TrainingCodec {
    private static final String FULL = "full";
    private static final List<String> SHUFFLES = List.of("never", "each-epoch");

    private static final Kinds<Clip> CLIPS = Kinds.<Clip>none()
            .with("none", new Clip.None())
            .with(
                    "element",
                    Clip.ByElement.class,
                    in -> new Clip.ByElement(in.number("bound", Ranges.POSITIVE)),
                    (clip, out) -> out.put("bound", clip.bound()))
            .with(
                    "norm",
                    Clip.ByNorm.class,
                    in -> new Clip.ByNorm(in.number("bound", Ranges.POSITIVE)),
                    (clip, out) -> out.put("bound", clip.bound()));

    private TrainingCodec() {}

    static TrainingSpec read(JsonObjectReader in) throws ExperimentFileException {
        return new TrainingSpec(
                in.wholeNumber("epochs", 1, TrainingSpec.MAX_EPOCHS),
                batches(in),
                in.word("reduction", Reduction.class),
                in.object("clip", CLIPS::read),
                in.word("metrics", MetricsTiming.class),
                in.flag("batchMetrics"),
                in.word("precision", Precision.class),
                in.object("stop", StopCodec::read));
    }

    static JsonObject write(TrainingSpec training) {
        BatchSpec batches = training.batches();
        return JsonObject.builder()
                .put("epochs", training.epochs())
                .put("batchSize", batches.isFull() ? JsonText.of(FULL) : JsonNumber.of((long) batches.size()))
                .put("shuffle", SHUFFLES.get(batches.shuffled() ? 1 : 0))
                .put("lastBatch", batches.last())
                .put("reduction", training.reduction())
                .put("clip", CLIPS.write(training.clip()))
                .put("metrics", training.metrics())
                .put("batchMetrics", training.batchMetrics())
                .put("precision", training.precision())
                .put("stop", StopCodec.write(training.stop()))
                .build();
    }

    private static BatchSpec batches(JsonObjectReader in) throws ExperimentFileException {
        return new BatchSpec(
                in.value("batchSize").build(TrainingCodec::size),
                SHUFFLES.indexOf(in.word("shuffle", SHUFFLES)) == 1,
                in.word("lastBatch", LastBatch.class));
    }

    private static int size(JsonReader in) throws ExperimentFileException {
        if (in.value() instanceof JsonNumber) {
            return in.wholeNumber(1, Ranges.NO_LIMIT);
        }
        if (in.value() instanceof JsonText text && text.text().equals(FULL)) {
            return BatchSpec.FULL;
        }
        throw in.wrongType("“full” or " + JsonReader.wholeNumberName(1, Ranges.NO_LIMIT));
    }
}
