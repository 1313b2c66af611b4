package backprop.experiment;

import backprop.loss.Penalty;
import backprop.loss.Reduction;
import backprop.math.Precision;
import backprop.network.Activation;
import backprop.network.Initializer;
import backprop.network.LayerSpec;
import backprop.network.NetworkSpec;
import backprop.network.Slip;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Experiments whose gradients are checked, by finite differences and by autograd. */
public final class GradientCases {
    private GradientCases() {}

    /**
     * A slip in a network with two hidden layers.
     *
     * @param wrong the arrays whose analytic gradient it makes wrong, in order
     */
    public record OfSlip(Slip slip, Activation activation, List<String> wrong) {
        public ExperimentSpec spec() {
            return deep(activation).withSlips(Set.of(slip));
        }
    }

    /** Slips that make gradients wrong. */
    public static Stream<OfSlip> wrong() {
        List<String> beforeTheLast = List.of("W1", "b1", "W2", "b2");
        return Stream.of(
                new OfSlip(Slip.RELU_PASSES_ALL, Activation.RELU, beforeTheLast),
                new OfSlip(Slip.SILU_WITH_LOGISTIC_BACKWARD, Activation.LOGISTIC, beforeTheLast),
                new OfSlip(Slip.SILU_WITH_LOGISTIC_BACKWARD, Activation.SILU, beforeTheLast),
                new OfSlip(Slip.OUTPUT_GRADIENT_FROM_PREACTIVATION, Activation.TANH, List.of("W3")));
    }

    /** Slips that leave the gradient right: of something else, or of an activation that is not there. */
    public static Stream<OfSlip> right() {
        return Stream.of(
                        Slip.SOFTMAX_WHOLE_MAXIMUM,
                        Slip.SOFTMAX_UNSHIFTED,
                        Slip.STATE_PER_BATCH_POSITION,
                        Slip.MOMENTUM_REVERSED_FIRST_EPOCH,
                        Slip.RMSPROP_IDLE_FIRST_EPOCH,
                        Slip.RELU_PASSES_ALL)
                .map(slip -> new OfSlip(slip, Activation.TANH, List.of()));
    }

    /** Two hidden layers on the digits. */
    public static ExperimentSpec deep(Activation activation) {
        LayerSpec stage = new LayerSpec.Stage(activation);
        Initializer start = new Initializer.TorchLinear();
        NetworkSpec network = new NetworkSpec(
                64,
                List.of(
                        new LayerSpec.Dense(6, start, start),
                        stage,
                        new LayerSpec.Dense(5, start, start),
                        stage,
                        new LayerSpec.Dense(10, start, start)));
        return BuiltInExperiments.digits(100).withNetwork(network);
    }

    /** The same with whatever else has a part in the gradient: dropout, a penalty, the sum for the mean, and {@code float32}. */
    public static ExperimentSpec withDropoutPenaltySumAndFloat32() {
        ExperimentSpec spec = deep(Activation.GELU);
        List<LayerSpec> layers = new ArrayList<>(spec.network().layers());
        layers.add(2, new LayerSpec.Dropout(0.4));
        return spec.withNetwork(new NetworkSpec(64, layers))
                .withLoss(spec.loss().withPenalty(new Penalty(0.1, 0.3, true)))
                .withTraining(spec.training().withReduction(Reduction.SUM).withPrecision(Precision.FLOAT32));
    }
}
