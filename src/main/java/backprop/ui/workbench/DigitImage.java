package backprop.ui.workbench;

import backprop.data.Dataset;
import backprop.data.ImageShape;
import backprop.figure.Rgba;
import backprop.figure.Theme;
import javafx.scene.image.Image;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;

/** Draws an example as an image: ink on paper, each pixel a crisp square. */
final class DigitImage {
    private DigitImage() {}

    /**
     * The image of one example.
     *
     * @param index its row
     * @param most the value of full ink
     * @param size about how many screen pixels each side shall have; whole multiples are taken
     */
    static Image of(Dataset data, int index, double most, int size, Theme theme) {
        ImageShape shape = data.image();
        int step = Math.max(1, size / Math.max(shape.width(), shape.height()));
        WritableImage image = new WritableImage(shape.width() * step, shape.height() * step);
        PixelWriter writer = image.getPixelWriter();
        for (int y = 0; y < shape.height() * step; y++) {
            for (int x = 0; x < shape.width() * step; x++) {
                double value = data.feature(index, y / step * shape.width() + x / step);
                writer.setArgb(x, y, colour(Math.max(0, Math.min(1, value / most)), theme));
            }
        }
        return image;
    }

    private static int colour(double ink, Theme theme) {
        Rgba paper = theme.subtle();
        Rgba text = theme.text();
        return 0xff000000
                | mix(paper.red(), text.red(), ink) << 16
                | mix(paper.green(), text.green(), ink) << 8
                | mix(paper.blue(), text.blue(), ink);
    }

    private static int mix(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }
}
