package backprop.figure;

/**
 * One bar in each category.
 *
 * @param name said in the legend and in the header of the CSV file, such as "train"
 * @param values one a category, 0 or more; NaN where there is none
 * @param style colour and hatching
 */
public record BarGroup(String name, Values values, SeriesStyle style) {
    /**
     * Checks what it is given.
     *
     * @throws IllegalArgumentException if a value is below 0 or infinite
     */
    public BarGroup {
        for (int i = 0; i < values.size(); i++) {
            double value = values.get(i);
            if (value < 0 || value == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException("Group '" + name + "': a bar stands for a number of 0 or more, but"
                        + " value " + i + " is " + value + ".");
            }
        }
    }

    /** A group with copies of these values. */
    public static BarGroup of(String name, SeriesStyle style, double... values) {
        return new BarGroup(name, Values.copyOf(values), style);
    }
}
