package backprop.experiment.json;

import backprop.network.Initializer;

/** How weights or biases start. */
final class InitializerCodec {
    private static final Kinds<Initializer> KINDS = Kinds.<Initializer>none()
            .with("zero", new Initializer.Zero())
            .with(
                    "constant",
                    Initializer.Constant.class,
                    in -> new Initializer.Constant(in.number("value", Ranges.ANY)),
                    (start, out) -> out.put("value", start.value()))
            .with(
                    "normal",
                    Initializer.Normal.class,
                    in -> new Initializer.Normal(in.number("mean", Ranges.ANY), in.number("sd", Ranges.NOT_NEGATIVE)),
                    (start, out) -> out.put("mean", start.mean()).put("sd", start.sd()))
            .with(
                    "uniform",
                    Initializer.Uniform.class,
                    in -> new Initializer.Uniform(in.number("low", Ranges.ANY), in.number("high", Ranges.ANY)),
                    (start, out) -> out.put("low", start.low()).put("high", start.high()))
            .with("glorot-normal", new Initializer.GlorotNormal())
            .with("glorot-uniform", new Initializer.GlorotUniform())
            .with("he-normal", new Initializer.HeNormal())
            .with("he-uniform", new Initializer.HeUniform())
            .with("lecun-normal", new Initializer.LeCunNormal())
            .with("torch-linear", new Initializer.TorchLinear())
            .with("orthogonal", new Initializer.Orthogonal())
            .with("hundredths", new Initializer.Hundredths())
            .with(
                    "unit-norm",
                    Initializer.UnitNorm.class,
                    in -> new Initializer.UnitNorm(in.number("mean", Ranges.ANY), in.number("sd", Ranges.NOT_NEGATIVE)),
                    (start, out) -> out.put("mean", start.mean()).put("sd", start.sd()))
            .with(
                    "given",
                    Initializer.Given.class,
                    in -> new Initializer.Given(Rows.read(in.value("values"))),
                    (start, out) -> out.put("values", Rows.write(start.values())));

    private InitializerCodec() {}

    static Initializer read(JsonObjectReader in) throws ExperimentFileException {
        return KINDS.read(in);
    }

    static JsonObject write(Initializer start) {
        return KINDS.write(start);
    }
}
