package backprop.run;

import backprop.data.Dataset;
import backprop.data.Part;
import backprop.data.Parts;
import backprop.data.Targets;
import backprop.file.Digest;
import backprop.math.Matrix;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * SHA-256 of the very examples of a run: of training, validation and test part, as far as they are there, first the scaled features
 * row by row, then the targets (classes 0..K−1, or the numbers), all as little-endian float64. In NumPy:
 * {@code x.astype('<f8').tobytes() + t.astype('<f8').tobytes()}.
 */
public final class DataHash {
    private static final int PIECE = 1 << 16;

    private final MessageDigest digest;
    private final ByteBuffer buffer = ByteBuffer.allocate(PIECE).order(ByteOrder.LITTLE_ENDIAN);

    private DataHash(MessageDigest digest) {
        this.digest = digest;
    }

    /** In lower-case hexadecimal. */
    public static String of(Parts parts) {
        DataHash hash = new DataHash(Digest.algorithm());
        for (Part part : Part.values()) {
            parts.part(part).ifPresent(hash::add);
        }
        hash.flush();
        return HexFormat.of().formatHex(hash.digest.digest());
    }

    private void add(Dataset data) {
        add(data.features());
        if (data.targets() instanceof Targets.Classes classes) {
            for (int label : classes.labels()) {
                add(label);
            }
        } else if (data.targets() instanceof Targets.Values values) {
            add(values.y());
        }
    }

    private void add(Matrix matrix) {
        for (int i = 0, n = matrix.size(); i < n; i++) {
            add(matrix.get(i));
        }
    }

    private void add(double number) {
        if (!buffer.hasRemaining()) {
            flush();
        }
        buffer.putDouble(number);
    }

    private void flush() {
        digest.update(buffer.flip());
        buffer.clear();
    }
}
