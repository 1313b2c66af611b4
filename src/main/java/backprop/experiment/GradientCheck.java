package backprop.experiment;

import backprop.data.BatchSpec;
import backprop.data.Dataset;
import backprop.data.Parts;
import backprop.file.DataException;
import backprop.loss.Loss;
import backprop.loss.Penalty;
import backprop.loss.Reduction;
import backprop.math.Matrix;
import backprop.math.Precision;
import backprop.math.RandomStream;
import backprop.network.Network;
import backprop.network.Parameter;
import backprop.network.Pass;
import backprop.optimizer.Schedule;
import backprop.optimizer.Sgd;
import backprop.training.Gradients;
import backprop.training.TrainingSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds an experiment's analytic gradient, slips and all, against finite differences of what it minimises, at its start, on a few
 * training examples. Always in float64; dropout keeps what it kept in the first pass; the penalty and a sum over the batch are
 * part of it, clip and optimizer are not.
 */
public final class GradientCheck {
    private static final int EXAMPLES = 20;
    private static final int PER_ARRAY = 2_000;
    private static final int FEWEST_PER_ARRAY = 20;

    /** Multiplications that a check may take at most: a few seconds. */
    private static final double WORK = 3e9;

    /** Far below what differences can tell apart. */
    private static final double NEAR = 1e-9;

    /** Passes that an element takes when its first step already agrees. */
    private static final int PASSES = 2;

    private final Network network;
    private final Loss loss;
    private final Penalty penalty;
    private final Reduction reduction;
    private final ExperimentSpec spec;
    private final double work;
    private final Dataset batch;
    private final Matrix prediction = Precision.FLOAT64.buffer();

    private final Map<String, Matrix> others;

    private GradientCheck(PreparedExperiment whole, double work, Optional<GradientWitness> witness) {
        this.work = work;
        PreparedExperiment prepared = small(whole);
        spec = prepared.spec();
        network = prepared.newNetwork();
        loss = spec.loss().kind().create(spec.slips());
        penalty = spec.loss().penalty();
        reduction = spec.training().reduction();
        batch = prepared.parts().train();
        others = witness.map(third -> third.gradients(prepared)).orElse(Map.of());
    }

    /** The first few examples as one batch, and nothing but the gradient's own settings. */
    private static PreparedExperiment small(PreparedExperiment whole) {
        Dataset train = whole.parts().train();
        int[] first = new int[Math.min(EXAMPLES, train.size())];
        Arrays.setAll(first, i -> i);
        Parts parts = new Parts(train.select(first), Optional.empty(), Optional.empty());
        Reduction reduction = whole.spec().training().reduction();
        ExperimentSpec bare = whole.spec()
                .withOptimizer(new Sgd(1))
                .withSchedule(new Schedule.Constant())
                .withTraining(TrainingSpec.of(1, BatchSpec.full()).withReduction(reduction));
        return new PreparedExperiment(bare, whole.preparation(), parts, whole.start());
    }

    /**
     * Checks the gradient of every parameter array; of large ones, a random choice of elements.
     *
     * @throws DataException if the data or the start cannot be read
     */
    public static GradientReport of(ExperimentSpec spec) throws DataException {
        return of(spec, WORK);
    }

    /**
     * The same with a third gradient beside the two.
     *
     * @throws backprop.training.EngineException if the witness cannot take it
     */
    public static GradientReport of(ExperimentSpec spec, GradientWitness witness) throws DataException {
        return of(spec, WORK, Optional.of(witness));
    }

    /** @param work multiplications that it may take, which limits the elements that are chosen of large arrays */
    static GradientReport of(ExperimentSpec spec, double work) throws DataException {
        return of(spec, work, Optional.empty());
    }

    private static GradientReport of(ExperimentSpec spec, double work, Optional<GradientWitness> witness)
            throws DataException {
        ExperimentSpec exact = spec.withTraining(spec.training().withPrecision(Precision.FLOAT64));
        return new GradientCheck(PreparedExperiment.prepare(exact), work, witness).run();
    }

    private GradientReport run() {
        Matrix outputs = network.forward(batch.features(), Pass.TRAIN);
        double total = reduced(loss.forward(outputs, batch.targets(), prediction));
        new Gradients(network, loss, spec.slips(), reduction, Precision.FLOAT64.buffer())
                .fill(prediction, batch.targets());
        penalty.addTo(network.parameters());
        double here = total + penalty.of(network.parameters());
        List<ArrayCheck> arrays = new ArrayList<>();
        for (Parameter parameter : network.parameters()) {
            arrays.add(check(parameter, here));
        }
        return new GradientReport(batch.size(), here, arrays);
    }

    private ArrayCheck check(Parameter parameter, double here) {
        ArrayCheck.Tally tally = new ArrayCheck.Tally(parameter, here);
        // The layers before it remember this pass; those behind it went through the last change of another parameter.
        network.forward(batch.features(), Pass.REPEAT);
        Differences differences = new Differences(parameter.value(), here, () -> objective(parameter));
        int[] elements = elements(parameter);
        List<Differences.Outcome> outcomes = new ArrayList<>();
        for (int i : elements) {
            Differences.Outcome outcome = differences.at(i, parameter.gradient().get(i));
            outcomes.add(outcome);
            tally.add(i, outcome);
        }
        Matrix other = others.get(parameter.name());
        return other == null
                ? tally.result()
                : tally.result().with(third(parameter, here, other, elements, outcomes, differences));
    }

    private static AutogradCheck third(
            Parameter parameter,
            double here,
            Matrix other,
            int[] elements,
            List<Differences.Outcome> outcomes,
            Differences differences) {
        ArrayCheck.Tally analytic = new ArrayCheck.Tally(parameter, here);
        ArrayCheck.Tally autograd = new ArrayCheck.Tally(parameter, here);
        for (int at = 0; at < elements.length; at++) {
            int i = elements[at];
            Differences.Outcome outcome = outcomes.get(at);
            analytic.add(i, outcome);
            // Where both say nearly the same, what the differences say of the one they say of the other.
            boolean near = analytic.relative(outcome.analytic(), other.get(i)) < NEAR;
            autograd.add(
                    i,
                    near
                            ? new Differences.Outcome(outcome.kind(), other.get(i), outcome.difference())
                            : differences.at(i, other.get(i)));
        }
        double fromAnalytic = 0;
        for (int i = 0, n = other.size(); i < n; i++) {
            fromAnalytic = Math.max(
                    fromAnalytic, analytic.relative(parameter.gradient().get(i), other.get(i)));
        }
        return AutogradCheck.of(analytic.result(), autograd.result(), fromAnalytic);
    }

    /** All elements, or a random choice, the same each time. */
    private int[] elements(Parameter parameter) {
        int size = parameter.value().size();
        int[] order = new int[size];
        Arrays.setAll(order, i -> i);
        int wanted = perArray();
        if (size <= wanted) {
            return order;
        }
        RandomStream.seeded(0).fork("check").fork(parameter.name()).shuffle(order);
        int[] chosen = Arrays.copyOf(order, wanted);
        Arrays.sort(chosen);
        return chosen;
    }

    private int perArray() {
        int arrays = network.parameters().size();
        double pass = (double) batch.size() * network.spec().parameterCount();
        double affordable = work / (pass * PASSES * arrays);
        return (int) Math.max(FEWEST_PER_ARRAY, Math.min(PER_ARRAY, affordable));
    }

    /** What a step of training on these examples goes down on, after a change of this parameter alone. */
    private double objective(Parameter changed) {
        Matrix outputs = network.forwardFrom(changed, Pass.REPEAT);
        double total = loss.forward(outputs, batch.targets(), prediction);
        return reduced(total) + penalty.of(network.parameters());
    }

    private double reduced(double total) {
        return reduction == Reduction.MEAN ? total / batch.size() : total;
    }
}
