package backprop.data;

import backprop.pictures.Fit;
import backprop.pictures.PictureOptions;
import backprop.table.TableFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** What in a file of one's own is an example, and what its label. */
public sealed interface Layout {

    /** As names and contents show. */
    record Guess() implements Layout {}

    /**
     * A table, an example a row.
     *
     * @param label the column of labels; empty for the last that is not left out
     * @param leftOut columns that are not used
     * @param oneHot columns of words that become a feature for each word, 1 where the row has it and else 0
     */
    record Table(TableFormat format, Optional<String> label, List<String> leftOut, List<String> oneHot)
            implements Layout {
        public Table {
            leftOut = distinct(leftOut);
            oneHot = distinct(oneHot);
            if (label.isPresent() && (leftOut.contains(label.get()) || oneHot.contains(label.get()))) {
                throw new IllegalArgumentException(
                        "The label column “%s” can neither be left out nor be a feature. Remove it from “leftOut” and “oneHot”, or choose another label."
                                .formatted(label.get()));
            }
            for (String column : oneHot) {
                if (leftOut.contains(column)) {
                    throw new IllegalArgumentException(
                            "The column “%s” is left out and a feature at once. Remove it from “leftOut” or from “oneHot”."
                                    .formatted(column));
                }
            }
        }

        /** Whatever the format; the label last, all else features. */
        public static Table auto() {
            return new Table(TableFormat.auto(), Optional.empty(), List.of(), List.of());
        }

        private static List<String> distinct(List<String> columns) {
            if (new HashSet<>(columns).size() < columns.size()) {
                throw new IllegalArgumentException("A column is named twice: " + String.join(", ", columns) + ".");
            }
            return List.copyOf(columns);
        }

        public Table withFormat(TableFormat other) {
            return new Table(other, label, leftOut, oneHot);
        }

        public Table withLabel(Optional<String> column) {
            return new Table(format, column, leftOut, oneHot);
        }

        public Table withLeftOut(List<String> columns) {
            return new Table(format, label, columns, oneHot);
        }

        public Table withOneHot(List<String> columns) {
            return new Table(format, label, leftOut, columns);
        }
    }

    /**
     * Arrays by their names: in an {@code .npz}, or files of a folder ({@code .npy} may be left out).
     *
     * @param testX features of the test part
     * @param testY its labels; there if and only if {@code testX} is
     * @param image how a row is laid out as an image; empty: as the array's shape shows
     */
    record Arrays(String x, String y, Optional<String> testX, Optional<String> testY, Optional<ImageShape> image)
            implements Layout {
        public Arrays {
            if (testX.isPresent() != testY.isPresent()) {
                throw new IllegalArgumentException(
                        "A test part needs both inputs and labels. Name both “testX” and “testY”, or neither.");
            }
        }

        public static Arrays of(String x, String y) {
            return new Arrays(x, y, Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /** A folder with a sub-folder of pictures for each class, brought to one size. */
    record Pictures(int width, int height, Fit fit) implements Layout {
        public Pictures {
            new PictureOptions(width, height, fit);
        }

        PictureOptions options() {
            return new PictureOptions(width, height, fit);
        }
    }
}
