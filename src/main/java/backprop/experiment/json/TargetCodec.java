package backprop.experiment.json;

import backprop.experiment.Target;
import java.util.Optional;
import java.util.OptionalDouble;

/** An element of "targets": a value to compare with. */
final class TargetCodec {
    private static final String LAST = "last";
    private static final String BEST = "best";

    private TargetCodec() {}

    static Target read(JsonObjectReader in) throws ExperimentFileException {
        Optional<Double> reported = in.optional("reported", number -> number.number(Ranges.ANY));
        return new Target(
                in.text("what"),
                MonitorCodec.read(in),
                in.value("at").build(TargetCodec::at),
                reported.isPresent() ? OptionalDouble.of(reported.get()) : OptionalDouble.empty(),
                in.number("low", Ranges.ANY),
                in.number("high", Ranges.ANY),
                in.word("form", Target.Form.class));
    }

    static JsonObject write(Target target) {
        JsonObject.Builder out = JsonObject.builder().put("what", target.what());
        MonitorCodec.put(target.monitor(), out).put("at", write(target.at()));
        Optionals.put(out, "reported", target.reported());
        return out.put("low", target.low())
                .put("high", target.high())
                .put("form", target.form())
                .build();
    }

    private static Target.At at(JsonReader in) throws ExperimentFileException {
        if (in.value() instanceof JsonText text && text.text().equals(LAST)) {
            return new Target.At.Last();
        }
        if (in.value() instanceof JsonText text && text.text().equals(BEST)) {
            return new Target.At.Best();
        }
        if (!(in.value() instanceof JsonObject)) {
            throw in.wrongType("“last”, “best” or {\"epoch\": 10}");
        }
        return in.object(epoch -> new Target.At.Epoch(epoch.wholeNumber("epoch", 0, Ranges.NO_LIMIT)));
    }

    private static JsonValue write(Target.At at) {
        return at instanceof Target.At.Epoch epoch
                ? JsonObject.builder().put("epoch", epoch.epoch()).build()
                : JsonText.of(at instanceof Target.At.Last ? LAST : BEST);
    }
}
