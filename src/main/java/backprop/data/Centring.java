package backprop.data;

import backprop.math.Matrix;
import backprop.math.Precision;
import java.util.Arrays;

/** Where the ink of an image is moved to before anything else is done with it. */
public enum Centring {
    /** Images stay as they are. */
    NONE,
    /**
     * The centre of mass of the pixels comes to the middle of the image, as MNIST was made: x̄ = Σ x·p / Σ p, moved by whole pixels, so that
     * pixels keep their values; what leaves the image is lost, what comes in is 0. A blank image stays.
     */
    MASS;

    /** The examples of images, centred; others as they are. */
    RawData apply(RawData data) {
        if (this == NONE || data.image().isEmpty()) {
            return data;
        }
        ImageShape image = data.image().get();
        Features x = data.features();
        if (x instanceof Features.Bytes bytes) {
            byte[] moved = new byte[bytes.values().length];
            for (int row = 0; row < x.rows(); row++) {
                int[] from = sources(x, row, image);
                for (int i = 0; i < from.length; i++) {
                    moved[row * from.length + i] = from[i] < 0 ? 0 : bytes.values()[row * from.length + from[i]];
                }
            }
            return data.withFeatures(new Features.Bytes(moved, x.rows(), x.cols()));
        }
        Matrix moved = Precision.FLOAT64.matrix(x.rows(), x.cols());
        for (int row = 0; row < x.rows(); row++) {
            int[] from = sources(x, row, image);
            for (int i = 0; i < from.length; i++) {
                moved.set(row * from.length + i, from[i] < 0 ? 0 : x.get(row, from[i]));
            }
        }
        return data.withFeatures(new Features.Numbers(moved));
    }

    /** For each pixel of the centred image the pixel that it comes from, or −1. */
    private static int[] sources(Features x, int row, ImageShape image) {
        double mass = 0;
        double sumX = 0;
        double sumY = 0;
        for (int i = 0; i < image.pixels(); i++) {
            double p = x.get(row, i);
            mass += p;
            sumX += p * (i % image.width());
            sumY += p * Math.floorDiv(i, image.width());
        }
        int[] from = new int[image.pixels()];
        if (!(mass > 0)) {
            Arrays.setAll(from, i -> i);
            return from;
        }
        long right = Math.round((image.width() - 1) / 2.0 - sumX / mass);
        long down = Math.round((image.height() - 1) / 2.0 - sumY / mass);
        Arrays.setAll(from, i -> {
            long fromX = i % image.width() - right;
            long fromY = i / image.width() - down;
            boolean inside = fromX >= 0 && fromX < image.width() && fromY >= 0 && fromY < image.height();
            return inside ? (int) (fromY * image.width() + fromX) : -1;
        });
        return from;
    }
}
