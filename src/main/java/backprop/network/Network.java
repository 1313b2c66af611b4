package backprop.network;

import backprop.math.Matrix;
import backprop.math.Precision;
import backprop.math.RandomStream;
import backprop.math.Shape;
import backprop.math.ShapeMismatchException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A network at work: its parameters, the forward pass and the analytic backward pass. Not for several threads at once. */
public final class Network {
    private final NetworkSpec spec;
    private final Precision precision;
    private final Set<Slip> slips;
    private final List<Layer> layers;
    private final List<DenseLayer> dense;
    private final List<Parameter> parameters;
    private final DenseLayer lastDense;
    private final RandomStream dropout;

    /** A network in float64 without slips; dropout draws from a fork of the start's stream. */
    public Network(NetworkSpec spec, RandomStream init) {
        this(spec, Precision.FLOAT64, Set.of(), init, init.fork("dropout"));
    }

    /**
     * @param slips of published code; those that do not concern the network are left to others
     * @param init the stream of the start; each array draws from a fork of its own name, so that adding a layer leaves the
     *     start of the layers before it as it was
     * @param dropout the stream of dropout's masks
     */
    public Network(NetworkSpec spec, Precision precision, Set<Slip> slips, RandomStream init, RandomStream dropout) {
        this(spec, precision, slips, dropout, denseLayers(spec, init, precision));
    }

    private Network(
            NetworkSpec spec, Precision precision, Set<Slip> slips, RandomStream dropout, List<DenseLayer> dense) {
        this.spec = spec;
        this.precision = precision;
        this.slips = Set.copyOf(slips);
        this.dropout = dropout;
        this.dense = dense;
        List<Layer> made = new ArrayList<>();
        int denseMade = 0;
        for (int i = 0; i < spec.layers().size(); i++) {
            LayerSpec layer = spec.layers().get(i);
            if (layer instanceof LayerSpec.Dense) {
                made.add(dense.get(denseMade));
                denseMade++;
            } else if (layer instanceof LayerSpec.Stage stage) {
                Differentiable activation = PublishedSlope.of(stage.activation(), slips);
                made.add(new ActivationLayer(
                        stage.activation().name(), activation, isInPlace(activation, i, spec, slips), precision));
            } else if (layer instanceof LayerSpec.Dropout d) {
                made.add(new DropoutLayer(d.rate(), dropout, precision));
            }
        }
        layers = List.copyOf(made);
        lastDense = dense.get(dense.size() - 1);
        parameters =
                layers.stream().flatMap(layer -> layer.parameters().stream()).toList();
    }

    private static List<DenseLayer> denseLayers(NetworkSpec spec, RandomStream init, Precision precision) {
        List<DenseLayer> dense = new ArrayList<>();
        int width = spec.inputs();
        for (LayerSpec layer : spec.layers()) {
            if (layer instanceof LayerSpec.Dense d) {
                dense.add(DenseLayer.of(dense.size() + 1, width, d, init, precision));
            }
            width = layer.outputs(width);
        }
        return List.copyOf(dense);
    }

    /**
     * A network with this one's very weights and biases, but its own gradients and memory of a pass: for another thread, as long as
     * nobody changes the weights. Dropout draws from the same stream, which is for one thread at a time.
     */
    public Network twin() {
        return new Network(
                spec,
                precision,
                slips,
                dropout,
                dense.stream().map(DenseLayer::twin).toList());
    }

    /**
     * Whether a stage may overwrite what it is given: the Z of the dense layer before it, which nobody else asks for, and the δ of
     * the layer behind it.
     */
    private static boolean isInPlace(Differentiable activation, int at, NetworkSpec spec, Set<Slip> slips) {
        return activation.hasSlopeOfOutput()
                && at > 0
                && spec.layers().get(at - 1) instanceof LayerSpec.Dense
                && spec.layers().subList(at, spec.layers().size()).stream().anyMatch(LayerSpec.Dense.class::isInstance)
                && !slips.contains(Slip.OUTPUT_GRADIENT_FROM_PREACTIVATION);
    }

    public NetworkSpec spec() {
        return spec;
    }

    /** Of all its arrays. */
    public Precision precision() {
        return precision;
    }

    /** W1, b1, W2, b2 …; their arrays are live. */
    public List<Parameter> parameters() {
        return parameters;
    }

    /** The stream of dropout's masks: a checkpoint keeps where it stands. */
    public RandomStream dropout() {
        return dropout;
    }

    /** The outputs [N×K] for the examples x [N×D], to judge them. The matrix is the network's own: the next call overwrites it. */
    public Matrix forward(Matrix x) {
        return forward(x, Pass.EVALUATE);
    }

    /**
     * The outputs [N×K] for the examples x [N×D]. The matrix is the network's own: the next call overwrites it.
     *
     * @throws ShapeMismatchException if x has another width than the first layer's weights take
     */
    public Matrix forward(Matrix x, Pass pass) {
        Matrix value = x;
        for (int i = 0; i < layers.size(); i++) {
            value = layers.get(i).forward(value, pass);
        }
        return value;
    }

    /**
     * The outputs [N×K] for the examples of the last forward pass, when since then no parameter but this one has changed: only its
     * layer and those behind it are gone through. The matrix is the network's own.
     */
    public Matrix forwardFrom(Parameter changed, Pass pass) {
        Matrix value = lastDense.input();
        boolean reached = false;
        for (Layer layer : layers) {
            if (!reached
                    && layer instanceof DenseLayer dense
                    && dense.parameters().contains(changed)) {
                value = dense.input();
                reached = true;
            }
            if (reached) {
                value = layer.forward(value, pass);
            }
        }
        if (!reached) {
            throw new IllegalArgumentException(changed.name() + " is a parameter of another network.");
        }
        return value;
    }

    /** Fills every parameter's gradient for the last forward pass, from δ = ∂L/∂outputs [N×K]. */
    public void backward(Matrix delta) {
        backward(delta, delta);
    }

    /**
     * Fills every parameter's gradient for the last forward pass.
     *
     * @param delta δ = ∂L/∂outputs [N×K]
     * @param slopeless ∂L/∂a behind the output's activation; only published code that forgets the slope uses it
     * @throws ShapeMismatchException if δ has another shape than the outputs
     */
    public void backward(Matrix delta, Matrix slopeless) {
        backward(delta, slopeless, false);
    }

    /**
     * Adds every parameter's gradient for the last forward pass to what is there: the gradient of several slices of a batch has the
     * same bits as that of all its examples at once.
     *
     * @throws ShapeMismatchException if δ has another shape than the outputs
     */
    public void addBackward(Matrix delta, Matrix slopeless) {
        backward(delta, slopeless, true);
    }

    private void backward(Matrix delta, Matrix slopeless, boolean adding) {
        Matrix value = delta;
        for (int i = layers.size() - 1; i >= 0; i--) {
            Layer layer = layers.get(i);
            value = layer == lastDense
                    ? backwardOutput(i, value, slopeless, adding)
                    : layer.backward(value, i > 0, adding);
        }
    }

    private Matrix backwardOutput(int at, Matrix delta, Matrix slopeless, boolean adding) {
        Matrix weightDelta = slips.contains(Slip.OUTPUT_GRADIENT_WITHOUT_SLOPE) ? slopeless : delta;
        Matrix weightInput = lastDense.input();
        if (slips.contains(Slip.OUTPUT_GRADIENT_FROM_PREACTIVATION)) {
            for (int i = at - 1; i >= 0; i--) {
                if (layers.get(i) instanceof DenseLayer before) {
                    weightInput = before.output();
                    break;
                }
            }
        }
        return lastDense.backward(delta, weightDelta, weightInput, at > 0, adding);
    }

    /**
     * Overwrites an array.
     *
     * @throws ShapeMismatchException if the values have another shape; a bias may also be a column or a plain list
     */
    public void set(Parameter parameter, Matrix values) {
        Matrix to = parameter.value();
        boolean asList = parameter.isBias() && values.size() == to.size() && (values.rows() == 1 || values.cols() == 1);
        if (!asList && !values.shape().equals(to.shape())) {
            Shape expected = to.shape();
            throw new ShapeMismatchException("Dense %s: the given %s is %s, but the layer needs %s%s."
                    .formatted(
                            parameter.name().substring(1),
                            parameter.name(),
                            values.shape(),
                            expected,
                            parameter.isBias() ? "" : " (fan-in × units)"));
        }
        for (int i = 0, n = to.size(); i < n; i++) {
            to.set(i, values.get(i));
        }
    }
}
