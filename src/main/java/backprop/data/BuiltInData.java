package backprop.data;

import backprop.file.DataException;
import backprop.file.Digest;
import backprop.math.RandomStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The data sets that travel with the program ({@code assets/data}), each with the checksum of its file. */
public enum BuiltInData implements DataSource {
    /** scikit-learn's digits: 1,797 images of 8×8, pixels 0..16, ten classes (UCI, CC BY 4.0). */
    DIGITS(
            "digits/digits.csv.gz",
            "46abec6b12486ad9e51943373abcf22bbea1b5a51a1619b361570d8893f1464a",
            new ImageShape(8, 8),
            10,
            16),
    /** 70,000 handwritten digits of 28×28, pixels 0..255 (LeCun, Cortes and Burges). Not shipped yet. */
    MNIST("", "", new ImageShape(28, 28), 10, 255),
    /** 70,000 pictures of clothes of 28×28, pixels 0..255 (Zalando Research). Not shipped yet. */
    FASHION_MNIST("", "", new ImageShape(28, 28), 10, 255);

    static final String REMEDY = "Install the program again, or, in a checkout, restore assets/data and build it anew.";

    private final String file;
    private final String sha256;
    private final ImageShape image;
    private final int classes;
    private final double maximum;

    BuiltInData(String file, String sha256, ImageShape image, int classes, double maximum) {
        this.file = file;
        this.sha256 = sha256;
        this.image = image;
        this.classes = classes;
        this.maximum = maximum;
    }

    /** Features of an example, D. */
    public int inputs() {
        return image.pixels();
    }

    /** How an example is laid out. */
    public ImageShape image() {
        return image;
    }

    /** Whether the program has it. */
    public boolean isAvailable() {
        return !file.isEmpty();
    }

    @Override
    public Optional<DataShape> shape() {
        return Optional.of(DataShape.ofClasses(inputs(), classes));
    }

    public int classes() {
        return classes;
    }

    /** The largest value a feature can have. */
    public double maximum() {
        return maximum;
    }

    @Override
    public RawData load(RandomStream random) throws DataException {
        return RawData.undivided(load());
    }

    /** @throws DataException if the file is missing or is not the one that was shipped */
    public Dataset load() throws DataException {
        if (!isAvailable()) {
            throw new DataException(
                    "This version of the program does not have the data set %s yet. Train on digits, or on a file of your own."
                            .formatted(name().replace('_', '-')));
        }
        try (InputStream in = BuiltInData.class.getResourceAsStream("/backprop/data/" + file)) {
            return read(in);
        } catch (IOException e) {
            throw new DataException("assets/data/%s cannot be read: %s. %s".formatted(file, e.getMessage(), REMEDY), e);
        }
    }

    Dataset read(@Nullable InputStream in) throws DataException, IOException {
        String where = "assets/data/" + file;
        if (in == null) {
            throw new DataException("%s is missing from the program. %s".formatted(where, REMEDY));
        }
        byte[] bytes = in.readAllBytes();
        String found = Digest.sha256(bytes);
        if (!found.equals(sha256)) {
            throw new DataException("%s is damaged: its SHA-256 is %s…, not %s…. %s"
                    .formatted(where, found.substring(0, 8), sha256.substring(0, 8), REMEDY));
        }
        return new DigitsReader(where).read(bytes);
    }
}
