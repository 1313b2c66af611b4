package backprop.table;

import backprop.text.NaturalOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A column of a table, an entry a row. */
public sealed interface Column {
    /** How many rows there are. */
    int size();

    /** How many rows have nothing here. */
    int missing();

    /** Whether that row has nothing here. */
    boolean isMissing(int row);

    /**
     * Numbers.
     *
     * @param values finite, or NaN where missing; not copied
     */
    record Numbers(double[] values) implements Column {
        public Numbers {
            if (Arrays.stream(values).anyMatch(Double::isInfinite)) {
                throw new IllegalArgumentException("numbers must be finite, or NaN where missing");
            }
        }

        @Override
        public int size() {
            return values.length;
        }

        @Override
        public int missing() {
            return (int) Arrays.stream(values).filter(Double::isNaN).count();
        }

        @Override
        public boolean isMissing(int row) {
            return Double.isNaN(values[row]);
        }
    }

    /**
     * Words: what a column holds as soon as one of its cells is neither a number nor missing.
     *
     * @param distinct the different words, in {@link NaturalOrder}
     * @param codes of each row the index of its word, −1 where missing; not copied
     * @param firstWord the first cell that is no number: the one that made these words
     * @param firstNumber the first cell that is one nevertheless
     */
    record Words(List<String> distinct, int[] codes, Cell firstWord, Optional<Cell> firstNumber) implements Column {
        public Words {
            distinct = List.copyOf(distinct);
            int count = distinct.size();
            for (int i = 1; i < count; i++) {
                if (NaturalOrder.INSTANCE.compare(distinct.get(i - 1), distinct.get(i)) >= 0) {
                    throw new IllegalArgumentException("words must be distinct and sorted: " + distinct);
                }
            }
            if (!Arrays.stream(codes).allMatch(code -> code >= -1 && code < count)) {
                throw new IllegalArgumentException("codes must be -1.." + (count - 1));
            }
        }

        @Override
        public int size() {
            return codes.length;
        }

        @Override
        public int missing() {
            return (int) Arrays.stream(codes).filter(code -> code < 0).count();
        }

        @Override
        public boolean isMissing(int row) {
            return codes[row] < 0;
        }
    }

    /**
     * A cell, for messages.
     *
     * @param line where its row begins in the file, from 1
     */
    record Cell(int line, String text) {
        private static final int LONGEST_SHOWN = 40;

        /** The text, short and on one line. */
        public String shown() {
            String flat = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
            return flat.length() <= LONGEST_SHOWN ? flat : flat.substring(0, LONGEST_SHOWN) + "…";
        }
    }
}
