package backprop.figure;

import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Small images in a grid, their pixels in the colours of one scale.
 *
 * @param title what they are, such as "First-layer weights"
 * @param subtitle what belongs to the title; empty for none
 * @param images in rows, from the upper left
 * @param colours what numbers look like
 * @param range the numbers at the ends of the scale
 * @param bar whether a bar below says which colour is which number
 * @param imageWords what the layout says by itself
 */
public record ImagesFigure(
        String title,
        String subtitle,
        List<ImageTile> images,
        ColourScale colours,
        Range range,
        boolean bar,
        ImageWords imageWords)
        implements Chart {
    public ImagesFigure {
        images = List.copyOf(images);
    }

    /** Numbers around 0 from orange to blue, the scale as long on both sides, with a bar; in English. */
    public static ImagesFigure diverging(String title, List<ImageTile> images) {
        double most = images.stream()
                .flatMap(image -> Stream.of(-image.least(), image.greatest()))
                .mapToDouble(Double::doubleValue)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        double end = most > 0 ? most : 1;
        return new ImagesFigure(
                title, "", images, ColourScale.DIVERGING, new Range(-end, end), true, ImageWords.ENGLISH);
    }

    /** Ink on paper, without a bar; in English. */
    public static ImagesFigure grey(String title, List<ImageTile> images, Range range) {
        return new ImagesFigure(title, "", images, ColourScale.GREY, range, false, ImageWords.ENGLISH);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.images(this);
    }

    @Override
    public ImagesFigure withSubtitle(String text) {
        return new ImagesFigure(title, text, images, colours, range, bar, imageWords);
    }

    @Override
    public void writeTable(Appendable out) throws IOException {
        ImageTable.write(this, out);
    }

    /** This chart in ink on paper, whose grey says the sign too: of two colours of one lightness it could not. */
    ImagesFigure inGreys() {
        return new ImagesFigure(title, subtitle, images, ColourScale.GREY, range, bar, imageWords);
    }

    /** This chart in other words. */
    public ImagesFigure withWords(ImageWords said) {
        return new ImagesFigure(title, subtitle, images, colours, range, bar, said);
    }

    @Override
    public Words words() {
        return imageWords.common();
    }

    /** "First-layer weights, 100 images: values −0.8 to 1.1". */
    @Override
    public String describe() {
        double least = extreme(images.stream().map(ImageTile::least), -1);
        double greatest = extreme(images.stream().map(ImageTile::greatest), 1);
        return images.isEmpty()
                ? Words.format(words().noData(), title)
                : Words.format(
                        imageWords.overall(), title, NumberKind.INTEGER.exact(images.size()), values(least, greatest));
    }

    /** "First-layer weights, image 3: unit 4, −0.8 to 1.1". */
    @Override
    public String describe(double place) {
        if (images.isEmpty()) {
            return Words.format(words().noData(), title);
        }
        int at = index(place);
        String said = Stream.of(images.get(at).caption(), values(at))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(words().separator()));
        return Words.format(words().summary(), title, position(at), said);
    }

    @Override
    public double[] places() {
        return IntStream.range(0, images.size()).mapToDouble(i -> i).toArray();
    }

    /** The axes count columns from the left and rows from the top. */
    @Override
    public OptionalDouble nearest(AxisMap x, AxisMap y, double px, double py) {
        double column = Math.floor(x.value(px));
        double row = Math.floor(y.value(py));
        double columns = x.range().to();
        double index = row * columns + column;
        boolean there =
                column >= 0 && column < columns && row >= 0 && row < y.range().to() && index < images.size();
        return there ? OptionalDouble.of(index) : OptionalDouble.empty();
    }

    /** The index nearest to a place, of at least one image. */
    int index(double place) {
        return (int) Math.max(0, Math.min(images.size() - 1, Math.rint(place)));
    }

    /** An image in words: "image 12". */
    String position(int index) {
        return Words.format(imageWords.image(), NumberKind.INTEGER.exact(index));
    }

    /** From the least to the greatest pixel of an image. */
    String values(int index) {
        return values(images.get(index).least(), images.get(index).greatest());
    }

    private String values(double least, double greatest) {
        NumberKind number = NumberKind.NUMBER;
        return Words.format(imageWords.values(), number.label(least), number.label(greatest));
    }

    private static double extreme(Stream<Double> values, double sign) {
        return sign
                * values.mapToDouble(value -> sign * value)
                        .filter(Double::isFinite)
                        .max()
                        .orElse(Double.NaN);
    }
}
