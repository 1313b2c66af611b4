package backprop.experiment.json;

import backprop.data.Amount;
import backprop.data.Part;
import backprop.data.SplitSpec;
import java.util.List;

/** "data.split": how the examples are divided. */
final class SplitCodec {
    private static final String REST = "rest";
    private static final String AMOUNT = "“rest”, {\"count\": 100} or {\"fraction\": 0.2}";
    private static final List<String> OWN_PARTS =
            List.of(JsonText.of(Part.TRAIN).text(), JsonText.of(Part.TEST).text());

    private static final Kinds<SplitSpec> KINDS = Kinds.<SplitSpec>none()
            .with("none", new SplitSpec.None())
            .with(
                    "random",
                    SplitSpec.Random.class,
                    in -> new SplitSpec.Random(
                            amount(in, "train", Amount.rest()),
                            amount(in, "validation", Amount.none()),
                            amount(in, "test", Amount.none()),
                            in.flag("stratified", false)),
                    (split, out) -> out.put("train", write(split.train()))
                            .put("validation", write(split.validation()))
                            .put("test", write(split.test()))
                            .put("stratified", split.stratified()))
            .with(
                    "own",
                    SplitSpec.Own.class,
                    in -> new SplitSpec.Own(
                            amount(in, "train", Amount.rest()),
                            amount(in, "validation", Amount.none()),
                            from(in),
                            amount(in, "test", Amount.rest()),
                            in.flag("stratified", false)),
                    (split, out) -> out.put("train", write(split.train()))
                            .put("validation", write(split.validation()))
                            .put("validationFrom", split.validationFrom())
                            .put("test", write(split.test()))
                            .put("stratified", split.stratified()));

    private SplitCodec() {}

    static SplitSpec read(JsonObjectReader in) throws ExperimentFileException {
        return KINDS.read(in);
    }

    static JsonObject write(SplitSpec split) {
        return KINDS.write(split);
    }

    private static Part from(JsonObjectReader in) throws ExperimentFileException {
        return in.optional("validationFrom", value -> value.word(OWN_PARTS))
                .map(word -> word.equals(OWN_PARTS.get(0)) ? Part.TRAIN : Part.TEST)
                .orElse(Part.TRAIN);
    }

    private static Amount amount(JsonObjectReader in, String key, Amount absent) throws ExperimentFileException {
        return in.optional(key, value -> value.build(SplitCodec::amount)).orElse(absent);
    }

    private static Amount amount(JsonReader in) throws ExperimentFileException {
        if (in.value() instanceof JsonText text && text.text().equals(REST)) {
            return Amount.rest();
        }
        if (!(in.value() instanceof JsonObject)) {
            throw in.wrongType(AMOUNT);
        }
        return in.object(SplitCodec::counted);
    }

    private static Amount counted(JsonObjectReader in) throws ExperimentFileException {
        boolean count = in.has("count");
        if (count == in.has("fraction")) {
            throw new IllegalArgumentException("An amount is " + AMOUNT + ". Write one of these.");
        }
        return count
                ? Amount.count(in.wholeNumber("count", 0, Ranges.NO_LIMIT))
                : Amount.fraction(in.number("fraction", NumberRange.between(0, 1)));
    }

    private static JsonValue write(Amount amount) {
        if (amount instanceof Amount.Count count) {
            return JsonObject.builder().put("count", count.n()).build();
        }
        return amount instanceof Amount.Fraction fraction
                ? JsonObject.builder().put("fraction", fraction.of()).build()
                : JsonText.of(REST);
    }
}
