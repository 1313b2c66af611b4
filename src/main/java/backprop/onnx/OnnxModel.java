package backprop.onnx;

import backprop.experiment.ExperimentSpec;
import backprop.file.AtomicFile;
import backprop.loss.SoftmaxShift;
import backprop.math.Matrix;
import backprop.network.Activation;
import backprop.network.LayerSpec;
import backprop.network.Network;
import backprop.network.NetworkSpec;
import backprop.network.Parameter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;

/**
 * A network as an ONNX model: input {@code x} [N×D], the features as the run prepared and scaled them; output {@code prediction} [N×K],
 * what the run's predictions hold, so behind the loss's own softmax or logistic function. Both have the run's precision. Dropout is
 * left out, as when a network is judged; slips that change the forward pass are made.
 */
public final class OnnxModel {
    /** What ONNX files are called. */
    public static final String SUFFIX = ".onnx";

    /** Version 17 of the operators, of 2022, and the version of the format that came with it. */
    private static final int OPERATORS = 17;

    private static final int FORMAT = 8;

    /** Bytes that the arrays may take: Protocol Buffers end at 2³¹ − 1, and the graph needs some too. */
    private static final long MOST = Integer.MAX_VALUE - (1L << 20);

    private static final String PRODUCER = "Backprop Workbench";
    private static final String INPUT = "x";
    private static final String OUTPUT = "prediction";

    private final ProtoMessage model;

    /**
     * @param network that experiment's, without the loss's own last stage
     * @param version of the program
     * @throws IllegalArgumentException if it is too large for such a file, or holds a value that is no number
     */
    public OnnxModel(ExperimentSpec spec, Network network, String version) {
        this(spec, network, version, MOST);
    }

    /** @param most bytes that the arrays may take */
    OnnxModel(ExperimentSpec spec, Network network, String version, long most) {
        long bytes = (long) network.spec().parameterCount() * Tensors.bytes(network.precision());
        if (bytes > most) {
            throw new IllegalArgumentException(
                    "The network's %,d parameters take %,d bytes, but an ONNX file has room for %,d. Train in float32, or with smaller layers."
                            .formatted(network.spec().parameterCount(), bytes, most));
        }
        model = model(spec, graph(spec, network), version);
    }

    private static ProtoMessage graph(ExperimentSpec spec, Network network) {
        NetworkSpec layers = network.spec();
        Graph graph = new Graph(network.precision());
        ActivationNodes activations = new ActivationNodes(graph);
        Iterator<Parameter> parameters = network.parameters().iterator();
        String value = INPUT;
        for (LayerSpec layer : layers.layers()) {
            if (layer instanceof LayerSpec.Dense) {
                String weights = array(graph, parameters.next());
                value = graph.node("Gemm", value, weights, array(graph, parameters.next()));
            } else if (layer instanceof LayerSpec.Stage stage) {
                value = activations.add(stage.activation().computedWith(spec.slips()), value);
            }
        }
        Optional<Activation> own = spec.loss().kind().ownStage();
        if (own.isPresent()) {
            OutputNodes.add(graph, own.get(), SoftmaxShift.of(spec.slips()), value);
        }
        return graph.message("network", INPUT, layers.inputs(), OUTPUT, layers.outputs());
    }

    /** W [fan-in×units] as it is, b as a list of units. */
    private static String array(Graph graph, Parameter parameter) {
        Matrix value = parameter.value();
        if (!value.isFinite()) {
            throw new IllegalArgumentException(
                    "%s holds a value that is no number: the training diverged. Train anew with a lower learning rate."
                            .formatted(parameter.name()));
        }
        return parameter.isBias()
                ? graph.array(parameter.name(), value, value.size())
                : graph.array(parameter.name(), value, value.rows(), value.cols());
    }

    /**
     * ModelProto: ir_version = 1, producer_name = 2, producer_version = 3, doc_string = 6, graph = 7, opset_import = 8;
     * OperatorSetIdProto: domain = 1, version = 2.
     */
    private static ProtoMessage model(ExperimentSpec spec, ProtoMessage graph, String version) {
        return new ProtoMessage()
                .number(1, FORMAT)
                .text(2, PRODUCER)
                .text(3, version)
                .text(6, description(spec))
                .message(7, graph)
                .message(8, new ProtoMessage().text(1, "").number(2, OPERATORS));
    }

    private static String description(ExperimentSpec spec) {
        Optional<Activation> own = spec.loss().kind().ownStage();
        String prediction = own.isEmpty()
                ? "the network's outputs"
                : own.get() == Activation.SOFTMAX ? "the classes' probabilities" : "the probability of class 1";
        boolean together = own.equals(Optional.of(Activation.SOFTMAX))
                && SoftmaxShift.of(spec.slips()) == SoftmaxShift.WHOLE_MAXIMUM;
        return ("%s. Input %s: the features as the run prepared them, an example a row: (x - shift)/scale, 0 where scale is 0,"
                        + " with shift and scale from preparation.npz in the run's folder. Output %s: %s, an example a row.%s")
                .formatted(
                        spec.name(),
                        INPUT,
                        OUTPUT,
                        prediction,
                        together
                                ? " As published, the softmax is shifted by the maximum over all examples that are given together."
                                : "");
    }

    /** Writes what the file holds. */
    public void writeTo(OutputStream out) throws IOException {
        model.writeTo(out);
    }

    /**
     * Writes the file wholly or not at all.
     *
     * @throws IOException naming the file, the cause and what to try
     */
    public void write(Path file) throws IOException {
        AtomicFile.write(file, this::writeTo);
    }
}
