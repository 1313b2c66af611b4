package backprop.figure;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A chart of bars over categories, side by side in groups. The y axis is linear and begins at 0.
 *
 * @param title what the bars are, such as "Class distribution"
 * @param subtitle what belongs to the title; empty for none
 * @param category what a category is, such as "class"; empty for none
 * @param categories their names, in order
 * @param y the axis at the left
 * @param groups as many values each as there are categories
 * @param barWords what the layout says by itself
 */
public record BarFigure(
        String title,
        String subtitle,
        String category,
        List<String> categories,
        Axis y,
        List<BarGroup> groups,
        BarWords barWords)
        implements Chart {
    /**
     * Checks what it is given.
     *
     * @throws IllegalArgumentException if a group has another number of values than there are categories, or the axis
     *     is not linear from 0
     */
    public BarFigure {
        categories = List.copyOf(categories);
        groups = List.copyOf(groups);
        for (BarGroup group : groups) {
            if (group.values().size() != categories.size()) {
                throw new IllegalArgumentException("Group '" + group.name() + "' has "
                        + group.values().size() + " values for " + categories.size() + " categories.");
            }
        }
        if (y.scale() != Scale.LINEAR || (y.fixed() != null && y.fixed().from() != 0)) {
            throw new IllegalArgumentException("Bars stand on a linear axis from 0, not on " + y);
        }
    }

    /** A chart without a subtitle, in English. */
    public static BarFigure of(String title, String category, List<String> categories, Axis y, List<BarGroup> groups) {
        return new BarFigure(title, "", category, categories, y, groups, BarWords.ENGLISH);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.bars(this);
    }

    @Override
    public BarFigure withSubtitle(String text) {
        return new BarFigure(title, text, category, categories, y, groups, barWords);
    }

    @Override
    public void writeTable(Appendable out) throws IOException {
        BarTable.write(this, out);
    }

    /** This chart in other words. */
    public BarFigure withWords(BarWords said) {
        return new BarFigure(title, subtitle, category, categories, y, groups, said);
    }

    @Override
    public Words words() {
        return barWords.common();
    }

    /** "Class distribution over 10 categories: train 120 to 130 each, test 30 each". */
    @Override
    public String describe() {
        if (isEmpty()) {
            return Words.format(words().noData(), title);
        }
        String list = groups.stream()
                .filter(group -> count(group) > 0)
                .map(this::spread)
                .collect(Collectors.joining(words().separator()));
        String count = NumberKind.INTEGER.exact(categories.size());
        return Words.format(barWords.overall(), title, count, list);
    }

    private String spread(BarGroup group) {
        double[] values = Arrays.stream(group.values().toArray())
                .filter(value -> !Double.isNaN(value))
                .toArray();
        Arrays.sort(values);
        ValueLabels labels = ValueLabels.of(this);
        String least = labels.label(values[0]);
        String greatest = labels.label(values[values.length - 1]);
        String sum = labels.label(Arrays.stream(values).sum());
        return least.equals(greatest)
                ? Words.format(barWords.even(), group.name(), least, sum)
                : Words.format(barWords.spread(), group.name(), least, greatest, sum);
    }

    /** "Class distribution, class 3: train 127, test 31". */
    @Override
    public String describe(double place) {
        if (isEmpty()) {
            return Words.format(words().noData(), title);
        }
        int at = nearest(place);
        String values = groups.stream()
                .map(group -> Words.format(words().entry(), group.name(), value(group, at)))
                .collect(Collectors.joining(words().separator()));
        return Words.format(words().summary(), title, position(at), values);
    }

    @Override
    public double[] places() {
        return IntStream.range(0, isEmpty() ? 0 : categories.size())
                .mapToDouble(i -> i)
                .toArray();
    }

    @Override
    public OptionalDouble nearest(AxisMap xs, AxisMap ys, double px, double py) {
        return isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(nearest(xs.value(px)));
    }

    /** The category nearest to a place, of at least one. */
    int nearest(double place) {
        return (int) Math.max(0, Math.min(categories.size() - 1, Math.rint(place)));
    }

    /** A category in words: "class 3". */
    String position(int at) {
        return Words.format(words().position(), category, categories.get(at)).strip();
    }

    /** The exact value of a group in a category. */
    String value(BarGroup group, int at) {
        double value = group.values().get(at);
        return Double.isNaN(value) ? words().absent() : y.numbers().exact(value);
    }

    /** Whether there is not one bar. */
    boolean isEmpty() {
        return groups.stream().allMatch(group -> count(group) == 0);
    }

    /** The greatest value; 0 without one. */
    double greatest() {
        IntFunction<double[]> values = i -> groups.get(i).values().toArray();
        return IntStream.range(0, groups.size())
                .mapToObj(values)
                .flatMapToDouble(Arrays::stream)
                .filter(value -> !Double.isNaN(value))
                .max()
                .orElse(0);
    }

    private static long count(BarGroup group) {
        return Arrays.stream(group.values().toArray())
                .filter(value -> !Double.isNaN(value))
                .count();
    }
}
