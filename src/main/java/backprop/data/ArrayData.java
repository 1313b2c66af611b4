package backprop.data;

import backprop.file.DataException;
import backprop.math.Matrix;
import backprop.math.Precision;
import java.util.List;
import java.util.Optional;

/**
 * Makes examples of arrays of inputs and labels. Bytes stay bytes; N×H×W, N×H×W×1, N×1×H×W and squares from 8×8 on that are laid out as
 * a row are images.
 *
 * @param where what messages call the source
 * @param image how a row is laid out; empty: as the shape shows
 */
record ArrayData(String where, Optional<ImageShape> image, DataFile.Task task) {
    private static final int SQUARE_FROM = 8;
    private static final int MAX_SIZE = Integer.MAX_VALUE - 8;

    /** The inputs and labels of a part, by their names. */
    record Pair(String xName, NumberArray x, String yName, NumberArray y) {
        int examples() {
            return x.shape()[0];
        }

        int inputs() {
            return x.size() / examples();
        }

        int values() {
            return y.size() / examples();
        }
    }

    /** @param parts the training part; the test part too, if there is one */
    RawData read(List<Pair> parts, Reading reading) throws DataException, InterruptedException {
        for (Pair part : parts) {
            requireSense(part);
        }
        Pair first = parts.get(0);
        Pair last = parts.get(parts.size() - 1);
        requireAlike(first, last);
        Matrix y = Precision.FLOAT64.matrix(examples(parts), first.values());
        int row = 0;
        for (Pair part : parts) {
            copy(part.yName(), part.y(), y, row, reading.between(0, 0.1));
            row += part.examples();
        }
        Labels.Read labels = new Labels(new Labels.Place(where, first.yName()), task).read(y);
        Features features = features(parts, reading.between(0.1, 1));
        return new RawData(features, labels.targets(), labels.names(), List.of(), image(first), first.examples());
    }

    private static int examples(List<Pair> parts) {
        return parts.stream().mapToInt(Pair::examples).sum();
    }

    private void requireSense(Pair part) throws DataException {
        requireExamples(part.xName(), part.x());
        requireExamples(part.yName(), part.y());
        int n = part.x().shape()[0];
        int labels = part.y().shape()[0];
        if (n != labels) {
            throw new DataException("%s: “%s” has %d examples, but “%s” has %d. Each example needs one label."
                    .formatted(where, part.xName(), n, part.yName(), labels));
        }
        int rank = part.y().shape().length;
        if (rank > 2 && part.values() > 1) {
            throw new DataException(
                    "%s: “%s” has %d dimensions, but labels have one (N) or two (N×K). Choose another array, or save it with that shape."
                            .formatted(where, part.yName(), rank));
        }
    }

    private void requireExamples(String name, NumberArray array) throws DataException {
        int[] shape = array.shape();
        if (shape.length == 0 || shape[0] == 0) {
            throw new DataException(
                    "%s: “%s” holds no examples. Save it with an example a row.".formatted(where, name));
        }
        if (array.size() == 0) {
            throw new DataException(
                    "%s: “%s” holds no numbers for an example. Save it with an example a row.".formatted(where, name));
        }
    }

    private void requireAlike(Pair first, Pair last) throws DataException {
        if (first.inputs() != last.inputs()) {
            throw new DataException("%s: %s has %d features, but %s has %d. They must be alike."
                    .formatted(where, first.xName(), first.inputs(), last.xName(), last.inputs()));
        }
        if (first.values() != last.values()) {
            throw new DataException("%s: %s has %d values for each example, but %s has %d. They must be alike."
                    .formatted(where, first.yName(), first.values(), last.yName(), last.values()));
        }
    }

    private Features features(List<Pair> parts, Reading reading) throws DataException, InterruptedException {
        int n = examples(parts);
        int d = parts.get(0).inputs();
        if ((long) n * d > MAX_SIZE) {
            throw new DataException("%s: %d examples of %d numbers are too many to be held. Use fewer examples."
                    .formatted(where, n, d));
        }
        if (parts.stream().allMatch(part -> part.x().bytes().isPresent())) {
            byte[] bytes = new byte[n * d];
            int at = 0;
            for (Pair part : parts) {
                part.x().bytes().orElseThrow().get(0, bytes, at, part.x().size());
                at += part.x().size();
                reading.at((double) at / bytes.length);
            }
            return new Features.Bytes(bytes, n, d);
        }
        Matrix values = Precision.FLOAT64.matrix(n, d);
        int row = 0;
        for (Pair part : parts) {
            copy(part.xName(), part.x(), values, row, reading);
            row += part.examples();
        }
        return new Features.Numbers(values);
    }

    private void copy(String name, NumberArray from, Matrix into, int firstRow, Reading reading)
            throws DataException, InterruptedException {
        int rows = from.shape()[0];
        int cols = into.cols();
        for (int row = 0; row < rows; row++) {
            reading.at(firstRow + row, into.rows());
            for (int col = 0; col < cols; col++) {
                double value = from.at(row * cols + col);
                if (!Double.isFinite(value)) {
                    throw new DataException(
                            "%s: “%s” holds %s for example %d. Replace it by a number, or leave that example out."
                                    .formatted(where, name, value, row));
                }
                into.set((firstRow + row) * cols + col, value);
            }
        }
    }

    private Optional<ImageShape> image(Pair part) throws DataException {
        if (image.isEmpty()) {
            return imageOf(part.x().shape());
        }
        if (image.get().pixels() != part.inputs()) {
            throw new DataException(
                    "%s: an example of “%s” has %d numbers, but an image of %d×%d has %d. Choose another size."
                            .formatted(
                                    where,
                                    part.xName(),
                                    part.inputs(),
                                    image.get().width(),
                                    image.get().height(),
                                    image.get().pixels()));
        }
        return image;
    }

    /** How an example of such an array is laid out, if it is an image of grey values. */
    static Optional<ImageShape> imageOf(int... shape) {
        boolean channelLast = shape.length == 4 && shape[3] == 1;
        boolean channelFirst = shape.length == 4 && shape[1] == 1;
        if (shape.length == 3 || channelLast) {
            return Optional.of(new ImageShape(shape[2], shape[1]));
        }
        if (channelFirst) {
            return Optional.of(new ImageShape(shape[3], shape[2]));
        }
        int side = shape.length == 2 ? (int) Math.round(Math.sqrt(shape[1])) : 0;
        return side >= SQUARE_FROM && side * side == shape[1]
                ? Optional.of(new ImageShape(side, side))
                : Optional.empty();
    }
}
