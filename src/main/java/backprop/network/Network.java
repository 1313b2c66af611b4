package backprop.network;

import backprop.math.RandomStream;
import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;

/** A network at work: its parameters, the forward pass and the analytic backward pass. Not for several threads at once. */
public final class Network {
    private final NetworkSpec spec;
    private final List<Layer> layers;
    private final List<Parameter> parameters;

    /**
     * @param init the stream of the start; each array draws from a fork of its own name, so that adding a layer leaves the
     *     start of the layers before it as it was
     */
    public Network(NetworkSpec spec, RandomStream init) {
        this.spec = spec;
        List<Layer> made = new ArrayList<>();
        int width = spec.inputs();
        int denseNumber = 0;
        for (LayerSpec layer : spec.layers()) {
            if (layer instanceof LayerSpec.Dense dense) {
                made.add(new DenseLayer(++denseNumber, width, dense, init));
            } else if (layer instanceof LayerSpec.Stage stage) {
                made.add(new ActivationLayer(stage.activation()));
            }
            width = layer.outputs(width);
        }
        layers = List.copyOf(made);
        parameters =
                layers.stream().flatMap(layer -> layer.parameters().stream()).toList();
    }

    public NetworkSpec spec() {
        return spec;
    }

    /** W1, b1, W2, b2 …; their arrays are live. */
    public List<Parameter> parameters() {
        return parameters;
    }

    /**
     * The logits [N×K] for the examples x [N×D]. The matrix is the network's own: the next call overwrites it.
     *
     * @throws backprop.math.ShapeMismatchException if x has another width than the first layer's weights take
     */
    public DMatrixRMaj forward(DMatrixRMaj x) {
        DMatrixRMaj value = x;
        for (Layer layer : layers) {
            value = layer.forward(value);
        }
        return value;
    }

    /**
     * Fills every parameter's gradient for the last forward pass.
     *
     * @param delta δ = ∂L/∂logits [N×K]
     * @throws backprop.math.ShapeMismatchException if δ has another shape than the logits
     */
    public void backward(DMatrixRMaj delta) {
        DMatrixRMaj value = delta;
        for (int i = layers.size() - 1; i >= 0; i--) {
            value = layers.get(i).backward(value, i > 0);
        }
    }
}
