package backprop.ui.workbench;

import backprop.data.Progress;
import backprop.data.RawData;
import backprop.experiment.DataSpec;
import backprop.file.DataException;
import org.jspecify.annotations.Nullable;

/** Reads data once as long as the source and its seed stay the same. For the training thread alone. */
final class CachingLoader implements RunReporter.Loader {
    private @Nullable DataSpec known;
    private @Nullable RawData data;

    @Override
    public RawData load(DataSpec spec) throws DataException {
        DataSpec former = known;
        RawData loaded = data;
        if (loaded == null
                || former == null
                || !former.source().equals(spec.source())
                || former.seed() != spec.seed()) {
            // The former data go first: large ones fit into memory once, not twice.
            data = null;
            loaded = spec.load(Progress.NONE);
            data = loaded;
            known = spec;
        }
        return loaded;
    }
}
