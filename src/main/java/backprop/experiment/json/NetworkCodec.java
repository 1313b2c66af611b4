package backprop.experiment.json;

import backprop.network.Activation;
import backprop.network.Initializer;
import backprop.network.LayerSpec;
import backprop.network.NetworkSpec;

/** "network": the inputs and the layers. */
final class NetworkCodec {
    private static final Kinds<LayerSpec> LAYERS = Kinds.<LayerSpec>none()
            .with(
                    "dense",
                    LayerSpec.Dense.class,
                    in -> new LayerSpec.Dense(
                            in.wholeNumber("units", 1, LayerSpec.Dense.MAX_UNITS),
                            in.object("weights", InitializerCodec::read, new Initializer.GlorotUniform()),
                            in.object("bias", InitializerCodec::read, new Initializer.Zero())),
                    (dense, out) -> out.put("units", dense.units())
                            .put("weights", InitializerCodec.write(dense.weights()))
                            .put("bias", InitializerCodec.write(dense.bias())))
            .with(
                    "activation",
                    LayerSpec.Stage.class,
                    in -> new LayerSpec.Stage(in.word("function", Activation.class)),
                    (stage, out) -> out.put("function", stage.activation()))
            .with(
                    "dropout",
                    LayerSpec.Dropout.class,
                    in -> new LayerSpec.Dropout(in.number("rate", Ranges.SHARE)),
                    (dropout, out) -> out.put("rate", dropout.rate()));

    private NetworkCodec() {}

    static NetworkSpec read(JsonObjectReader in) throws ExperimentFileException {
        return new NetworkSpec(in.wholeNumber("inputs", 1, Ranges.NO_LIMIT), in.list("layers", LAYERS::read));
    }

    static JsonObject write(NetworkSpec network) {
        return JsonObject.builder()
                .put("inputs", network.inputs())
                .put(
                        "layers",
                        JsonList.of(network.layers().stream().map(LAYERS::write).toList()))
                .build();
    }
}
