package backprop.data;

import backprop.file.DataException;
import backprop.math.RandomStream;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;

/** Data of one's own for tests. */
final class OwnFiles {
    /** What {@code src/test/python/data_files.py} wrote. */
    static final Path NUMPY = Path.of("src", "test", "resources", "backprop", "data");

    private OwnFiles() {}

    static RawData load(Path path) throws DataException {
        return load(DataFile.of(path));
    }

    static RawData load(DataFile file) throws DataException {
        return file.load(RandomStream.seeded(0));
    }

    /** An IDX file of bytes: item i of the whole array is (7 i) mod 256, or i mod 3 of labels. */
    static byte[] idx(int... shape) {
        int size = 1;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {0, 0, 8, (byte) shape.length});
        for (int side : shape) {
            out.writeBytes(new byte[] {0, 0, (byte) (side >> 8), (byte) side});
            size *= side;
        }
        for (int i = 0; i < size; i++) {
            out.write(shape.length == 1 ? i % 3 : 7 * i);
        }
        return out.toByteArray();
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
            packed.write(bytes);
        }
        return out.toByteArray();
    }

    /** A grey picture of one shade. */
    static Path picture(Path file, int width, int height, int grey) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < width * height; i++) {
            image.getRaster().setSample(i % width, i / width, 0, grey);
        }
        Path parent = file.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return Files.write(file, out.toByteArray());
    }
}
