package backprop.experiment;

import backprop.network.Initializer;
import backprop.network.LayerSpec;
import backprop.network.NetworkSpec;
import java.util.ArrayList;
import java.util.List;

/** Makes a network's first and last layer fit other data. Given values have no room for that: they become a usual start. */
public final class Resized {
    private Resized() {}

    /** The network for examples with so many features. */
    public static NetworkSpec withInputs(NetworkSpec network, int inputs) {
        List<LayerSpec> layers = new ArrayList<>(network.layers());
        for (int i = 0; i < layers.size() && inputs != network.inputs(); i++) {
            if (layers.get(i) instanceof LayerSpec.Dense dense) {
                layers.set(i, new LayerSpec.Dense(dense.units(), weights(dense), dense.bias()));
                break;
            }
        }
        return new NetworkSpec(inputs, layers);
    }

    /** The network with so many units in its last dense layer. */
    public static NetworkSpec withOutputs(NetworkSpec network, int units) {
        List<LayerSpec> layers = new ArrayList<>(network.layers());
        int last = lastDense(layers);
        LayerSpec.Dense dense = (LayerSpec.Dense) layers.get(last);
        if (dense.units() == units) {
            return network;
        }
        layers.set(last, new LayerSpec.Dense(units, weights(dense), bias(dense)));
        return new NetworkSpec(network.inputs(), layers);
    }

    /** The network without the stages behind its last dense layer: its outputs are that layer's sums. */
    static NetworkSpec bare(NetworkSpec network) {
        return new NetworkSpec(network.inputs(), network.layers().subList(0, lastDense(network.layers()) + 1));
    }

    private static int lastDense(List<LayerSpec> layers) {
        int last = layers.size() - 1;
        while (!(layers.get(last) instanceof LayerSpec.Dense)) {
            last--;
        }
        return last;
    }

    private static Initializer weights(LayerSpec.Dense dense) {
        return dense.weights() instanceof Initializer.Given ? new Initializer.GlorotUniform() : dense.weights();
    }

    private static Initializer bias(LayerSpec.Dense dense) {
        return dense.bias() instanceof Initializer.Given ? new Initializer.Zero() : dense.bias();
    }
}
