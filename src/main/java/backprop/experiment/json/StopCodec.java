package backprop.experiment.json;

import backprop.training.StopRules;
import java.util.Optional;
import java.util.OptionalDouble;

/** "training.stop": when training ends early. Each rule may be absent or null. */
final class StopCodec {
    private StopCodec() {}

    static StopRules read(JsonObjectReader in) throws ExperimentFileException {
        return new StopRules(
                positive(in, "seconds"),
                positive(in, "logitBound"),
                in.optional("earlyStopping", rule -> rule.object(StopCodec::earlyStopping)),
                in.optional("target", rule -> rule.object(StopCodec::target)));
    }

    static JsonObject write(StopRules stop) {
        JsonObject.Builder out = JsonObject.builder();
        Optionals.put(out, "seconds", stop.seconds());
        Optionals.put(out, "logitBound", stop.logitBound());
        Optionals.put(out, "earlyStopping", stop.earlyStopping().map(StopCodec::write));
        Optionals.put(out, "target", stop.target().map(StopCodec::write));
        return out.build();
    }

    private static OptionalDouble positive(JsonObjectReader in, String key) throws ExperimentFileException {
        Optional<Double> value = in.optional(key, number -> number.number(Ranges.POSITIVE));
        return value.isPresent() ? OptionalDouble.of(value.get()) : OptionalDouble.empty();
    }

    private static StopRules.EarlyStopping earlyStopping(JsonObjectReader in) throws ExperimentFileException {
        return new StopRules.EarlyStopping(
                in.object("monitor", MonitorCodec::read),
                in.wholeNumber("patience", 1, Ranges.NO_LIMIT),
                in.number("minDelta", Ranges.NOT_NEGATIVE, 0),
                in.flag("restoreBest", true));
    }

    private static JsonObject write(StopRules.EarlyStopping rule) {
        return JsonObject.builder()
                .put("monitor", MonitorCodec.write(rule.monitor()))
                .put("patience", rule.patience())
                .put("minDelta", rule.minDelta())
                .put("restoreBest", rule.restoreBest())
                .build();
    }

    private static StopRules.Target target(JsonObjectReader in) throws ExperimentFileException {
        return new StopRules.Target(in.object("monitor", MonitorCodec::read), in.number("value", Ranges.ANY));
    }

    private static JsonObject write(StopRules.Target rule) {
        return JsonObject.builder()
                .put("monitor", MonitorCodec.write(rule.monitor()))
                .put("value", rule.value())
                .build();
    }
}
