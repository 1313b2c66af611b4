package backprop.experiment;

import backprop.data.BatchSpec;
import backprop.data.BuiltInData;
import backprop.loss.Reduction;
import backprop.network.Activation;
import backprop.network.Initializer;
import backprop.network.LayerSpec;
import backprop.network.NetworkSpec;
import backprop.optimizer.Clip;
import backprop.optimizer.InitialVelocity;
import backprop.optimizer.Momentum;
import backprop.training.MetricsTiming;
import backprop.training.TrainingSpec;
import java.util.List;
import java.util.OptionalDouble;

/** The experiments that come with the program. */
public final class BuiltInExperiments {
    private BuiltInExperiments() {}

    /**
     * Document 1, methodology (i), in its textbook form: digits ÷16, 80/20, 64 → H tanh → 10 softmax, everything from N(0, 1),
     * full batch, η = 0.1, μ = 0.9, 1,000 epochs. Split, scale and η are assumed: the document does not say them.
     */
    public static ExperimentSpec digits(int hiddenUnits) {
        Initializer standardNormal = new Initializer.Normal(0, 1);
        BuiltInData digits = BuiltInData.DIGITS;
        NetworkSpec network = new NetworkSpec(
                digits.inputs(),
                List.of(
                        new LayerSpec.Dense(hiddenUnits, standardNormal, standardNormal),
                        new LayerSpec.Stage(Activation.TANH),
                        new LayerSpec.Dense(digits.classes(), standardNormal, standardNormal)));
        return new ExperimentSpec(
                "Digits, H = " + hiddenUnits + ", tanh",
                1,
                1,
                new DataSpec(digits, digits.maximum(), 0.2, 1),
                network,
                new Momentum(0.1, 0.9, new InitialVelocity.Zero()),
                new TrainingSpec(
                        1000,
                        BatchSpec.full(),
                        Reduction.MEAN,
                        new Clip.None(),
                        MetricsTiming.AFTER,
                        OptionalDouble.empty()));
    }
}
