package backprop.optimizer;

import backprop.math.Matrix;
import backprop.network.Parameter;
import backprop.network.Slip;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** An update rule at work on one network's parameters, with what it remembers of them. */
public final class Optimizer {
    private final List<Parameter> parameters;
    private final Set<Slip> slips;
    private final List<Memory> memories;
    private OptimizerSpec spec;

    /** What the rule remembers: the arrays of each parameter in turn, and its steps so far. */
    private static final class Memory {
        private final List<List<Matrix>> arrays;
        private long steps;

        private Memory(OptimizerSpec spec, List<Parameter> parameters) {
            arrays = parameters.stream().map(spec::start).toList();
        }
    }

    /**
     * The rule at its start on these parameters.
     *
     * @param slips of published code; those that do not concern the update are left to others
     * @param batches batches an epoch has
     */
    public Optimizer(OptimizerSpec spec, List<Parameter> parameters, Set<Slip> slips, int batches) {
        this.spec = spec;
        this.parameters = parameters;
        this.slips = Set.copyOf(slips);
        int count = slips.contains(Slip.STATE_PER_BATCH_POSITION) ? batches : 1;
        memories = IntStream.range(0, count)
                .mapToObj(i -> new Memory(spec, parameters))
                .toList();
    }

    /** The rule as data, with the settings of now. */
    public OptimizerSpec spec() {
        return spec;
    }

    /**
     * Goes on with other settings of the same rule; what it remembers stays.
     *
     * @throws IllegalArgumentException if it is another rule
     */
    public void change(OptimizerSpec to) {
        if (!to.getClass().equals(spec.getClass())) {
            throw new IllegalArgumentException("A run keeps its update rule to the end; only its settings can change.");
        }
        spec = to;
    }

    /**
     * Moves every parameter by its gradient, once.
     *
     * @param eta η, scheduled
     * @param epoch complete epochs so far
     * @param batch the batch's position in its epoch, from 0
     */
    public void step(double eta, int epoch, int batch) {
        Memory memory = memories.get(memories.size() == 1 ? 0 : batch);
        memory.steps++;
        boolean reversed = epoch == 0 && slips.contains(Slip.MOMENTUM_REVERSED_FIRST_EPOCH);
        boolean idle = epoch == 0 && slips.contains(Slip.RMSPROP_IDLE_FIRST_EPOCH);
        Step step = new Step(eta, memory.steps, reversed, idle);
        for (int i = 0; i < parameters.size(); i++) {
            spec.update(parameters.get(i), memory.arrays.get(i), step);
        }
    }

    /** Everything it remembers, in a fixed order; the matrices are live. */
    public List<Matrix> arrays() {
        List<Matrix> all = new ArrayList<>();
        memories.forEach(memory -> memory.arrays.forEach(all::addAll));
        return all;
    }

    /** The steps made so far, one number for each memory. */
    public long[] steps() {
        return memories.stream().mapToLong(memory -> memory.steps).toArray();
    }

    /** Goes back to counts that {@link #steps} gave; the arrays are restored through {@link #arrays}. */
    public void restoreSteps(long[] steps) {
        for (int i = 0; i < memories.size(); i++) {
            memories.get(i).steps = steps[i];
        }
    }
}
