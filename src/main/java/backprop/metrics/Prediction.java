package backprop.metrics;

/**
 * What the network says of one example.
 *
 * @param index the example's row in its part
 * @param trueClass 0..K−1
 * @param predicted the most probable class, the first of equals
 * @param probabilities softmax over the K classes
 */
public record Prediction(int index, int trueClass, int predicted, double[] probabilities) {

    public boolean correct() {
        return predicted == trueClass;
    }

    /** The predicted class's probability, 0..1. */
    public double confidence() {
        return probabilities[predicted];
    }
}
