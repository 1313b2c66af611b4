package backprop.idx;

import static backprop.idx.Fixtures.gzip;
import static backprop.idx.Fixtures.idx;
import static backprop.idx.Fixtures.sizes;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.file.DataException;
import backprop.file.Place;
import backprop.math.RandomStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damaged files give an array or a {@link DataException} that names the file, and take little memory. */
class IdxFuzzTest {
    /** A copy with up to four bytes changed, most often near the start, or cut short, or with bytes after it. */
    private static byte[] damaged(byte[] whole, RandomStream random) {
        int length = random.nextInt(4) == 0 ? random.nextInt(whole.length + 10) : whole.length;
        byte[] copy = Arrays.copyOf(whole, length);
        for (int i = random.nextInt(4); i >= 0 && length > 0; i--) {
            int reach = random.nextInt(2) == 0 ? Math.min(24, length) : length;
            copy[random.nextInt(reach)] ^= (byte) (1 + random.nextInt(255));
        }
        return copy;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void read_randomlyDamaged_givesAnArrayOrADataException(boolean packed) throws IOException {
        byte[] raw = idx(0x0b, sizes(5, 4, 3), new byte[120]);
        byte[] whole = packed ? gzip(raw) : raw;
        RandomStream random = RandomStream.seeded(2030);
        int refusals = 0;
        for (int round = 0; round < 3000; round++) {
            byte[] file = damaged(whole, random);
            long before = Allocations.ofThisThread();
            try {
                IdxArray array =
                        IdxReader.read(new ByteArrayInputStream(file), file.length, ByteSink.NONE, new Place("x"));
                for (int i = 0; i < array.size(); i++) {
                    array.at(i);
                }
            } catch (DataException e) {
                assertTrue(String.valueOf(e.getMessage()).startsWith("x: "), e.getMessage());
                refusals++;
            }
            assertTrue(Allocations.ofThisThread() - before < 2_000_000);
        }
        assertTrue(refusals > 1500, "only " + refusals + " damaged files were refused");
    }
}
