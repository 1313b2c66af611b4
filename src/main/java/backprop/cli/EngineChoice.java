package backprop.cli;

/** What trains, as {@code --engine} has it. */
enum EngineChoice {
    /** Our own gradients. */
    ANALYTIC,
    /** PyTorch. */
    TORCH,
    /** One after the other, to compare them. */
    BOTH
}
