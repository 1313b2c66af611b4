package backprop.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import backprop.math.Matrix;
import backprop.math.Precision;
import backprop.math.RandomStream;
import backprop.math.ShapeMismatchException;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkTest {
    private static final Initializer ZERO = new Initializer.Zero();

    private static Network network(int inputs, LayerSpec... layers) {
        return new Network(new NetworkSpec(inputs, List.of(layers)), RandomStream.seeded(1));
    }

    private static LayerSpec dense(int units) {
        return new LayerSpec.Dense(units, ZERO, ZERO);
    }

    private static LayerSpec stage(Activation activation) {
        return new LayerSpec.Stage(activation);
    }

    private static void set(Network network, int parameter, double... values) {
        Matrix target = network.parameters().get(parameter).value();
        assertEquals(target.size(), values.length);
        target.setTo(Matrix.of(target.rows(), target.cols(), values));
    }

    /** 64 → 100 tanh → 10. */
    private static Network digits() {
        return network(64, dense(100), stage(Activation.TANH), dense(10));
    }

    @Test
    void twin_ofANetwork_sharesTheWeightsAndNothingElse() {
        Network network = new Network(
                new NetworkSpec(
                        2,
                        List.of(
                                new LayerSpec.Dense(3, new Initializer.Normal(0, 1), new Initializer.Zero()),
                                new LayerSpec.Stage(Activation.TANH))),
                RandomStream.seeded(1));
        Network twin = network.twin();
        network.parameters().get(1).value().set(0, 0.5);
        double[] outputs = network.forward(Matrix.of(1, 2, 0.3, -2)).toArray();
        twin.forward(Matrix.of(1, 2, 9, 9));
        network.backward(Matrix.of(1, 3, 1, 1, 1));
        double[] gradient = network.parameters().get(0).gradient().toArray();
        twin.backward(Matrix.of(1, 3, 1, 0, 0));
        assertArrayEquals(outputs, twin.forward(Matrix.of(1, 2, 0.3, -2)).toArray());
        assertArrayEquals(gradient, network.parameters().get(0).gradient().toArray());
    }

    @Test
    void forward_documentFivesExample_computesNotXor() {
        Network network = network(2, dense(2), stage(Activation.RELU), dense(1), stage(Activation.LOGISTIC));
        set(network, 0, 1, -1, -1, 1);
        set(network, 1, 0, 0);
        set(network, 2, -1, -1);
        set(network, 3, 0.5);
        Matrix corners = Matrix.ofRows(new double[][] {{0, 0}, {1, 0}, {0, 1}, {1, 1}});
        assertArrayEquals(
                new double[] {.622459, .377541, .377541, .622459},
                network.forward(corners).toArray(),
                5e-7);
    }

    @Test
    void forward_rowVectors_areMultipliedFromTheLeft() {
        Network network = network(2, dense(3));
        set(network, 0, 1, 2, 3, 10, 20, 30);
        set(network, 1, 0.1, 0.2, 0.3);
        Matrix x = Matrix.ofRows(new double[][] {{1, 0}, {2, 1}});
        assertArrayEquals(
                new double[] {1.1, 2.2, 3.3, 12.1, 24.2, 36.3},
                network.forward(x).toArray(),
                1e-14);
    }

    @Test
    void parameters_areNamedAndShapedAlongTheForwardPass() {
        List<String> found = digits().parameters().stream()
                .map(p -> p.name() + " " + p.value().rows() + "×" + p.value().cols() + ", gradient "
                        + p.gradient().rows() + "×" + p.gradient().cols())
                .toList();
        assertEquals(
                List.of(
                        "W1 64×100, gradient 64×100",
                        "b1 1×100, gradient 1×100",
                        "W2 100×10, gradient 100×10",
                        "b2 1×10, gradient 1×10"),
                found);
    }

    @Test
    void forward_inputTooNarrow_namesBothShapesAndTheLayer() {
        Network network = digits();
        var mismatch =
                assertThrows(ShapeMismatchException.class, () -> network.forward(Precision.FLOAT64.matrix(20, 63)));
        assertEquals("Dense 1: the input is 20×63, but the weights W1 (64×100) take N×64.", mismatch.getMessage());
    }

    @Test
    void backward_errorOfAnotherShape_namesBothShapesAndTheLayer() {
        Network network = digits();
        network.forward(Precision.FLOAT64.matrix(20, 64));
        var mismatch =
                assertThrows(ShapeMismatchException.class, () -> network.backward(Precision.FLOAT64.matrix(20, 9)));
        assertEquals("Dense 2: the error δ is 20×9, but the weights W2 (100×10) take 20×10.", mismatch.getMessage());
    }

    @Test
    void backward_errorOfAnotherShapeAtAnActivation_namesBothShapesAndTheStage() {
        Network network = network(4, dense(3), stage(Activation.RELU));
        network.forward(Precision.FLOAT64.matrix(5, 4));
        for (Matrix wrong : List.of(
                Precision.FLOAT64.matrix(5, 2), Precision.FLOAT64.matrix(6, 3), Precision.FLOAT64.matrix(3, 5))) {
            var mismatch = assertThrows(ShapeMismatchException.class, () -> network.backward(wrong));
            assertEquals(
                    "Stage RELU: the error δ is %d×%d, but the outputs (5×3) take 5×3."
                            .formatted(wrong.rows(), wrong.cols()),
                    mismatch.getMessage());
        }
    }

    @Test
    void forward_afterALargerBatch_givesWhatAFreshNetworkGives() {
        NetworkSpec spec = new NetworkSpec(
                3,
                List.of(
                        new LayerSpec.Dense(4, new Initializer.Normal(0, 1), new Initializer.Normal(0, 1)),
                        stage(Activation.TANH),
                        new LayerSpec.Dense(2, new Initializer.Normal(0, 1), new Initializer.Normal(0, 1))));
        Network used = new Network(spec, RandomStream.seeded(1));
        used.forward(Precision.FLOAT64.matrix(50, 3));
        Matrix x = Matrix.ofRows(new double[][] {{1, 2, 3}});
        Matrix again = used.forward(x);
        Matrix fresh = new Network(spec, RandomStream.seeded(1)).forward(x);
        assertEquals(1, again.rows());
        assertEquals(fresh.get(0, 0), again.get(0, 0));
        assertEquals(fresh.get(0, 1), again.get(0, 1));
    }

    @Test
    void forwardFrom_changedParameter_isAsAWholePass() {
        Initializer normal = new Initializer.Normal(0, 1);
        Network network = network(
                3,
                new LayerSpec.Dense(4, normal, normal),
                stage(Activation.TANH),
                new LayerSpec.Dropout(0.5),
                new LayerSpec.Dense(5, normal, normal),
                stage(Activation.LOGISTIC),
                new LayerSpec.Dense(2, normal, normal));
        Matrix x = Matrix.ofRows(new double[][] {{1, -2, 0.5}, {0, 3, -1}});
        network.forward(x, Pass.TRAIN);
        for (Parameter parameter : network.parameters()) {
            network.forward(x, Pass.REPEAT);
            parameter.value().set(0, parameter.value().get(0) + 0.5);
            double[] shortened = network.forwardFrom(parameter, Pass.REPEAT).toArray();
            double[] whole = network.forward(x, Pass.REPEAT).toArray();
            assertArrayEquals(whole, shortened, parameter.name());
        }
    }

    @Test
    void forwardFrom_parameterOfAnotherNetwork_isRefused() {
        Parameter other = digits().parameters().get(0);
        Network network = digits();
        assertThrows(IllegalArgumentException.class, () -> network.forwardFrom(other, Pass.REPEAT));
    }
}
