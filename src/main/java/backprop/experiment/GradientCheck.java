package backprop.experiment;

import backprop.data.Dataset;
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
import backprop.training.Gradients;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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

    private GradientCheck(PreparedExperiment prepared, double work) {
        this.work = work;
        spec = prepared.spec();
        network = prepared.newNetwork();
        loss = spec.loss().kind().create(spec.slips());
        penalty = spec.loss().penalty();
        reduction = spec.training().reduction();
        Dataset train = prepared.parts().train();
        int[] first = new int[Math.min(EXAMPLES, train.size())];
        Arrays.setAll(first, i -> i);
        batch = train.select(first);
    }

    /**
     * Checks the gradient of every parameter array; of large ones, a random choice of elements.
     *
     * @throws DataException if the data or the start cannot be read
     */
    public static GradientReport of(ExperimentSpec spec) throws DataException {
        return of(spec, WORK);
    }

    /** @param work multiplications that it may take, which limits the elements that are chosen of large arrays */
    static GradientReport of(ExperimentSpec spec, double work) throws DataException {
        ExperimentSpec exact = spec.withTraining(spec.training().withPrecision(Precision.FLOAT64));
        return new GradientCheck(PreparedExperiment.prepare(exact), work).run();
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
        for (int i : elements(parameter)) {
            tally.add(i, differences.at(i, parameter.gradient().get(i)));
        }
        return tally.result();
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
