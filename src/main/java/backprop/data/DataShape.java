package backprop.data;

/**
 * What a network must fit.
 *
 * @param inputs features of an example, D
 * @param classes K; 0 where numbers are predicted
 * @param values numbers to predict for each example; 0 where classes are
 */
public record DataShape(int inputs, int classes, int values) {

    public static DataShape ofClasses(int inputs, int classes) {
        return new DataShape(inputs, classes, 0);
    }

    public static DataShape ofValues(int inputs, int values) {
        return new DataShape(inputs, 0, values);
    }

    public static DataShape of(RawData data) {
        return data.targets() instanceof Targets.Classes classes
                ? ofClasses(data.inputs(), classes.count())
                : ofValues(data.inputs(), data.targets().width());
    }

    /** Whether a network with so many outputs can answer. */
    public boolean fits(int outputs) {
        return classes > 0 ? outputs == classes || (classes == 2 && outputs == 1) : outputs == values;
    }

    /** The outputs that a network for them has: K classes, or the numbers. */
    public int outputs() {
        return classes > 0 ? classes : values;
    }
}
