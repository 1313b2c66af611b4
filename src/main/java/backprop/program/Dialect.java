package backprop.program;

/** What a program is written in. */
public enum Dialect {
    /** NumPy alone, gradients by hand. */
    NUMPY,
    /** PyTorch: autograd, and {@code torch.optim} where it has the same rule. */
    PYTORCH
}
