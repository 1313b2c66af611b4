package backprop.torch;

import backprop.file.DataException;
import backprop.numpy.NpzReader;
import backprop.numpy.NpzWriter;
import backprop.numpy.NumpyArray;
import backprop.numpy.NumpyType;
import backprop.training.Checkpoint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The harness's state as a checkpoint, and back: {@code torch.structure}, JSON's bytes, says what the arrays {@code torch.a0} … are,
 * also their types and shapes.
 */
final class SavedState {
    private static final String PREFIX = "torch.";
    private static final String STRUCTURE = PREFIX + "structure";

    private SavedState() {}

    /** Whether it is a checkpoint of a run on PyTorch. */
    static boolean isIn(Checkpoint checkpoint) {
        return checkpoint.integers().containsKey(STRUCTURE);
    }

    /** Of a run that has not begun, or is over: there is nothing to go on from. */
    static Checkpoint none() {
        return new Checkpoint(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(Map.of(STRUCTURE, new long[0])));
    }

    /** Whether there is anything to go on from. */
    static boolean isBegun(Checkpoint checkpoint) {
        return checkpoint.integers().getOrDefault(STRUCTURE, new long[0]).length > 0;
    }

    static Checkpoint read(Path file) throws DataException {
        Map<String, double[]> numbers = new TreeMap<>();
        Map<String, long[]> integers = new TreeMap<>();
        try (NpzReader npz = NpzReader.open(file)) {
            for (String name : npz.names()) {
                NumpyArray array = npz.read(name);
                if (array.type() == NumpyType.FLOAT64 || array.type() == NumpyType.FLOAT32) {
                    numbers.put(PREFIX + name, array.toDoubles());
                } else {
                    integers.put(PREFIX + name, array.toLongs());
                }
            }
        }
        return new Checkpoint(new TreeMap<>(), numbers, integers);
    }

    static void write(Checkpoint from, Path file) throws IOException {
        Map<String, NumpyArray> arrays = new LinkedHashMap<>();
        from.numbers().forEach((name, all) -> {
            if (name.startsWith(PREFIX)) {
                arrays.put(name.substring(PREFIX.length()), NumpyArray.ofDoubles(all, all.length));
            }
        });
        from.integers().forEach((name, all) -> {
            if (name.startsWith(PREFIX)) {
                arrays.put(name.substring(PREFIX.length()), NumpyArray.ofLongs(all, all.length));
            }
        });
        NpzWriter.write(file, arrays);
    }
}
