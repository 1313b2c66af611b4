package backprop.experiment;

/**
 * Two experiments that a document sets side by side, the first with its own gradients, the second with PyTorch.
 *
 * @param id of both, such as {@code digits-100-both}
 */
public record BuiltInPair(String id, BuiltIn first, BuiltIn second) {}
