package backprop.program;

import backprop.data.Batches;
import backprop.data.Dataset;
import backprop.data.Targets;
import backprop.experiment.NumpyArrays;
import backprop.math.Matrix;
import backprop.math.Precision;
import backprop.math.RandomStream;
import backprop.numpy.NumpyArray;
import backprop.numpy.NumpyType;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The arrays beside a program: the parts as the training sees them, the start, the order of the examples. */
final class ProgramArrays {
    /** The most that the orders of all epochs may take. */
    static final long MOST_BYTES = 64L << 20;

    private ProgramArrays() {}

    /**
     * {@code x_train}, {@code t_train} and so on, {@code W1}, {@code b1} …, and {@code order} where the examples are shuffled.
     */
    static Map<String, NumpyArray> of(Setup setup) {
        Map<String, NumpyArray> arrays = new LinkedHashMap<>();
        for (var part : setup.parts()) {
            String name = part.name().toLowerCase(Locale.ROOT);
            Dataset data = setup.prepared().parts().part(part).orElseThrow();
            Precision precision = setup.spec().training().precision();
            arrays.put("x_" + name, of(data.features(), precision));
            arrays.put("t_" + name, of(data.targets(), precision));
        }
        arrays.putAll(NumpyArrays.weights(setup.prepared().newNetwork()));
        if (setup.batches().shuffled()) {
            arrays.put("order", order(setup));
        }
        return arrays;
    }

    private static NumpyArray of(Targets targets, Precision precision) {
        if (targets instanceof Targets.Classes classes) {
            int[] labels = classes.labels();
            return NumpyArray.ofWholes(smallest(classes.count()), labels, labels.length);
        }
        return of(((Targets.Values) targets).y(), precision);
    }

    private static NumpyArray of(Matrix matrix, Precision precision) {
        return NumpyArrays.of(matrix.as(precision));
    }

    /** @throws IllegalArgumentException if the order of the examples would take too much beside a program */
    static void requireRoom(Setup setup) {
        int n = setup.examples();
        int epochs = setup.spec().training().epochs();
        long row = (long) n * smallest(n).bytes();
        if (setup.batches().shuffled() && epochs * row > MOST_BYTES) {
            throw new IllegalArgumentException(
                    "The order of %,d examples in %,d epochs takes %,d MB beside the program; %,d MB are allowed. Take at most %,d epochs, or do not shuffle."
                            .formatted(n, epochs, (epochs * row) >> 20, MOST_BYTES >> 20, MOST_BYTES / row));
        }
    }

    /** The order of each epoch: epochs × N. */
    private static NumpyArray order(Setup setup) {
        int n = setup.examples();
        int epochs = setup.spec().training().epochs();
        Batches batches = new Batches(
                setup.prepared().parts().train(),
                setup.batches(),
                RandomStream.seeded(setup.spec().seed()).fork("shuffle"));
        return NumpyArray.ofWholeRows(smallest(n), epochs, n, epoch -> {
            batches.nextEpoch();
            return batches.order();
        });
    }

    /** The smallest type that holds 0..count−1. */
    private static NumpyType smallest(int count) {
        return count <= 1 << 8 ? NumpyType.UINT8 : count <= 1 << 16 ? NumpyType.UINT16 : NumpyType.INT32;
    }
}
