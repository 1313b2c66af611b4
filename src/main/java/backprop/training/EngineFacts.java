package backprop.training;

/**
 * What a run was trained by.
 *
 * @param versions in a few words, such as {@code PyTorch 2.13.0, Python 3.12.3}
 * @param threads that share its work
 * @param startupSeconds from the start of the engine until it could train; 0 if it needs none, or has not started yet
 */
public record EngineFacts(String versions, int threads, double startupSeconds) {}
