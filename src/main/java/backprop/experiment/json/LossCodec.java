package backprop.experiment.json;

import backprop.loss.LossKind;
import backprop.loss.LossReport;
import backprop.loss.LossSpec;
import backprop.loss.Penalty;

/** "loss": what is minimised, how it is reported, and the penalty. */
final class LossCodec {
    private static final Kinds<LossKind> KINDS = Kinds.<LossKind>none()
            .with("cross-entropy", new LossKind.CrossEntropy())
            .with("binary-cross-entropy", new LossKind.BinaryCrossEntropy())
            .with("mean-squared-error", new LossKind.MeanSquaredError())
            .with("mean-absolute-error", new LossKind.MeanAbsoluteError())
            .with(
                    "huber",
                    LossKind.Huber.class,
                    in -> new LossKind.Huber(in.number("delta", Ranges.POSITIVE, 1)),
                    (huber, out) -> out.put("delta", huber.delta()));

    private LossCodec() {}

    static LossSpec read(JsonObjectReader in) throws ExperimentFileException {
        return new LossSpec(
                KINDS.read(in),
                in.word("report", LossReport.class, LossReport.PER_EXAMPLE),
                in.object("penalty", LossCodec::penalty, Penalty.NONE));
    }

    static JsonObject write(LossSpec loss) {
        return KINDS.write(loss.kind(), JsonObject.builder())
                .put("report", loss.report())
                .put("penalty", write(loss.penalty()))
                .build();
    }

    private static Penalty penalty(JsonObjectReader in) throws ExperimentFileException {
        return new Penalty(
                in.number("l1", Ranges.NOT_NEGATIVE, 0),
                in.number("l2", Ranges.NOT_NEGATIVE, 0),
                in.flag("bias", false));
    }

    private static JsonObject write(Penalty penalty) {
        return JsonObject.builder()
                .put("l1", penalty.l1())
                .put("l2", penalty.l2())
                .put("bias", penalty.bias())
                .build();
    }
}
