package backprop.data;

/**
 * How a set is made ready for training, in the order in which it happens.
 *
 * @param missing what becomes of missing values
 * @param centring where the ink of images is moved to
 * @param split how the examples are divided
 * @param scaling how features are brought to a common scale
 */
public record PreparationSpec(Missing missing, Centring centring, SplitSpec split, Scaling scaling) {

    /** Data that have no gaps and are not moved. */
    public static PreparationSpec of(SplitSpec split, Scaling scaling) {
        return new PreparationSpec(Missing.REFUSE, Centring.NONE, split, scaling);
    }

    public PreparationSpec withMissing(Missing other) {
        return new PreparationSpec(other, centring, split, scaling);
    }

    public PreparationSpec withCentring(Centring other) {
        return new PreparationSpec(missing, other, split, scaling);
    }

    public PreparationSpec withSplit(SplitSpec other) {
        return new PreparationSpec(missing, centring, other, scaling);
    }

    public PreparationSpec withScaling(Scaling other) {
        return new PreparationSpec(missing, centring, split, other);
    }
}
