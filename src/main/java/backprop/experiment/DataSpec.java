package backprop.experiment;

import backprop.data.BuiltInData;

/**
 * Which data, and how they are prepared.
 *
 * @param divisor every feature is divided by it; 1 leaves them raw
 * @param testFraction the share of each class that is kept for testing, above 0 and below 1
 * @param splitSeed of the stream that chooses the test part; of its own, so that a new start meets the same test images
 */
public record DataSpec(BuiltInData source, double divisor, double testFraction, long splitSeed) {
    public DataSpec {
        if (!(divisor > 0) || Double.isInfinite(divisor)) {
            throw new IllegalArgumentException("The scale must be a number above 0, not " + divisor + ".");
        }
        if (!(testFraction > 0 && testFraction < 1)) {
            throw new IllegalArgumentException(
                    "The test part must be above 0 and below 1 of the data, not " + testFraction + ".");
        }
    }
}
