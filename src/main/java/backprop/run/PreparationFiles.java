package backprop.run;

import backprop.data.Part;
import backprop.data.Preparation;
import backprop.numpy.NpzWriter;
import backprop.numpy.NumpyArray;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What was learnt from the training part, and which examples it was, as arrays for any program. */
final class PreparationFiles {
    private PreparationFiles() {}

    /**
     * “shift” and “scale”, D numbers each: a feature becomes (x − shift)/scale, or 0 where the scale is 0; and, if there
     * were gaps to fill, “fill”, D numbers that stood in for them, NaN (for which 0 stood in) where the training part had no value.
     *
     * @throws IOException naming the file, the cause and what to try
     */
    static void writeLearnt(Path file, Preparation preparation) throws IOException {
        Map<String, NumpyArray> arrays = new LinkedHashMap<>();
        arrays.put("shift", array(preparation.scaler().shift()));
        arrays.put("scale", array(preparation.scaler().scale()));
        if (preparation.fill().length > 0) {
            arrays.put("fill", array(preparation.fill()));
        }
        NpzWriter.write(file, arrays);
    }

    /**
     * {@code train}, {@code validation} and {@code test}, int64: the examples of each part, in their order, by their place in the set
     * from 0, its own training part first, after examples with gaps have been left out.
     *
     * @throws IOException naming the file, the cause and what to try
     */
    static void writeSplit(Path file, Preparation preparation) throws IOException {
        Map<String, NumpyArray> arrays = new LinkedHashMap<>();
        for (Part part : Part.values()) {
            int[] indices = preparation.split().part(part);
            long[] longs = Arrays.stream(indices).asLongStream().toArray();
            arrays.put(part.name().toLowerCase(Locale.ROOT), NumpyArray.ofLongs(longs, longs.length));
        }
        NpzWriter.write(file, arrays);
    }

    private static NumpyArray array(double[] values) {
        return NumpyArray.ofDoubles(values, values.length);
    }
}
