package backprop.ui.common;

import backprop.data.BuiltInData;
import backprop.data.DataFile;
import backprop.data.DataSource;
import backprop.data.Progress;
import backprop.data.RawData;
import backprop.experiment.DataSpec;
import backprop.file.DataException;
import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Data that were read once, by whomever, as long as there is memory for them; data of one's own, as long as their files are as they
 * were. For any thread.
 */
public final class DataShelf {
    private final Map<Key, Kept> read = new ConcurrentHashMap<>();

    /** What an unscaled set depends on. */
    private record Key(DataSource source, long seed) {
        static Key of(DataSpec spec) {
            boolean madeUp = !(spec.source() instanceof BuiltInData || spec.source() instanceof DataFile);
            return new Key(spec.source(), madeUp ? spec.seed() : 0);
        }
    }

    /** @param files of data of one's own, as they were when they were read */
    private record Kept(SoftReference<RawData> data, List<FileStamp> files) {}

    /**
     * The examples, unscaled; read anew only if they are not here.
     *
     * @throws DataException saying which file or number is wrong, and what to do
     */
    public RawData load(DataSpec spec, Progress progress) throws DataException {
        Key key = Key.of(spec);
        List<FileStamp> files = files(spec.source());
        Kept known = read.get(key);
        @Nullable
        RawData data = known == null || !known.files().equals(files)
                ? null
                : known.data().get();
        if (data == null) {
            data = spec.load(progress);
            read.put(key, new Kept(new SoftReference<>(data), files));
        }
        return data;
    }

    private static List<FileStamp> files(DataSource source) throws DataException {
        return source instanceof DataFile file
                ? file.files().stream().map(FileStamp::of).toList()
                : List.of();
    }
}
