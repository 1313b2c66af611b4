package backprop.data;

import backprop.file.DataException;
import backprop.math.RandomStream;
import java.util.Optional;

/** Where examples come from, as data. */
public sealed interface DataSource permits BuiltInData, MadeUp, Ellipse, Points, DataFile {

    /**
     * The examples, unscaled.
     *
     * @param random the stream that made-up examples are drawn from
     * @param progress how far reading has come
     * @throws DataException saying which file or number is wrong, and what to do
     */
    RawData load(RandomStream random, Progress progress) throws DataException;

    /** The examples, when nobody waits. */
    default RawData load(RandomStream random) throws DataException {
        return load(random, Progress.NONE);
    }

    /** What is known of the examples without loading them; empty for a file. */
    Optional<DataShape> shape();
}
