package backprop.data;

import backprop.file.DataException;
import backprop.math.RandomStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The data sets that travel with the program ({@code assets/data}), each with the checksums of its files. */
public enum BuiltInData implements DataSource {
    /** scikit-learn's digits: 1,797 images of 8×8, pixels 0..16, ten classes (UCI, CC BY 4.0). */
    DIGITS(
            ShippedDigits::load,
            List.of(1_797, 0),
            DataShape.ofClasses(64, 10),
            Optional.of(new ImageShape(8, 8)),
            new Scaling.Divide(16)),
    /** 70,000 handwritten digits of 28×28, pixels 0..255 (LeCun, Cortes and Burges; CC BY-SA 3.0). */
    MNIST(
            ShippedImages.MNIST,
            List.of(60_000, 10_000),
            DataShape.ofClasses(784, 10),
            Optional.of(new ImageShape(28, 28)),
            new Scaling.Divide(255)),
    /** 70,000 pictures of clothes of 28×28, pixels 0..255 (Zalando Research; MIT). */
    FASHION_MNIST(
            ShippedImages.FASHION_MNIST,
            List.of(60_000, 10_000),
            DataShape.ofClasses(784, 10),
            Optional.of(new ImageShape(28, 28)),
            new Scaling.Divide(255)),
    /** 150 flowers of three species, four measurements (Fisher; CC BY 4.0). */
    IRIS(ShippedTable.IRIS, List.of(150, 0), DataShape.ofClasses(4, 3), Optional.empty(), new Scaling.Standardize()),
    /** 178 wines of three cultivars, 13 measurements (Forina et al.; CC BY 4.0). */
    WINE(ShippedTable.WINE, List.of(178, 0), DataShape.ofClasses(13, 3), Optional.empty(), new Scaling.Standardize()),
    /** 569 tumours, benign or malignant, 30 measurements (Wolberg, Street and Mangasarian; CC BY 4.0). */
    BREAST_CANCER(
            ShippedTable.BREAST_CANCER,
            List.of(569, 0),
            DataShape.ofClasses(30, 2),
            Optional.empty(),
            new Scaling.Standardize());

    private final Shipped files;
    private final List<Integer> examples;
    private final DataShape shape;
    private final Optional<ImageShape> image;
    private final Scaling usualScaling;

    BuiltInData(
            Shipped files, List<Integer> examples, DataShape shape, Optional<ImageShape> image, Scaling usualScaling) {
        this.files = files;
        this.examples = examples;
        this.shape = shape;
        this.image = image;
        this.usualScaling = usualScaling;
    }

    /** What experiment files and the command line call it: {@code fashion-mnist}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Examples of its own training part. */
    public int trainSize() {
        return examples.get(0);
    }

    /** Examples of its own test part; 0 where it is undivided. */
    public int testSize() {
        return examples.get(1);
    }

    /** Features of an example, D. */
    public int inputs() {
        return shape.inputs();
    }

    public int classes() {
        return shape.classes();
    }

    /** How an example is laid out, if it is an image. */
    public Optional<ImageShape> image() {
        return image;
    }

    /** The scaling that suits it: a pixel's largest value for images. */
    public Scaling usualScaling() {
        return usualScaling;
    }

    @Override
    public Optional<DataShape> shape() {
        return Optional.of(shape);
    }

    @Override
    public RawData load(RandomStream random, Progress progress) throws DataException {
        return load(progress);
    }

    /** @throws DataException if a file is missing or is not the one that was shipped */
    public RawData load(Progress progress) throws DataException {
        return files.load(progress);
    }

    /** @throws DataException if a file is missing or is not the one that was shipped */
    public RawData load() throws DataException {
        return load(Progress.NONE);
    }
}
