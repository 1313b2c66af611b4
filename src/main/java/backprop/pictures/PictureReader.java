package backprop.pictures;

import backprop.file.DataException;
import backprop.file.Place;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Reads PNG and JPEG pictures as grey values: one byte a pixel, row by row, 0 black to 255 white. What the file is, its
 * first bytes say, not its name. A picture is taken as it is stored: neither turned as a camera notes it, nor changed by a
 * colour profile.
 */
public final class PictureReader {
    private static final int MAX_FILE = 256 << 20;
    /** What an array of the JDK holds. */
    private static final int MAX_BYTES = Integer.MAX_VALUE - 8;

    private PictureReader() {}

    /**
     * Reads a picture.
     *
     * @return {@link PictureOptions#pixels} bytes
     * @throws DataException if there is no such file, or it is damaged, too large (64 megapixels), or in a format that
     *     cannot be read; names the file, what is wrong and what to try
     */
    public static byte[] read(Path file, PictureOptions options) throws DataException {
        Place place = Place.of(file);
        return read(bytes(file, place), options, place);
    }

    /** Reads a picture from the whole content of its file. */
    static byte[] read(byte[] file, PictureOptions options, Place place) throws DataException {
        try {
            BufferedImage image = decoded(encoded(file, place), place);
            return Framing.frame(new Luma(image), options);
        } catch (OutOfMemoryError e) {
            throw noMemory("there is no memory for the picture", "save it smaller", place, e);
        }
    }

    /**
     * Reads pictures one after the other.
     *
     * @param done is told how many have been read
     * @return {@link PictureOptions#pixels} bytes for each
     * @throws DataException as for one picture, or if all together are too large
     * @throws InterruptedException if the thread is interrupted; says how far reading came
     */
    public static byte[] read(List<Path> files, PictureOptions options, IntConsumer done)
            throws DataException, InterruptedException {
        int pixels = options.pixels();
        byte[] all = room(files.size(), options);
        for (int i = 0; i < files.size(); i++) {
            Cancelled.check(i, files.size());
            System.arraycopy(read(files.get(i), options), 0, all, i * pixels, pixels);
            done.accept(i + 1);
        }
        return all;
    }

    private static byte[] room(int files, PictureOptions options) throws DataException {
        long bytes = (long) files * options.pixels();
        Place place = new Place("%d pictures of %d × %d pixels".formatted(files, options.width(), options.height()));
        if (bytes > MAX_BYTES) {
            throw place.refused(
                    "they take " + bytes + " bytes, more than the 2 GB that can be held",
                    "Choose fewer pixels, or fewer pictures.");
        }
        try {
            return new byte[(int) bytes];
        } catch (OutOfMemoryError e) {
            throw noMemory("there is no memory for their " + bytes + " bytes", "choose fewer pixels", place, e);
        }
    }

    private static DataException noMemory(String what, String orElse, Place place, OutOfMemoryError e) {
        DataException refusal =
                place.refused(what, "Start the program with more memory (java -Xmx8g), or " + orElse + ".");
        refusal.initCause(e);
        return refusal;
    }

    private static byte[] bytes(Path file, Place place) throws DataException {
        try (InputStream in = Files.newInputStream(file)) {
            if (Files.size(file) > MAX_FILE) {
                throw place.refused("it is larger than 256 MB", "Save it smaller.");
            }
            return in.readNBytes(MAX_FILE);
        } catch (IOException e) {
            throw place.unreadable(e);
        }
    }

    private static Encoded encoded(byte[] file, Place place) throws DataException {
        int start = Math.min(file.length, PngFile.SIGNATURE.length);
        if (file.length == 0) {
            throw place.refused("it is empty", Encoded.AGAIN);
        }
        if (Arrays.equals(file, 0, start, PngFile.SIGNATURE, 0, start)) {
            if (start < PngFile.SIGNATURE.length) {
                throw Encoded.endsEarly(place);
            }
            return PngFile.read(file, place);
        }
        if (JpegFile.isJpeg(file)) {
            return JpegFile.read(file, place);
        }
        throw place.refused("it is neither a PNG nor a JPEG picture, whatever its name says", Encoded.AS_PNG);
    }

    private static BufferedImage decoded(Encoded picture, Place place) throws DataException {
        ImageReader reader =
                ImageIO.getImageReadersByFormatName(picture.format()).next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture.bytes()))) {
            reader.setInput(in, true, true);
            BufferedImage image = reader.read(0);
            if (image.getWidth() != picture.width() || image.getHeight() != picture.height()) {
                throw place.refused("its pixels are not as many as its header says", Encoded.AGAIN);
            }
            return image;
        } catch (IOException | RuntimeException e) {
            DataException refusal = place.refused("its pixels cannot be decoded", Encoded.AGAIN);
            refusal.initCause(e);
            throw refusal;
        } finally {
            reader.dispose();
        }
    }
}
