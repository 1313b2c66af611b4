package backprop.figure;

import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A network as columns of units with lines between them.
 *
 * @param title such as "Network"
 * @param subtitle what belongs to the title; empty for none
 * @param columns from the inputs to the outputs
 * @param words what the layout says by itself
 */
public record NetworkFigure(String title, String subtitle, List<Column> columns, Words words) implements Chart {
    /**
     * A layer.
     *
     * @param name such as "Hidden 1"
     * @param units how many, at least 1
     * @param does such as "tanh"; empty for nothing
     * @param weights from the column before, such as "64 × 100"; empty for the inputs
     */
    public record Column(String name, int units, String does, String weights) {
        /**
         * Checks what it is given.
         *
         * @throws IllegalArgumentException if there is no unit
         */
        public Column {
            if (units < 1) {
                throw new IllegalArgumentException("A layer has units, not " + units + ".");
            }
        }
    }

    public NetworkFigure {
        columns = List.copyOf(columns);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.network(this);
    }

    @Override
    public NetworkFigure withSubtitle(String text) {
        return new NetworkFigure(title, text, columns, words);
    }

    @Override
    public void writeTable(Appendable out) throws IOException {
        LayerTable.write(this, out);
    }

    /** "Network: Input 64, Hidden 1 100 tanh, Output 10 softmax". */
    @Override
    public String describe() {
        return columns.isEmpty()
                ? Words.format(words.noData(), title)
                : title + ": "
                        + columns.stream().map(NetworkFigure::said).collect(Collectors.joining(words.separator()));
    }

    /** "Network, Hidden 1: 100 tanh". */
    @Override
    public String describe(double place) {
        if (columns.isEmpty()) {
            return describe();
        }
        Column column = columns.get((int) Math.max(0, Math.min(columns.size() - 1, Math.rint(place))));
        return Words.format(words.summary(), title, column.name(), units(column));
    }

    private static String said(Column column) {
        return column.name() + " " + units(column);
    }

    private static String units(Column column) {
        return Stream.of(NumberKind.INTEGER.exact(column.units()), column.does())
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" "));
    }

    @Override
    public double[] places() {
        return IntStream.range(0, columns.size()).mapToDouble(i -> i).toArray();
    }

    @Override
    public OptionalDouble nearest(AxisMap x, AxisMap y, double px, double py) {
        return columns.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.max(0, Math.min(columns.size() - 1, Math.rint(x.value(px)))));
    }
}
