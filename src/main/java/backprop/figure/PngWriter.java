package backprop.figure;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A picture as a PNG image. The same picture gives the same bytes; another JDK may smooth letters otherwise. */
final class PngWriter {
    private PngWriter() {}

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
}
