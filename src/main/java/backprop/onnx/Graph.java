package backprop.onnx;

import backprop.math.Matrix;
import backprop.math.Precision;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * ONNX's GraphProto while it is made: operators in the order of their computation, and the arrays that they are given. No operator has
 * attributes: their defaults are what we need.
 */
final class Graph {
    private final Precision precision;
    private final List<Node> nodes = new ArrayList<>();
    private final List<ProtoMessage> initializers = new ArrayList<>();
    private final Map<Double, String> constants = new LinkedHashMap<>();

    private record Node(String operator, List<String> inputs, String output) {
        /** NodeProto: input = 1, output = 2, name = 3, op_type = 4. */
        ProtoMessage message(String outputName) {
            ProtoMessage node = new ProtoMessage();
            inputs.forEach(input -> node.text(1, input));
            return node.text(2, outputName).text(3, output).text(4, operator);
        }
    }

    Graph(Precision precision) {
        this.precision = precision;
    }

    Precision precision() {
        return precision;
    }

    /** Adds an operator; returns the name of its result. */
    String node(String operator, String... inputs) {
        String output = operator + "_" + (nodes.size() + 1);
        nodes.add(new Node(operator, List.of(inputs), output));
        return output;
    }

    /** Adds an array under that name, which is returned. */
    String array(String name, Matrix matrix, int... shape) {
        initializers.add(Tensors.of(name, matrix, shape));
        return name;
    }

    /** The name of a number in the graph's precision. */
    String constant(double value) {
        return constants.computeIfAbsent(value, missing -> {
            String name = "constant_" + (constants.size() + 1);
            initializers.add(Tensors.scalar(name, precision, missing));
            return name;
        });
    }

    /** The sum over each row of a result [N×K], as a column [N×1]. */
    String rowSums(String value) {
        String axis = "columns";
        initializers.add(Tensors.whole(axis, 1));
        return node("ReduceSum", value, axis);
    }

    /**
     * The whole graph; the last operator's result is its output.
     *
     * <p>GraphProto: node = 1, name = 2, initializer = 5, input = 11, output = 12.
     */
    ProtoMessage message(String name, String input, int inputs, String output, int outputs) {
        ProtoMessage graph = new ProtoMessage();
        int last = nodes.size() - 1;
        for (int i = 0; i <= last; i++) {
            Node node = nodes.get(i);
            graph.message(1, node.message(i == last ? output : node.output()));
        }
        graph.text(2, name);
        initializers.forEach(array -> graph.message(5, array));
        return graph.message(11, Tensors.end(input, precision, inputs))
                .message(12, Tensors.end(output, precision, outputs));
    }
}
