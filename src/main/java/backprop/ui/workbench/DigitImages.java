package backprop.ui.workbench;

import backprop.data.Dataset;
import backprop.data.ImageShape;
import backprop.figure.Rgba;
import backprop.figure.Theme;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/**
 * Draws examples as images: ink on paper, each pixel a crisp square. Images are kept until the data, their scale or the theme
 * changes.
 */
final class DigitImages {
    private final int size;
    private final Map<Integer, Image> drawn = new HashMap<>();
    private @Nullable Dataset data;
    private @Nullable Theme theme;
    private @Nullable Ink ink;

    /** @param size about how many screen pixels each side shall have; whole multiples of the data's pixels are taken */
    DigitImages(int size) {
        this.size = size;
    }

    /**
     * The image of one example.
     *
     * @param index its row in the data
     */
    Image of(Dataset source, int index, Ink scale, Theme colours) {
        if (!source.equals(data) || colours != theme || !scale.equals(ink)) {
            drawn.clear();
            data = source;
            theme = colours;
            ink = scale;
        }
        return drawn.computeIfAbsent(index, example -> draw(source, example, scale, colours));
    }

    private Image draw(Dataset source, int index, Ink scale, Theme colours) {
        ImageShape shape = source.image().orElseThrow();
        int step = Math.max(1, size / Math.max(shape.width(), shape.height()));
        int width = shape.width() * step;
        int height = shape.height() * step;
        int[] pixels = new int[width * height];
        for (int i = 0; i < pixels.length; i++) {
            int x = i % width / step;
            int y = i / width / step;
            pixels[i] = colour(scale.share(source.feature(index, y * shape.width() + x)), colours);
        }
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
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
