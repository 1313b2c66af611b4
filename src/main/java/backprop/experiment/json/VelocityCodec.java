package backprop.experiment.json;

import backprop.optimizer.InitialVelocity;

/** "initialVelocity": where momentum begins. */
final class VelocityCodec {
    private static final String KEY = "initialVelocity";

    private static final Kinds<InitialVelocity> KINDS = Kinds.<InitialVelocity>none()
            .with("zero", new InitialVelocity.Zero())
            .with(
                    "constant",
                    InitialVelocity.Constant.class,
                    in -> new InitialVelocity.Constant(in.number("value", Ranges.ANY), in.flag("bias", true)),
                    (velocity, out) -> out.put("value", velocity.value()).put("bias", velocity.bias()))
            .with(
                    "multiple",
                    InitialVelocity.MultipleOfStart.class,
                    in -> new InitialVelocity.MultipleOfStart(in.number("factor", Ranges.ANY)),
                    (velocity, out) -> out.put("factor", velocity.factor()));

    private VelocityCodec() {}

    static InitialVelocity of(JsonObjectReader in) throws ExperimentFileException {
        return in.object(KEY, KINDS::read, new InitialVelocity.Zero());
    }

    static void put(InitialVelocity velocity, JsonObject.Builder out) {
        out.put(KEY, KINDS.write(velocity));
    }
}
