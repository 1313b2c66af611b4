package backprop.onnx;

import backprop.math.Precision;
import backprop.math.kernel.DoubleFunctions;
import backprop.math.kernel.DoubleNormal;
import backprop.network.Activation;
import java.util.List;

/**
 * Activations as ONNX's operators. ONNX Runtime has Elu, Softplus and Erf in float32 only, and LeakyRelu takes
 * its slope in float32 even in float64: these are written out of operators that are there in both precisions.
 */
final class ActivationNodes {
    /** Of the polynomial in {@link DoubleNormal}, the highest first. */
    private static final List<Double> TAIL = List.of(
            DoubleNormal.G21,
            DoubleNormal.G20,
            DoubleNormal.G19,
            DoubleNormal.G18,
            DoubleNormal.G17,
            DoubleNormal.G16,
            DoubleNormal.G15,
            DoubleNormal.G14,
            DoubleNormal.G13,
            DoubleNormal.G12,
            DoubleNormal.G11,
            DoubleNormal.G10,
            DoubleNormal.G9,
            DoubleNormal.G8,
            DoubleNormal.G7,
            DoubleNormal.G6,
            DoubleNormal.G5,
            DoubleNormal.G4,
            DoubleNormal.G3,
            DoubleNormal.G2,
            DoubleNormal.G1,
            DoubleNormal.G0);

    private final Graph graph;
    private final boolean single;

    ActivationNodes(Graph graph) {
        this.graph = graph;
        single = graph.precision() == Precision.FLOAT32;
    }

    /** Adds φ(z); returns the result's name, z's own for the identity. */
    String add(Activation activation, String z) {
        return switch (activation) {
            case TANH -> graph.node("Tanh", z);
            case LOGISTIC -> graph.node("Sigmoid", z);
            case RELU -> graph.node("Relu", z);
            case LEAKY_RELU -> leakyRelu(z);
            case ELU -> single ? graph.node("Elu", z) : elu(z);
            case SILU -> silu(z);
            case GELU -> single ? gelu(z) : geluByTail(z);
            case SOFTPLUS -> single ? graph.node("Softplus", z) : softplus(z);
            case IDENTITY -> z;
            case SOFTMAX -> graph.node("Softmax", z);
        };
    }

    /** z/(1 + e⁻ᶻ). Not zσ(z), which ONNX Runtime makes one operator of, that it then misses in float64. */
    private String silu(String z) {
        String e = graph.node("Exp", graph.node("Neg", z));
        return graph.node("Div", z, graph.node("Add", graph.constant(1), e));
    }

    /** max(z, 0.01z). */
    private String leakyRelu(String z) {
        return graph.node("Max", z, graph.node("Mul", graph.constant(DoubleFunctions.LEAK), z));
    }

    /** max(0, z) + eᵐ − 1 with m = min(0, z), where eᵐ − 1 = (eᵐ + 1)·tanh ½m is as exact near 0 as elsewhere. */
    private String elu(String z) {
        String m = graph.node("Min", graph.constant(0), z);
        String plus = graph.node("Add", graph.node("Exp", m), graph.constant(1));
        String tanh = graph.node("Tanh", graph.node("Mul", graph.constant(0.5), m));
        return graph.node("Add", graph.node("Relu", z), graph.node("Mul", plus, tanh));
    }

    /** max(0, z) + ln(1 + e^−|z|). */
    private String softplus(String z) {
        String e = graph.node("Exp", graph.node("Neg", graph.node("Abs", z)));
        String log = graph.node("Log", graph.node("Add", graph.constant(1), e));
        return graph.node("Add", graph.node("Relu", z), log);
    }

    /** ½z(1 + erf(z/√2)). */
    private String gelu(String z) {
        String erf = graph.node("Erf", graph.node("Mul", graph.constant(Math.sqrt(0.5)), z));
        String half = graph.node("Mul", graph.constant(0.5), z);
        return graph.node("Mul", half, graph.node("Add", graph.constant(1), erf));
    }

    /** max(0, z) − |z|·(1 − Φ(|z|)), with the tail 1 − Φ as {@link DoubleNormal} has it. */
    private String geluByTail(String z) {
        String size = graph.node("Abs", z);
        String a = graph.node("Min", size, graph.constant(DoubleNormal.MOST));
        String middle = graph.constant(DoubleNormal.MIDDLE);
        String q = graph.node("Div", graph.constant(1), graph.node("Add", a, middle));
        String t = graph.node("Mul", graph.node("Sub", a, middle), q);
        String p = graph.constant(TAIL.get(0));
        for (double g : TAIL.subList(1, TAIL.size())) {
            p = graph.node("Add", graph.node("Mul", p, t), graph.constant(g));
        }
        String bell = graph.node("Exp", graph.node("Mul", graph.constant(-0.5), graph.node("Mul", a, a)));
        String tail = graph.node("Mul", graph.node("Mul", p, q), bell);
        return graph.node("Sub", graph.node("Relu", z), graph.node("Mul", size, tail));
    }
}
