package backprop.figure;

import backprop.file.AtomicFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Saves a chart as a picture, or its data, as the ending of the file's name says. The same chart, settings and
 * provenance give the same bytes; letters that no shipped font has, and the smoothing of a PNG image, come from the
 * system and the JDK.
 */
public final class FigureFile {
    private static final String DATA = ".csv";

    private FigureFile() {}

    /**
     * Saves a chart, wholly or not at all.
     *
     * @param spec how a picture looks; of no account to data
     * @param file its name ends with .png, .svg, .pdf or .csv
     * @throws IllegalArgumentException if it ends otherwise
     * @throws IOException if that fails; the message says which file, why, and what to try
     */
    public static void write(Chart chart, PictureSpec spec, Provenance provenance, Path file) throws IOException {
        if (isData(file)) {
            CsvWriter.write(chart, provenance, file);
            return;
        }
        byte[] bytes = bytes(chart, spec, provenance, format(file));
        AtomicFile.write(file, out -> out.write(bytes));
    }

    /** The bytes of a picture. */
    public static byte[] bytes(Chart chart, PictureSpec spec, Provenance provenance, PictureFormat format)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        format.write(Picture.of(chart, spec, provenance), bytes);
        return bytes.toByteArray();
    }

    /** Whether a chart can be saved under this name. */
    public static boolean accepts(Path file) {
        return isData(file) || find(file).isPresent();
    }

    private static PictureFormat format(Path file) {
        return find(file)
                .orElseThrow(() -> new IllegalArgumentException("Charts are saved as " + PictureFormat.endings()
                        + " or csv; " + file + " ends with none of these. Choose a name such as loss.pdf."));
    }

    private static Optional<PictureFormat> find(Path file) {
        return Arrays.stream(PictureFormat.values())
                .filter(format -> format.isOf(file))
                .findFirst();
    }

    private static boolean isData(Path file) {
        Path name = file.getFileName();
        return name != null && name.toString().toLowerCase(Locale.ROOT).endsWith(DATA);
    }
}
