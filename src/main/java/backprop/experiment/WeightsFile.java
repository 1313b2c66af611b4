package backprop.experiment;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A start that comes from a file: {@code .npz} with W1, b1, W2, b2 …, W of shape fan_in × fan_out.
 *
 * @param path absolute
 * @param sha256 of the file's bytes, in hexadecimal; when present, another file is refused
 */
public record WeightsFile(Path path, Optional<String> sha256) {}
