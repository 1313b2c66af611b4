package backprop.numpy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.file.DataException;
import backprop.math.RandomStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NpzWriterTest {
    @TempDir
    Path folder;

    private static Map<String, NumpyArray> arrays() {
        Map<String, NumpyArray> arrays = new LinkedHashMap<>();
        arrays.put("W1", NumpyArray.ofDoubles(new double[] {1, 2, 3, 4, 5, 6}, 2, 3));
        arrays.put("b1", NumpyArray.ofFloats(new float[] {1, 2, 3}, 3));
        return arrays;
    }

    @Test
    void write_anyArrays_areReadAgainInOrder() throws IOException, DataException {
        RandomStream random = RandomStream.seeded(8);
        Path file = folder.resolve("a.npz");
        for (int round = 0; round < 50; round++) {
            Map<String, NumpyArray> arrays = new LinkedHashMap<>();
            for (int i = random.nextInt(6); i > 0; i--) {
                arrays.put("größe/" + random.nextInt(1000), NpyWriterTest.random(random));
            }
            NpzWriter.write(file, arrays);
            try (NpzReader reader = NpzReader.open(file)) {
                assertEquals(List.copyOf(arrays.keySet()), reader.names());
                for (String name : reader.names()) {
                    assertEquals(arrays.get(name), reader.read(name));
                }
            }
        }
    }

    @Test
    void write_sameArrays_givesTheSameBytesAnywhere() throws IOException {
        Path file = folder.resolve("a.npz");
        NpzWriter.write(file, arrays());
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        NpzWriter.writeTo(again, arrays());
        assertArrayEquals(Files.readAllBytes(file), again.toByteArray());
        CRC32 sum = new CRC32();
        sum.update(again.toByteArray());
        assertEquals(11582921, sum.getValue());
    }
}
