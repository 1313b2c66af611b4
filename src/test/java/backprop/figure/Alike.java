package backprop.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Compares pictures that different programs have drawn. */
final class Alike {
    private static final int BLOCK = 8;

    private Alike() {}

    static BufferedImage png(Picture picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(PngWriter.bytes(picture)));
    }

    /**
     * The same size within a pixel, and means over blocks of 8 × 8 pixels, which smoothing hardly changes, apart by at most
     * {@code mean} of 255 levels on average, and by half of them nowhere.
     */
    static void assertAlike(BufferedImage one, BufferedImage other, double mean, String said) {
        assertEquals(one.getWidth(), other.getWidth(), 1, said);
        assertEquals(one.getHeight(), other.getHeight(), 1, said);
        double sum = 0;
        int count = 0;
        for (int y = 0; y + BLOCK < one.getHeight(); y += BLOCK) {
            for (int x = 0; x + BLOCK < one.getWidth(); x += BLOCK) {
                for (int shift : new int[] {0, 8, 16}) {
                    double apart = Math.abs(block(one, x, y, shift) - block(other, x, y, shift));
                    assertTrue(apart < 128, said + ": " + apart + " at " + x + ", " + y);
                    sum += apart;
                    count++;
                }
            }
        }
        assertTrue(sum / count <= mean, said + " differs by " + sum / count + " levels");
    }

    private static double block(BufferedImage image, int left, int top, int shift) {
        double sum = 0;
        for (int y = top; y < top + BLOCK; y++) {
            for (int x = left; x < left + BLOCK; x++) {
                int inX = Math.min(x, image.getWidth() - 1);
                int inY = Math.min(y, image.getHeight() - 1);
                sum += (image.getRGB(inX, inY) >> shift) & 0xff;
            }
        }
        return sum / (BLOCK * BLOCK);
    }
}
