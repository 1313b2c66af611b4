package backprop.experiment.json;

import backprop.experiment.Deviation;
import backprop.experiment.Origin;
import backprop.experiment.Target;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is said of an experiment: its keys stand at the top of the file, the first ones before its settings, the others after. */
final class OriginCodec {
    private OriginCodec() {}

    static Origin read(JsonObjectReader in) throws ExperimentFileException {
        String description = in.text("description", "");
        int document = in.wholeNumber("document", 0, Origin.DOCUMENTS, 0);
        List<Deviation> deviations = WordList.read(in, "deviations", Deviation.class);
        Map<String, String> assumed = in.object("assumed", reasons -> reasons.all(JsonReader::text), Map.of());
        List<Target> targets = in.list("targets", target -> target.object(TargetCodec::read), List.of());
        return new Origin(document, description, deviations, assumed, targets);
    }

    static void putFirst(Origin origin, JsonObject.Builder out) {
        out.put("description", origin.description()).put("document", origin.document());
    }

    static void putLast(Origin origin, JsonObject.Builder out) {
        JsonObject.Builder assumed = JsonObject.builder();
        new TreeMap<>(origin.assumed()).forEach(assumed::put);
        out.put("deviations", WordList.write(origin.deviations()))
                .put("assumed", assumed.build())
                .put(
                        "targets",
                        JsonList.of(origin.targets().stream()
                                .map(TargetCodec::write)
                                .toList()));
    }
}
