package backprop.figure;

import backprop.file.AtomicFile;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Saves a chart as a PNG image. The same figure gives the same bytes; another JDK may smooth letters otherwise.
 *
 * @param width logical pixels, 1 to 10,000
 * @param height logical pixels, 1 to 10,000
 * @param scale 1 to 4 image pixels for a logical one
 * @param theme light for print
 * @param options what is drawn besides the curves
 */
public record PngWriter(int width, int height, int scale, Theme theme, LayoutOptions options) {
    private static final int LARGEST = 10_000;
    private static final int LONGEST_KEY = 79;
    private static final int SCREEN_DPI = 96;

    /**
     * Checks what it is given.
     *
     * @throws IllegalArgumentException if size or scale are out of range
     */
    public PngWriter {
        if (width < 1 || width > LARGEST || height < 1 || height > LARGEST) {
            throw new IllegalArgumentException("An image is 1 to 10,000 pixels long, not " + width + " × " + height);
        }
        if (scale < 1 || scale > 4) {
            throw new IllegalArgumentException("An image's scale is 1 to 4, not " + scale);
        }
    }

    /** For files that speak for themselves: light, with title, subtitle and legend. */
    public static PngWriter of(int width, int height, int scale) {
        return new PngWriter(width, height, scale, Theme.LIGHT, LayoutOptions.FILE);
    }

    /** The figure as an image of {@code scale} times the size. */
    public BufferedImage image(Chart figure) {
        Drawing drawing = FigureLayout.layout(figure, width, height, theme, options);
        return image(drawing, width * scale, height * scale, BufferedImage.TYPE_INT_RGB);
    }

    /** A picture at its DPI, with the texts that PNG has names for, and its provenance's own. */
    static byte[] bytes(Picture picture) throws IOException {
        PictureSpec spec = picture.spec();
        Map<String, String> texts = new TreeMap<>(picture.provenance().entries());
        texts.put("Title", picture.title());
        texts.put("Description", picture.description());
        texts.put("Software", picture.provenance().version());
        texts.put(
                "Creation Time",
                picture.provenance().date().map(Object::toString).orElse(""));
        texts.values().removeIf(String::isBlank);
        int colours = spec.transparent() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        return bytes(image(picture.drawing(), spec.pixelWidth(), spec.pixelHeight(), colours), spec.dpi(), texts);
    }

    static BufferedImage image(Drawing drawing, int columns, int rows, int colours) {
        BufferedImage image = new BufferedImage(columns, rows, colours);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.scale(columns / drawing.width(), rows / drawing.height());
            new Graphics2DPainter(graphics).paint(drawing);
        } finally {
            graphics.dispose();
        }
        return image;
    }

    /**
     * The bytes of the PNG file.
     *
     * @param texts entries such as Title, Software or Description; keys of 1 to 79 Latin-1 characters
     * @throws IllegalArgumentException if a key cannot stand in a PNG file
     * @throws IOException if the image cannot be encoded
     */
    public byte[] bytes(Chart figure, Map<String, String> texts) throws IOException {
        texts.keySet().forEach(PngWriter::checkKey);
        return bytes(image(figure), SCREEN_DPI * scale, texts);
    }

    private static byte[] bytes(BufferedImage image, double dpi, Map<String, String> texts) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 17);
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), parameters);
            PngMetadata.add(metadata, dpi, texts);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, metadata), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /**
     * Saves the figure, wholly or not at all.
     *
     * @param texts as for {@link #bytes}
     * @throws IllegalArgumentException if a key cannot stand in a PNG file
     * @throws IOException if that fails; the message says which file, why, and what to try
     */
    public void write(Chart figure, Map<String, String> texts, Path file) throws IOException {
        byte[] bytes = bytes(figure, texts);
        AtomicFile.write(file, out -> out.write(bytes));
    }

    private static void checkKey(String key) {
        boolean printable = key.chars().allMatch(c -> (c >= ' ' && c <= '~') || (c > 0xa0 && c <= 0xff));
        if (key.isEmpty() || key.length() > LONGEST_KEY || !printable || !key.equals(key.strip())) {
            throw new IllegalArgumentException("Not a keyword for a PNG file: '" + key + "'");
        }
    }
}
