package backprop.ui.workbench;

import backprop.network.Initializer;
import backprop.network.LayerSpec.Dense;

/** The starts that the designer offers for a layer's weights and biases. */
enum StartKind {
    /** Weights and biases from N(0, sd²): document 1. */
    NORMAL_ALL(true),
    /** Weights from N(0, sd²), biases 0. */
    NORMAL(true),
    GLOROT_NORMAL(false),
    GLOROT_UNIFORM(false),
    HE_NORMAL(false),
    HE_UNIFORM(false),
    LECUN_NORMAL(false),
    ORTHOGONAL(false),
    /** PyTorch's Linear: weights and biases uniform in ±1/√fan_in. */
    TORCH(false),
    ZERO(false),
    /** Anything else; kept as it is, never offered. */
    OTHER(false);

    private final boolean spread;

    StartKind(boolean spread) {
        this.spread = spread;
    }

    /** Whether it has a standard deviation to set. */
    boolean hasSpread() {
        return spread;
    }

    static StartKind of(Dense layer) {
        Initializer w = layer.weights();
        Initializer b = layer.bias();
        boolean zeroBias = b.equals(new Initializer.Zero());
        if (w instanceof Initializer.Normal normal && normal.mean() == 0) {
            return w.equals(b) ? NORMAL_ALL : zeroBias ? NORMAL : OTHER;
        }
        if (w instanceof Initializer.TorchLinear) {
            return w.equals(b) ? TORCH : OTHER;
        }
        if (!zeroBias) {
            return OTHER;
        }
        for (StartKind kind :
                new StartKind[] {GLOROT_NORMAL, GLOROT_UNIFORM, HE_NORMAL, HE_UNIFORM, LECUN_NORMAL, ORTHOGONAL, ZERO
                }) {
            if (kind.weights(0).equals(w)) {
                return kind;
            }
        }
        return OTHER;
    }

    /** The standard deviation of a layer's normal start; 1 for other starts. */
    static double spread(Dense layer) {
        return layer.weights() instanceof Initializer.Normal normal ? normal.sd() : 1;
    }

    /** The layer with this start. */
    Dense applyTo(Dense layer, double sd) {
        if (this == OTHER) {
            return layer;
        }
        boolean alsoBias = this == NORMAL_ALL || this == TORCH;
        Initializer weights = weights(sd);
        return new Dense(layer.units(), weights, alsoBias ? weights : new Initializer.Zero());
    }

    private Initializer weights(double sd) {
        return switch (this) {
            case NORMAL_ALL, NORMAL -> new Initializer.Normal(0, sd);
            case GLOROT_NORMAL -> new Initializer.GlorotNormal();
            case GLOROT_UNIFORM -> new Initializer.GlorotUniform();
            case HE_NORMAL -> new Initializer.HeNormal();
            case HE_UNIFORM -> new Initializer.HeUniform();
            case LECUN_NORMAL -> new Initializer.LeCunNormal();
            case ORTHOGONAL -> new Initializer.Orthogonal();
            case TORCH -> new Initializer.TorchLinear();
            case ZERO, OTHER -> new Initializer.Zero();
        };
    }
}
