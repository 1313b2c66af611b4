package backprop.data;

import backprop.file.DataException;
import java.util.List;
import java.util.Optional;

/**
 * 70,000 images of 28×28 in ten classes as MNIST's four IDX files, packed: their checksums are those of the unpacked originals, so that
 * what follows their headers needs no further look.
 */
final class ShippedImages implements Shipped {
    static final Shipped MNIST = new ShippedImages(
            "mnist",
            "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
            "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
            "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
            "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2",
            List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"));

    static final Shipped FASHION_MNIST = new ShippedImages(
            "fashion-mnist",
            "c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888",
            "bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9",
            "5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b",
            "0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34",
            List.of(
                    "T-shirt/top",
                    "Trouser",
                    "Pullover",
                    "Dress",
                    "Coat",
                    "Sandal",
                    "Shirt",
                    "Sneaker",
                    "Bag",
                    "Ankle boot"));

    private static final ImageShape IMAGE = new ImageShape(28, 28);
    private static final int TRAIN = 60_000;
    private static final int TEST = 10_000;
    private static final int IMAGE_HEADER = 16;
    private static final int LABEL_HEADER = 8;

    private final ShippedFile trainImages;
    private final ShippedFile trainLabels;
    private final ShippedFile testImages;
    private final ShippedFile testLabels;
    private final List<String> classNames;

    private ShippedImages(
            String folder,
            String trainImages,
            String trainLabels,
            String testImages,
            String testLabels,
            List<String> classNames) {
        this.trainImages = new ShippedFile(folder + "/train-images-idx3-ubyte.gz", trainImages);
        this.trainLabels = new ShippedFile(folder + "/train-labels-idx1-ubyte.gz", trainLabels);
        this.testImages = new ShippedFile(folder + "/t10k-images-idx3-ubyte.gz", testImages);
        this.testLabels = new ShippedFile(folder + "/t10k-labels-idx1-ubyte.gz", testLabels);
        this.classNames = classNames;
    }

    @Override
    public RawData load(Progress progress) throws DataException {
        int d = IMAGE.pixels();
        byte[] pixels = new byte[(TRAIN + TEST) * d];
        int[] labels = new int[TRAIN + TEST];
        images(trainImages, TRAIN, pixels, 0);
        progress.at(0.8);
        images(testImages, TEST, pixels, TRAIN * d);
        labels(trainLabels, TRAIN, labels, 0);
        labels(testLabels, TEST, labels, TRAIN);
        progress.at(1);
        return new RawData(
                new Features.Bytes(pixels, TRAIN + TEST, d),
                new Targets.Classes(labels, classNames.size()),
                classNames,
                List.of(),
                Optional.of(IMAGE),
                TRAIN);
    }

    private static void images(ShippedFile file, int n, byte[] into, int at) throws DataException {
        byte[] bytes = file.unpacked(IMAGE_HEADER + n * IMAGE.pixels());
        System.arraycopy(bytes, IMAGE_HEADER, into, at, bytes.length - IMAGE_HEADER);
    }

    private static void labels(ShippedFile file, int n, int[] into, int at) throws DataException {
        byte[] bytes = file.unpacked(LABEL_HEADER + n);
        for (int i = 0; i < n; i++) {
            into[at + i] = bytes[LABEL_HEADER + i];
        }
    }
}
