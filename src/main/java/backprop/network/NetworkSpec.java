package backprop.network;

import java.util.List;
import java.util.Optional;

/** A feed-forward network as data: its inputs and its stages in the order of the forward pass. */
public record NetworkSpec(int inputs, List<LayerSpec> layers) {

    /** @throws backprop.math.ShapeMismatchException if given values have another shape than their layer */
    public NetworkSpec {
        layers = List.copyOf(layers);
        if (inputs < 1) {
            throw new IllegalArgumentException("A network has at least one input, not " + inputs + ".");
        }
        if (layers.stream().noneMatch(LayerSpec.Dense.class::isInstance)) {
            throw new IllegalArgumentException("A network has at least one dense layer.");
        }
        int width = inputs;
        int number = 0;
        for (LayerSpec layer : layers) {
            if (layer instanceof LayerSpec.Dense dense) {
                number++;
                dense.weights().requireShape("Dense " + number, "W" + number, width, dense.units());
                dense.bias().requireShape("Dense " + number, "b" + number, 1, dense.units());
            }
            width = layer.outputs(width);
        }
    }

    /** The width of the last stage, K. */
    public int outputs() {
        int width = inputs;
        for (LayerSpec layer : layers) {
            width = layer.outputs(width);
        }
        return width;
    }

    /** All weights and biases: 7,510 for 64 → 100 → 10. */
    public int parameterCount() {
        int width = inputs;
        int count = 0;
        for (LayerSpec layer : layers) {
            count = Math.addExact(count, layer.parameters(width));
            width = layer.outputs(width);
        }
        return count;
    }

    /** The last stage's activation, if it is one. */
    public Optional<Activation> lastActivation() {
        return layers.get(layers.size() - 1) instanceof LayerSpec.Stage stage
                ? Optional.of(stage.activation())
                : Optional.empty();
    }

    /** The network without its last stage if that is the given activation: what a loss with that stage of its own sees. */
    public NetworkSpec without(Optional<Activation> ownStage) {
        return ownStage.isPresent() && ownStage.equals(lastActivation())
                ? new NetworkSpec(inputs, layers.subList(0, layers.size() - 1))
                : this;
    }

    /** Whether a training pass differs from a judging one. */
    public boolean hasDropout() {
        return layers.stream().anyMatch(layer -> layer instanceof LayerSpec.Dropout dropout && dropout.rate() > 0);
    }
}
