package backprop.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import backprop.data.BuiltInData;
import backprop.data.Scaling;
import backprop.data.SplitSpec;
import backprop.math.ShapeMismatchException;
import backprop.network.Initializer;
import backprop.network.LayerSpec;
import backprop.network.NetworkSpec;
import backprop.optimizer.Schedule;
import backprop.optimizer.Sgd;
import backprop.training.MetricsTiming;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExperimentSpecTest {
    private static final ExperimentSpec DIGITS = BuiltInExperiments.digits(100);

    private static NetworkSpec network(int inputs, int outputs) {
        Initializer zero = new Initializer.Zero();
        return new NetworkSpec(inputs, List.of(new LayerSpec.Dense(outputs, zero, zero)));
    }

    @Test
    void new_networkWithTooFewInputs_namesBothShapes() {
        NetworkSpec narrow = network(63, 10);
        var mismatch = assertThrows(ShapeMismatchException.class, () -> DIGITS.withNetwork(narrow));
        assertEquals(
                "Input layer: the examples have 64 features (N×64), but the network has 63 inputs (N×63). Give it 64.",
                mismatch.getMessage());
    }

    @Test
    void new_networkWithTooManyOutputs_namesBothShapes() {
        NetworkSpec wide = network(64, 11);
        var mismatch = assertThrows(ShapeMismatchException.class, () -> DIGITS.withNetwork(wide));
        assertEquals(
                "Output layer: the data have 10 classes, but the network has 11 outputs (N×11). Give the last dense layer 10 units.",
                mismatch.getMessage());
    }

    @Test
    void with_changesItsPartAlone() {
        DataSpec raw = new DataSpec(BuiltInData.DIGITS, 4, SplitSpec.Random.stratifiedTest(0.3), new Scaling.None());
        ExperimentSpec changed = DIGITS.withSeed(9)
                .withData(raw)
                .withNetwork(network(64, 10))
                .withOptimizer(new Sgd(0.5))
                .withTraining(DIGITS.training().withMetrics(MetricsTiming.BEFORE));
        assertEquals(
                new ExperimentSpec(
                        DIGITS.name(),
                        DIGITS.origin(),
                        9,
                        raw,
                        network(64, 10),
                        Optional.empty(),
                        DIGITS.loss(),
                        new Sgd(0.5),
                        new Schedule.Constant(),
                        DIGITS.training().withMetrics(MetricsTiming.BEFORE),
                        Set.of()),
                changed);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -16, Double.NaN, Double.POSITIVE_INFINITY})
    void divide_impossibleScale_isRefusedByValue(double divisor) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> new Scaling.Divide(divisor));
        assertEquals("The scale must be a number above 0, not " + divisor + ".", refusal.getMessage());
    }
}
