package backprop.experiment.json;

import backprop.data.BatchSpec;
import backprop.data.LastBatch;
import backprop.loss.Reduction;
import backprop.math.Precision;
import backprop.optimizer.Clip;
import backprop.training.MetricsTiming;
import backprop.training.StopRules;
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
                in.word("reduction", Reduction.class, Reduction.MEAN),
                in.object("clip", CLIPS::read, new Clip.None()),
                in.word("metrics", MetricsTiming.class, MetricsTiming.AFTER),
                in.flag("batchMetrics", false),
                in.word("precision", Precision.class, Precision.FLOAT64),
                in.object("stop", StopCodec::read, StopRules.NONE));
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
        int size = in.optional("batchSize", value -> value.build(TrainingCodec::size))
                .orElse(BatchSpec.FULL);
        // In the textbook each epoch has a new order; of all examples at once the order is of no interest.
        boolean shuffled = in.optional("shuffle", value -> value.word(SHUFFLES))
                .map(word -> word.equals(SHUFFLES.get(1)))
                .orElse(size != BatchSpec.FULL);
        return new BatchSpec(size, shuffled, in.word("lastBatch", LastBatch.class, LastBatch.KEPT));
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
