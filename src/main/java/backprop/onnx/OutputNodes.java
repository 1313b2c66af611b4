package backprop.onnx;

import backprop.loss.SoftmaxShift;
import backprop.network.Activation;

/** The stage that a loss has of its own, as ONNX's operators. */
final class OutputNodes {
    private OutputNodes() {}

    /**
     * Adds the stage to a network's outputs z [N×K]; returns the result's name.
     *
     * @param shift of the softmax, which makes a difference where numbers become too large or too small
     */
    static String add(Graph graph, Activation stage, SoftmaxShift shift, String z) {
        if (stage != Activation.SOFTMAX) {
            return new ActivationNodes(graph).add(stage, z);
        }
        return switch (shift) {
            case ROW_MAXIMUM -> graph.node("Softmax", z);
            case WHOLE_MAXIMUM -> shares(graph, graph.node("Sub", z, graph.node("ReduceMax", z)));
            case NONE -> shares(graph, z);
        };
    }

    /** eᶻ, each row divided by its sum. */
    private static String shares(Graph graph, String z) {
        String e = graph.node("Exp", z);
        return graph.node("Div", e, graph.rowSums(e));
    }
}
