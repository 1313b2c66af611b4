package backprop.optimizer;

/** An update rule at work on one network's parameters. */
public interface Optimizer {
    /** Moves every parameter by its gradient, once. */
    void step();
}
