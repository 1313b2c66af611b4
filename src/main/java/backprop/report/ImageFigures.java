package backprop.report;

import backprop.data.Dataset;
import backprop.data.ImageShape;
import backprop.figure.ImageTile;
import backprop.figure.ImageWords;
import backprop.figure.ImagesFigure;
import backprop.figure.NumberKind;
import backprop.figure.Range;
import backprop.figure.Values;
import backprop.math.Matrix;
import backprop.metrics.Prediction;
import backprop.text.Strings;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Weights and examples as small images. */
public final class ImageFigures {
    private final Strings strings = ChartTexts.strings();

    /**
     * The first layer's weights, an image a unit, the greatest norm first.
     *
     * @param weights W [D×H]
     * @param shape of the D inputs
     * @throws IllegalArgumentException if the shape has another number of pixels
     */
    public ImagesFigure weights(Matrix weights, ImageShape shape) {
        requirePixels(weights.rows(), shape);
        int units = weights.cols();
        List<ImageTile> tiles = IntStream.range(0, units)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer unit) -> -norm(weights, unit)))
                .map(unit -> tile(shape, i -> weights.get(i * units + unit), strings.get("images.unit", unit + 1)))
                .toList();
        return ImagesFigure.diverging(strings.get("images.weights"), tiles)
                .withSubtitle(strings.get("images.strongest", units))
                .withWords(words());
    }

    /**
     * Wrongly classified examples with what they are, what they were taken for, and how surely: "4 → 9, 97 %".
     *
     * @param part images
     * @param mistakes of that part, in the order in which they are to stand
     * @throws IllegalArgumentException if the part has no images
     */
    public ImagesFigure mistakes(Dataset part, List<Prediction> mistakes) {
        ImageShape shape = part.image()
                .orElseThrow(() -> new IllegalArgumentException("These examples are not laid out as images."));
        List<ImageTile> tiles = mistakes.stream()
                .map(mistake -> tile(shape, i -> part.feature(mistake.index(), i), caption(part, mistake)))
                .toList();
        return ImagesFigure.grey(strings.get("images.mistakes"), tiles, range(tiles))
                .withSubtitle(strings.get("images.wrong", mistakes.size(), part.size()))
                .withWords(words());
    }

    private String caption(Dataset part, Prediction mistake) {
        return strings.get(
                "images.mistake",
                part.classNames().get(mistake.trueClass()),
                part.classNames().get(mistake.predicted()),
                NumberKind.INTEGER.label(Math.rint(100 * mistake.confidence())));
    }

    private static void requirePixels(int inputs, ImageShape shape) {
        if (inputs != shape.pixels()) {
            throw new IllegalArgumentException(
                    inputs + " weights a unit are no image of " + shape.width() + "×" + shape.height() + ".");
        }
    }

    private static ImageTile tile(ImageShape shape, IntToDoubleFunction pixel, String caption) {
        double[] pixels = IntStream.range(0, shape.pixels()).mapToDouble(pixel).toArray();
        return new ImageTile(Values.adopt(pixels, pixels.length), shape.height(), shape.width(), caption);
    }

    /** From 0, or below it where pixels are, to the greatest pixel. */
    private static Range range(List<ImageTile> tiles) {
        double least = Math.min(0, pixels(tiles).min().orElse(0));
        double greatest = pixels(tiles).max().orElse(1);
        return new Range(least, greatest > least ? greatest : least + 1);
    }

    private static DoubleStream pixels(List<ImageTile> tiles) {
        return tiles.stream()
                .flatMapToDouble(tile -> DoubleStream.of(tile.pixels().toArray()))
                .filter(Double::isFinite);
    }

    private static double norm(Matrix weights, int unit) {
        double sum = 0;
        for (int row = 0; row < weights.rows(); row++) {
            double weight = weights.get(row * weights.cols() + unit);
            sum += weight * weight;
        }
        return Math.sqrt(sum);
    }

    private ImageWords words() {
        return new ImageWords(
                ChartTexts.words(strings).withEmpty(strings.get("images.empty")),
                strings.get("images.overall"),
                strings.get("images.image"),
                strings.get("images.values"));
    }
}
