package backprop.data;

import backprop.file.DataException;
import backprop.math.Matrix;
import backprop.math.Precision;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads scikit-learn's {@code digits.csv.gz}: a line an image, 64 pixels of 0..16 and the digit 0..9, separated by commas,
 * without a header.
 */
public final class DigitsReader {
    private static final ImageShape IMAGE = new ImageShape(8, 8);
    private static final int CLASSES = 10;
    private static final int MAX_PIXEL = 16;
    /** No line of the format is longer; a damaged file cannot make the reader hold more. */
    private static final int MAX_LINE = 400;

    private final String where;

    /** @param where the file's name as the user knows it, for error messages */
    public DigitsReader(String where) {
        this.where = where;
    }

    /**
     * @param gzip the file's bytes
     * @throws DataException naming the file, the line and the remedy
     */
    public Dataset read(byte[] gzip) throws DataException {
        List<int[]> rows = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(new ByteArrayInputStream(gzip)), StandardCharsets.US_ASCII))) {
            for (String line = readLine(reader); line != null; line = readLine(reader)) {
                rows.add(parse(line, rows.size() + 1));
            }
        } catch (IOException e) {
            throw new DataException(
                    "%s cannot be unpacked after line %d: %s. %s"
                            .formatted(where, rows.size(), reason(e), ShippedFile.REMEDY),
                    e);
        }
        if (rows.isEmpty()) {
            throw new DataException("%s holds no images. %s".formatted(where, ShippedFile.REMEDY));
        }
        return dataset(rows);
    }

    /** The next line without its end, cut short where it outgrows {@link #MAX_LINE}; null after the last. */
    private static @Nullable String readLine(Reader reader) throws IOException {
        int next = reader.read();
        if (next < 0) {
            return null;
        }
        StringBuilder line = new StringBuilder();
        for (; next >= 0 && next != '\n' && line.length() <= MAX_LINE; next = reader.read()) {
            line.append((char) next);
        }
        return line.toString();
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? "the gzip data end too early" : e.getMessage();
    }

    private int[] parse(String line, int number) throws DataException {
        if (line.length() > MAX_LINE) {
            throw damaged(number, "the line has more than " + MAX_LINE + " characters");
        }
        String[] fields = line.split(",", -1);
        if (fields.length != IMAGE.pixels() + 1) {
            throw damaged(number, "it has %d values, not 64 pixels and a digit".formatted(fields.length));
        }
        int[] values = new int[fields.length];
        for (int i = 0; i < fields.length; i++) {
            int max = i < IMAGE.pixels() ? MAX_PIXEL : CLASSES - 1;
            values[i] = value(fields[i], i, max, number);
        }
        return values;
    }

    private int value(String field, int column, int max, int number) throws DataException {
        try {
            int value = Integer.parseInt(field.strip());
            if (value >= 0 && value <= max) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Said below, with the place.
        }
        throw damaged(number, "value %d is “%s”, not a whole number from 0 to %d".formatted(column + 1, field, max));
    }

    private DataException damaged(int line, String what) {
        return new DataException("%s, line %d: %s. %s".formatted(where, line, what, ShippedFile.REMEDY));
    }

    private static Dataset dataset(List<int[]> rows) {
        int d = IMAGE.pixels();
        Matrix x = Precision.FLOAT64.matrix(rows.size(), d);
        int[] labels = new int[rows.size()];
        for (int row = 0; row < labels.length; row++) {
            int[] values = rows.get(row);
            for (int col = 0; col < d; col++) {
                x.set(row * d + col, values[col]);
            }
            labels[row] = values[d];
        }
        return Dataset.ofImages(x, labels, CLASSES, IMAGE);
    }
}
