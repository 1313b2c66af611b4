package backprop.ui.common;

import backprop.data.BuiltInData;
import backprop.data.DataFile;
import backprop.data.DataSource;
import backprop.data.Progress;
import backprop.data.RawData;
import backprop.experiment.DataSpec;
import backprop.file.DataException;
import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Data that were read once, by whomever, as long as there is memory for them. For any thread. */
public final class DataShelf {
    private final Map<Key, SoftReference<RawData>> read = new ConcurrentHashMap<>();

    /** What an unscaled set depends on. */
    private record Key(DataSource source, long seed) {
        static Key of(DataSpec spec) {
            boolean madeUp = !(spec.source() instanceof BuiltInData || spec.source() instanceof DataFile);
            return new Key(spec.source(), madeUp ? spec.seed() : 0);
        }
    }

    /**
     * The examples, unscaled; read anew only if they are not here.
     *
     * @throws DataException saying which file or number is wrong, and what to do
     */
    public RawData load(DataSpec spec, Progress progress) throws DataException {
        Key key = Key.of(spec);
        SoftReference<RawData> known = read.get(key);
        @Nullable RawData data = known == null ? null : known.get();
        if (data == null) {
            data = spec.load(progress);
            read.put(key, new SoftReference<>(data));
        }
        return data;
    }
}
