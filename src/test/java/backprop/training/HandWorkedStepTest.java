package backprop.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.data.BatchSpec;
import backprop.data.Dataset;
import backprop.data.ImageShape;
import backprop.data.Parts;
import backprop.loss.Reduction;
import backprop.math.Matrix;
import backprop.math.RandomStream;
import backprop.metrics.EpochResult;
import backprop.metrics.PartMetrics;
import backprop.network.Activation;
import backprop.network.Initializer;
import backprop.network.LayerSpec;
import backprop.network.Network;
import backprop.network.NetworkSpec;
import backprop.optimizer.Sgd;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * One step worked by hand: 1 → 1 tanh → 2, W1 = 0.5, b1 = 0, W2 = (1, −1), b2 = (0, 0); x = 1 of class 0 and x = 0 of class
 * 1; η = 0.5.
 *
 * <pre>
 * forward   z₁ = 0.5           a₁ = t = tanh 0.5 = 0.4621171573   logits (t, −t)   S = (s, 1−s), s = 1/(1+e^(−2t)) = 0.7159040903
 *           z₂ = 0             a₂ = 0                             logits (0, 0)    S = (½, ½)
 * loss      (−ln s + ln 2)/2 = (0.3342090730 + 0.6931471806)/2 = 0.5136781268
 * δ         S − T over N = 2:  row 1 (−q, q) with q = (1−s)/2 = 0.1420479549;  row 2 (¼, −¼)
 * dW2       a₁δ₁ + a₂δ₂ = (−tq, tq) = (−0.0656427971, 0.0656427971)
 * db2       (¼−q, q−¼) = (0.1079520451, −0.1079520451)
 * δ before tanh  row 1: (−q·1 + q·(−1))·(1−t²) = −2q·0.7864477330 = −0.2234265841;  row 2: (¼ + ¼)·1 = 0.5
 * dW1       1·(−0.2234265841) + 0·0.5 = −0.2234265841
 * db1       −0.2234265841 + 0.5 = 0.2765734159
 * w − ηg    W1 = 0.6117132921, b1 = −0.1382867079, W2 = ±1.0328213985, b2 = ∓0.0539760226
 * </pre>
 */
class HandWorkedStepTest {
    private static final double DIGITS = 1e-10;

    private static final Dataset DATA =
            Dataset.ofImages(Matrix.ofRows(new double[][] {{1}, {0}}), new int[] {0, 1}, 2, new ImageShape(1, 1));

    private final Network network = network();

    private static Network network() {
        Initializer zero = new Initializer.Zero();
        NetworkSpec spec = new NetworkSpec(
                1,
                List.of(
                        new LayerSpec.Dense(1, zero, zero),
                        new LayerSpec.Stage(Activation.TANH),
                        new LayerSpec.Dense(2, zero, zero)));
        Network network = new Network(spec, RandomStream.seeded(1));
        network.parameters().get(0).value().set(0, 0.5);
        network.parameters().get(2).value().set(0, 1);
        network.parameters().get(2).value().set(1, -1);
        return network;
    }

    private TrainingLoop stepped(Reduction reduction, double learningRate) {
        TrainingSpec spec =
                TinyRun.spec(1, BatchSpec.full(), MetricsTiming.BEFORE).withReduction(reduction);
        TrainingLoop loop = TinyRun.loop(spec, network, new Sgd(learningRate), Parts.of(DATA, DATA));
        assertEquals(0.5136781268, loop.step().loss(), DIGITS);
        return loop;
    }

    private void assertParameter(int index, double... expected) {
        assertArrayEquals(expected, network.parameters().get(index).value().toArray(), DIGITS);
    }

    private void assertParametersAfterTheStep() {
        assertParameter(0, 0.6117132921);
        assertParameter(1, -0.1382867079);
        assertParameter(2, 1.0328213985, -1.0328213985);
        assertParameter(3, -0.0539760226, 0.0539760226);
    }

    @Test
    void step_meanReduction_movesEveryParameterAsWorkedByHand() {
        stepped(Reduction.MEAN, 0.5);
        assertParametersAfterTheStep();
    }

    @Test
    void step_sumReductionAtHalfTheRate_movesAsFarForTwoExamples() {
        stepped(Reduction.SUM, 0.25);
        assertParametersAfterTheStep();
    }

    @Test
    void step_metricsBefore_recordsTheLossAndAccuracyOfTheStart() {
        EpochResult recorded = stepped(Reduction.MEAN, 0.5).history().last().orElseThrow();
        assertEquals(0, recorded.epoch());
        assertEquals(0.5136781268, recorded.train().loss(), DIGITS);
        // Row 2 is a tie, which goes to class 0 and is wrong.
        assertEquals(0.5, recorded.train().accuracy());
        assertEquals(PartMetrics.ofClasses(recorded.train().loss(), 0.5), recorded.test());
    }
}
