package backprop.data;

import backprop.file.DataException;
import backprop.math.Precision;
import backprop.math.RandomStream;
import java.util.Optional;

/** Raw data as data sets, without any preparation. */
public final class Unscaled {
    private Unscaled() {}

    /** The set's own training part, or all of it. */
    public static Dataset train(RawData data) {
        return part(data, data.ownTrain());
    }

    /** The set's own test part. */
    public static Optional<Dataset> test(RawData data) {
        return data.hasOwnTest() ? Optional.of(part(data, data.ownTest())) : Optional.empty();
    }

    static DataShape shape(Dataset data) {
        return DataShape.of(RawData.undivided(data));
    }

    static Parts split(RawData data, SplitSpec spec, RandomStream random) throws DataException {
        return Preparation.of(data, PreparationSpec.of(spec, new Scaling.None()), random)
                .parts(Precision.FLOAT64);
    }

    private static Dataset part(RawData data, int[] rows) {
        return data.part(rows, Scaler.divide(data.inputs(), 1), Precision.FLOAT64);
    }
}
