package backprop.network;

import java.util.List;

/**
 * A feed-forward network as data: its inputs and its stages in the order of the forward pass. The last stage's outputs are
 * the logits, which the loss turns into softmax probabilities.
 */
public record NetworkSpec(int inputs, List<LayerSpec> layers) {

    public NetworkSpec {
        layers = List.copyOf(layers);
        if (inputs < 1) {
            throw new IllegalArgumentException("A network has at least one input, not " + inputs + ".");
        }
        if (layers.stream().noneMatch(LayerSpec.Dense.class::isInstance)) {
            throw new IllegalArgumentException("A network has at least one dense layer.");
        }
    }

    /** The width of the last stage: K logits. */
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
}
